export { assess } from "./assess.ts";
export type { Classes, Vintages } from "./assess.ts";
