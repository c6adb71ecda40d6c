import { logOddsOf, percent, signed, type Answer } from "../../../core/index.ts";
import { recall, remember } from "../memory.ts";
import { keyOf, type Asked } from "./asked.ts";

/** What this browser remembers of the last time a question was asked. */
interface LastAsked {
  readonly on: string;
  readonly asOf: string;
  readonly probability: number;
  readonly inputsHash: string;
}

/** Says how the answer moved since the question was last asked here, then remembers this one. */
export function changeSince(asked: Asked, answer: Answer, now: string): string {
  const { probability } = answer.headline;
  if (probability === undefined) return "";
  const name = `asked.${keyOf(asked)}`;
  const before = parseLast(recall(name));
  const { inputsHash } = answer.provenance;
  remember(name, JSON.stringify({ on: now, asOf: asked.asOf, probability, inputsHash } satisfies LastAsked));
  if (before === undefined) return "First time asked in this browser";
  const when = `since asked on ${before.on}${before.asOf === asked.asOf ? "" : ` as of ${before.asOf}`}`;
  const moved = 100 * (probability - before.probability);
  if (moved === 0) return `Unchanged ${when}`;
  const odds = logOddsOf(probability) - Math.log(before.probability / (1 - before.probability));
  return `${signed(moved)} points ${when}: ${percent(before.probability)} then, log-odds ${signed(odds)}`;
}

function parseLast(text: string | undefined): LastAsked | undefined {
  if (text === undefined) return undefined;
  try {
    const { on, asOf, probability, inputsHash } = JSON.parse(text) as Partial<LastAsked>;
    return typeof on === "string" && typeof asOf === "string" && typeof probability === "number"
      ? { on, asOf, probability, inputsHash: inputsHash ?? "" }
      : undefined;
  } catch {
    return undefined;
  }
}
