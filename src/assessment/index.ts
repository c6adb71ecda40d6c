export { findAnalogues, WINDOW_YEARS } from "./analogues.ts";
export { assess } from "./assess.ts";
export { outcomeOf } from "./horizon.ts";
export type { Vintages } from "./assess.ts";
export { describeWedge, pressAt, pullLever, reach, whyNoLever, withoutComponents } from "./what-if.ts";
