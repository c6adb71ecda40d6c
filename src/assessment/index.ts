export { assess } from "./assess.ts";
export type { Vintages } from "./assess.ts";
export { TERMS } from "./terms.ts";
export type { EndingVintages } from "./ending.ts";
