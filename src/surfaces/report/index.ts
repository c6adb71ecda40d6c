export { renderBacktestPage } from "./backtest-page.ts";
export { renderCsv } from "./csv.ts";
export { rankCsv, scanCsv } from "./pairs-csv.ts";
export { renderTermPage } from "./term-page.ts";
export { oddsEnds } from "./term-ticks.ts";
export { TERM_WORDS } from "./term-words.ts";
export { BRIEF_FORMATS, renderBrief } from "./render-brief.ts";
export type { BriefFormat } from "./render-brief.ts";
export { balanceOfPact, describeTriangle, TRIANGLE_TYPES } from "../charts/index.ts";
