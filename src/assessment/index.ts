export { assess } from "./assess.ts";
export type { Vintages } from "./assess.ts";
export {
  describeWedge,
  pressAt,
  pullLever,
  reach,
  whyNoLever,
  withoutComponents,
} from "./what-if.ts";
