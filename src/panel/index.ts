export { buildCase, measureIn } from "./case.ts";
export type { Case } from "./case.ts";
export { buildDyadYears } from "./dyad-years.ts";
export type { DyadYears } from "./dyad-years.ts";
export { valueOf } from "./measure.ts";
export { MEASURES } from "./measures.ts";
export { integratedShare, Outcomes, OUTCOMES, stateByCode } from "./outcomes.ts";
export type { Outcome } from "./outcomes.ts";
export { get } from "./world.ts";
