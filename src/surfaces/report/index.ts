export { renderBacktestPage } from "./backtest-page.ts";
export { BRIEF_FORMATS, renderBrief } from "./render-brief.ts";
export type { BriefFormat } from "./render-brief.ts";
export { balanceOfPact, describeTriangle, TRIANGLE_TYPES } from "./sections/triangle-words.ts";
