import type { Answer } from "../../../core/index.ts";
import { keep } from "../router.svelte.ts";
import type { Comment } from "./comment-threads.ts";

const MOST_LETTERS = 60;

/** Begins a comment on a part of the answer, as in `claim:ID`: the address carries what it is about. */
export function beginComment(part: string): void {
  keep({ panel: "comments", on: part });
}

/** What a comment is tied to, in the words that the page has for it. */
export function partInWords({ kind, id }: Comment["on"], answer: Answer): string {
  switch (kind) {
    case "answer":
      return "the answer";
    case "driver":
      return [...answer.drivers, ...answer.frictions].find((term) => term.id === id)?.label ?? id;
    case "claim":
      return short(answer.evidence.find((item) => item.id === id)?.text ?? `evidence ${id}`);
    case "analogue":
      return `analogue ${id}`;
    case "cell":
      return `pressure ${id.split(",").join(" and ")}`;
  }
}

/** Opens the part of the page that a comment is tied to. */
export function showPart({ kind, id }: Comment["on"]): void {
  const [pa, pb] = id.split(",");
  if (kind === "driver") keep({ open: id });
  else if (kind === "claim") keep({ panel: "evidence", item: id });
  else if (kind === "analogue") keep({ panel: "analogues" });
  else if (kind === "cell") keep({ pa, pb });
}

/** A part as the address has it, read back. */
export function partIn(text: string): Comment["on"] {
  const colon = text.indexOf(":");
  const kind = text.slice(0, colon);
  return kind === "driver" || kind === "claim" || kind === "analogue" || kind === "cell"
    ? { kind, id: text.slice(colon + 1) }
    : { kind: "answer", id: "" };
}

function short(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`;
}
