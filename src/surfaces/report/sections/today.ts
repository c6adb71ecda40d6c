import { capital, yearsInWords, percent, signed, type Analogue, type Answer } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { list, numeric, paragraph, table, type Block, type Section } from "../brief.ts";
import { MOST_PRACTICE, MOST_TREATIES, sourceNumbers } from "./sources.ts";

const MOST_ANALOGUES = 10;

/** What binds the two on the day, what they do together, and who holds office. */
export function todaySection({ answer, sources }: Report): Section[] {
  const { current, question } = answer;
  const treaties = current.treaties.slice(0, MOST_TREATIES).map(({ id, name, since, rung, targets }) => {
    const against = targets.length === 0 ? "" : `, naming ${targets.join(", ")}`;
    return `${name}, since ${since}: ${rung}${against} ${sourceNumbers([{ id: `treaty:${id}` }], sources)}`.trim();
  });
  const more = current.treaties.length - treaties.length;
  const practice = current.practiceFacts
    .slice(0, MOST_PRACTICE)
    .map((fact) => `${fact.text} (${fact.from.slice(0, 4)}) ${sourceNumbers([fact], sources)}`.trim());
  const leaders = [...question.members, question.against].flatMap((state) => {
    const own = current.leaders.filter((one) => one.state === state);
    return own.length === 0
      ? []
      : [`${state}: ${own.map(({ name, office }) => `${name} (${office})`).join(", ")}`];
  });
  return [
    {
      title: "In force and in practice",
      blocks: [
        paragraph(`${capital(current.label)}.`),
        ...listOf([...treaties, ...(more > 0 ? [`and ${more} more`] : []), ...practice]),
        ...(leaders.length === 0 ? [] : [paragraph(`In office. ${leaders.join("; ")}.`)]),
      ],
    },
  ];
}

/** Pairs like this one in the past, those that allied and those that did not. */
export function analoguesSection({ answer }: Report): Section[] {
  const { analogues = [] } = answer;
  if (analogues.length === 0) return [];
  const rows = analogues
    .slice(0, MOST_ANALOGUES)
    .map((one) => [
      `${one.a}–${one.b} | ${one.against}`,
      String(one.year),
      one.distance.toFixed(2),
      cameOf(one),
    ]);
  return [
    {
      title: "Analogues, nearest first",
      blocks: [table(["pair", numeric("year"), numeric("distance"), "what came"], rows)],
    },
  ];
}

function cameOf({ outcome, yearsTo, treaty }: Analogue): string {
  if (yearsTo === undefined) return outcome === "none" ? "nothing new" : `no further than ${outcome}`;
  return `${outcome} after ${yearsInWords(yearsTo)}${treaty === undefined ? "" : ` (${treaty})`}`;
}

/** Whom a pact would be aimed at, among all third states. */
export function targetSection({ answer }: Report): Section[] {
  const { target } = answer;
  if (target === undefined) return [];
  const others = target.others.map(({ name, share }) => `${name} ${percent(share)}`);
  return [
    {
      title: "Whom a pact would name",
      blocks: [
        paragraph(
          `Were a pact of the two to name a state: ${target.name} ${percent(target.share)}, number ${target.rank} of ${target.of}. Besides: ${others.join(", ")}.`,
        ),
      ],
    },
  ];
}

/** How likely what is held today is to be lost, by horizon. */
export function endingSection({ answer }: Report): Section[] {
  const { ending } = answer;
  if (ending === undefined) return [];
  const rows = ending.horizons.map(({ years, probability, baseRate }) => [
    String(years),
    percent(probability),
    percent(baseRate),
  ]);
  return [
    {
      title: "How likely it is to end",
      blocks: [
        table([numeric("years"), numeric("lost by then"), numeric("base rate")], rows),
        paragraph(`${capital(ending.note)}.`),
      ],
    },
  ];
}

const MOST_EVIDENCE = 3;

/** Evidence with grades: what was weighed with its effect, then the latest that speaks for and against. */
export function evidenceSection({ answer }: Report): Section[] {
  const { evidence } = answer;
  if (evidence.length === 0) return [];
  const isRead = ({ read }: Item) => read !== undefined;
  const latest = (["driver", "friction", "neutral"] as const).flatMap((direction) =>
    evidence.filter((one) => one.direction === direction && !isRead(one)).slice(0, MOST_EVIDENCE),
  );
  const shown = [...evidence.filter(isRead), ...latest];
  const rows = shown.map((one) => [
    DIRECTIONS[one.direction],
    one.date,
    `${one.text} (${one.source})`,
    one.grade,
    effectOf(one.read),
  ]);
  const rest = evidence.length - shown.length;
  return [
    {
      title: `Evidence on record: ${evidence.length} items`,
      blocks: [
        table(["", "date", "what", "grade", numeric("effect")], rows),
        ...(rest > 0
          ? [paragraph("+ speaks for, − against, · neither: the latest of each. --json shows all.")]
          : []),
      ],
    },
  ];
}

type Item = Answer["evidence"][number];

const DIRECTIONS = { driver: "+", friction: "−", neutral: "·" } as const;

function effectOf(read: { readonly status: string; readonly logOdds: number } | undefined): string {
  if (read === undefined) return "noted";
  return read.logOdds === 0 ? read.status : signed(read.logOdds);
}

/** What the reader's own datasets say, the latest of each. */
export function importedSection({ answer }: Report): Section[] {
  const { imported } = answer;
  if (imported.length === 0) return [];
  const items = imported.map(
    ({ source, label, facts, latest }) =>
      `${label}: ${latest[0]?.text ?? ""}${facts > 1 ? `, and ${facts - 1} earlier` : ""} (${source})`,
  );
  return [{ title: "From your own datasets, noted and not weighed", blocks: [list(items)] }];
}

function listOf(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [list(items)];
}
