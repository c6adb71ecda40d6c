export { serve } from "./serve.ts";
export type { AuthOptions } from "./serve.ts";
