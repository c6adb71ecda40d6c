import type { Answer } from "../../core/index.ts";
import {
  analogues as analoguesWorkbench,
  ask as askWorkbench,
  rank as rankWorkbench,
  readSettings,
  scan as scanWorkbench,
  streamPanel,
  whatIf as whatIfWorkbench,
  writePanel as writeWorkbench,
  type AnaloguesAnswer,
  type AskedAnalogues,
  type AskedPanel,
  type AskedQuestion,
  type AskedRank,
  type AskedScan,
  type AskedWhatIf,
  type PanelRow,
  type RankAnswer,
  type ScanAnswer,
  type WhatIfAnswer,
  type WrittenPanel,
} from "../../workbench/index.ts";

export { EntenteError } from "../../core/index.ts";
export type { Answer } from "../../core/index.ts";
export type {
  AnaloguesAnswer,
  AskedAnalogues,
  AskedPanel,
  AskedQuestion,
  AskedRank,
  AskedScan,
  AskedWhatIf,
  PanelRow,
  RankAnswer,
  ScanAnswer,
  WhatIfAnswer,
  WrittenPanel,
} from "../../workbench/index.ts";

/** What a panel is asked to hold; without a unit dyad-years, undirected, of the Correlates of War system. */
export type PanelOptions = Pick<AskedPanel, "years" | "columns"> & Partial<AskedPanel>;

/**
 * Rows of a panel, one after another: `for await (const row of panel({ years: { from: 1946, to: 2018 }, columns: ["ties"] }))`.
 *
 * Out:     one object per row, keys and columns by name; a missing value is `null`. The whole table is never held.
 * Throws:  `EntenteError` on a request that cannot be met; folders are those of `ENTENTE_RECORD` and `ENTENTE_LIBRARY`.
 */
export function panel(options: PanelOptions): AsyncGenerator<PanelRow> {
  return streamPanel(complete(options), readSettings());
}

/** Writes a panel as Parquet or CSV, by the ending of its name, with codebook, citations and descriptor beside it. */
export function writePanel(options: PanelOptions & { readonly out: string }): Promise<WrittenPanel> {
  return writeWorkbench({ ...complete(options), out: options.out }, readSettings(), () => {});
}

/** Answers a question, as `entente ask --json` does. */
export function ask(question: AskedQuestion): Promise<Answer> {
  return askWorkbench(question, readSettings());
}

/** Ranks every pair of a day, as `entente rank --json` does. */
export function rank(asked: AskedRank): Promise<RankAnswer> {
  return rankWorkbench(asked, readSettings());
}

/** Says which pairs' answers moved most between two days and why, as `entente scan --json` does. */
export function scan(asked: AskedScan): Promise<ScanAnswer> {
  return scanWorkbench(asked, readSettings());
}

/** What C's pressure on A and on B would change, as `entente what-if --json` says it. */
export function whatIf(question: AskedWhatIf): Promise<WhatIfAnswer> {
  return whatIfWorkbench(question, readSettings());
}

/** The nearest pairs of the past and what became of them, as `entente analogues --json` says it. */
export function analogues(question: AskedAnalogues): Promise<AnaloguesAnswer> {
  return analoguesWorkbench(question, readSettings());
}

function complete(options: PanelOptions): AskedPanel {
  return { unit: "dyad-year", isDirected: false, system: "cow", ...options };
}
