export { renderBacktestPage } from "./backtest-page.ts";
export { renderTermPage } from "./term-page.ts";
export { oddsEnds } from "./term-ticks.ts";
export { TERM_WORDS } from "./term-words.ts";
