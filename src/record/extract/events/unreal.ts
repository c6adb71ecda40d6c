import type { Clause } from "../clauses/clause.ts";
import type { ResolvedAct } from "./act.ts";
import type { ReadSentence } from "./reading.ts";

const NO_ONE = new Set(["no", "neither", "nobody", "nothing", "none"]);
const HELD_OPEN = new Set(["would", "could", "might", "may"]);
const ANNOUNCES = new Set(["say", "announce", "declare", "warn", "state", "tell", "add", "confirm"]);
const CONDITION = new Set(["if", "unless", "provided", "providing", "supposing", "suppose"]);

/** "No treaty was signed", "nobody asked", "sent no soldiers", "has yet to sign": nothing of it was done. */
export function saysNone({ tokens }: ReadSentence, clause: Clause, found: ResolvedAct): boolean {
  const first = clause.subject[0]?.first ?? clause.verb.first;
  const before = tokens.slice(Math.max(0, first - 1), clause.verb.first);
  if (before.some(({ lower }, k) => NO_ONE.has(lower) && before[k + 1]?.lower !== "longer")) return true;
  const { last } = found.clause.verb;
  const [next, second] = [tokens[last + 1]?.lower, tokens[last + 2]?.lower];
  if (next === "no" && second !== "longer" && second !== "less") return true;
  return tokens
    .slice(clause.verb.first, found.clause.verb.first)
    .some(({ lower }, k, own) => lower === "yet" && own[k + 1]?.lower === "to");
}

/**
 * "Had they asked, it would", "could, provided that": what a clause leaves open under a condition, however it is put.
 *
 * A threat that someone announces is one, whatever it hangs on.
 */
export function isSupposed({ tokens, clauses }: ReadSentence, { verb }: Clause, found: ResolvedAct): boolean {
  if (verb.modal === undefined || !HELD_OPEN.has(verb.modal)) return false;
  const announced = clauses.some(
    ({ relation, verb: { lemma } }) => relation === "attribution" && ANNOUNCES.has(lemma),
  );
  if (announced && found.root === "THREATEN") return false;
  const [first, second] = tokens;
  // "Should Iran", "Had Britain", "Were Finland to": no question, so a condition.
  const isInverted =
    /^(?:should|had|were)$/.test(first?.lower ?? "") && second !== undefined && second.pos !== "VERB";
  return (
    isInverted ||
    first?.lower === "without" ||
    tokens.some(
      ({ lower }, k) =>
        CONDITION.has(lower) ||
        (lower === "as" && tokens[k + 1]?.lower === "long" && tokens[k + 2]?.lower === "as") ||
        (lower === "in" && tokens[k + 2]?.lower === "event" && tokens[k + 3]?.lower === "of"),
    )
  );
}
