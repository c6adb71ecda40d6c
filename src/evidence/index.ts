export { CHANNELS } from "./channels/channels.ts";
export { estimateBalance } from "./estimate-balance.ts";
export type { BalanceEstimate, BalanceRows } from "./estimate-balance.ts";
export { parseGrade, shareOf } from "./grade.ts";
export { hash32 } from "./shingles.ts";
export { update, updateLadder } from "./update.ts";
export { weigh } from "./weigh.ts";
export type { Weighed, WeighedFinding } from "./weigh.ts";
