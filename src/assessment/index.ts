export { assess } from "./assess.ts";
export type { Classes, Vintages } from "./assess.ts";
export { TERMS } from "./terms.ts";
export type { EndingVintages } from "./ending.ts";
