export { renderBacktestPage } from "./backtest-page.ts";
