export { serve } from "./serve.ts";
export type { AuthOptions, RunningServer, ServeOptions } from "./serve.ts";
