export { assess } from "./assess.ts";
export type { Vintages } from "./assess.ts";
