import type { WrittenEvidence } from "../../../workbench/index.ts";
import { heading, paragraph, table } from "../print.ts";

/** What was estimated of the balance of acts, for eyes. */
export function renderEvidenceFit({ path, stored }: WrittenEvidence): string {
  const number = (value: number) => value.toFixed(3).replace("-", "−");
  const within = ({ value, low, high }: { value: number; low: number; high: number }) =>
    `${number(value)} (${number(low)} to ${number(high)})`;
  const rows = stored.estimates.flatMap(({ name, years, inputsHash, estimate }) => [
    [name, "years", years.join("–")],
    ["", "pair-years at risk, with acts", `${estimate.rows}, ${estimate.withActs}`],
    ["", "onsets, treaties", `${estimate.onsets}, ${estimate.treaties}`],
    ["", "balance, log-odds", within(estimate.balance)],
    ["", "its sandwich error", number(estimate.balanceError)],
    ["", "ln(1 + acts), log-odds", within(estimate.logCount)],
    ["", "origins", `${estimate.outOfSample.firstOrigin}–${estimate.outOfSample.lastOrigin}`],
    [
      "",
      "log loss: prior, with acts",
      `${estimate.outOfSample.lossOfPrior.toFixed(5)}, ${estimate.outOfSample.lossWithActs.toFixed(5)}`,
    ],
    ["", "gain, thousandths of a nat", within(estimate.outOfSample.gain)],
    ["", "inputs", inputsHash],
  ]);
  return [
    heading("Balance of acts on a pact within five years, prior as offset (95 % by treaty)"),
    table([{ width: 17 }, { width: 32 }, {}], rows),
    "",
    paragraph(
      `Weight of the channel: ${number(stored.weight)} log-odds for a balance of 1${stored.weight === 0 ? ": no effect is shown" : ""}. Written to ${path}.`,
    ),
  ].join("\n");
}
