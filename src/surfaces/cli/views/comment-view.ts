import { percent } from "../../../core/index.ts";
import type { ShownComment, ShownComments } from "../../../workbench/index.ts";
import { paragraph, quiet, strong } from "../print.ts";

/** Comments on a question as threads for eyes. */
export function renderComments({ question, comments }: ShownComments, withHistory: boolean): string {
  const { members, against, rung, horizonYears } = question;
  const title = `Comments on ${members.join(" and ")} facing ${against}: ${rung} within ${horizonYears} ${horizonYears === 1 ? "year" : "years"}`;
  const threads = comments.filter(({ parent }) => parent === undefined);
  return [
    strong(paragraph(title)),
    ...(comments.length === 0
      ? ["", "  nobody has said anything: entente comment A B --against C --text …"]
      : []),
    ...threads.flatMap((one) => threadOf(one, comments, { depth: 0, withHistory })),
  ].join("\n");
}

/** Threads deeper than this stand side by side: there is no room for more. */
const DEEPEST = 6;

interface ThreadView {
  readonly depth: number;
  readonly withHistory: boolean;
}

function threadOf(one: ShownComment, all: readonly ShownComment[], view: ThreadView): string[] {
  const below = { ...view, depth: view.depth + 1 };
  return [
    ...linesOf(one, view),
    ...all.filter(({ parent }) => parent === one.id).flatMap((answer) => threadOf(answer, all, below)),
  ];
}

/** One comment for eyes. */
export function renderOneComment(one: ShownComment): string {
  return linesOf(one, { depth: 0, withHistory: true }).join("\n");
}

function linesOf(one: ShownComment, { depth, withHistory }: ThreadView): string[] {
  const indent = "  ".repeat(1 + Math.min(depth, DEEPEST));
  const { id, author, at, type, on, text, versions, madeOn, differs } = one;
  const where = on.kind === "answer" ? "the answer" : `${on.kind} ${on.id}`;
  const edits = versions.length === 1 ? "" : `, ${versions.length} versions`;
  const said = madeOn.probability === undefined ? "" : `, then ${percent(madeOn.probability)}`;
  const old = differs.length === 0 ? "" : `; made on an earlier answer, as of ${madeOn.asOf}${said}`;
  return [
    "",
    quiet(paragraph(`${id}, ${type} on ${where} by ${author}, ${at.slice(0, 10)}${edits}${old}`, indent)),
    ...text.split("\n").map((line) => paragraph(line, indent)),
    ...(withHistory
      ? versions
          .slice(0, -1)
          .map((version) => quiet(paragraph(`before: ${version.text.replaceAll("\n", " ")}`, `${indent}  `)))
      : []),
  ];
}
