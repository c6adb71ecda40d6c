import type { ReadDocument } from "../../../workbench/index.ts";
import { strong } from "../print.ts";
import { line, slice } from "./reading-line.ts";

/** Deals, transfers of arms, conditionals, drivers and frictions, and positions of leaders; kinds without any are left out. */
export function itemLines(document: ReadDocument): string[] {
  const { original, deals, arms, conditionals, ties, positions } = document;
  return [
    ...section(document, "Deals", deals, dealText),
    ...section(document, "Arms transfers", arms, (transfer) => armsText(transfer, original)),
    ...section(document, "Conditionals", conditionals, conditionalText),
    ...section(document, "Drivers and frictions", ties, tieText),
    ...section(document, "Positions of leaders", positions, positionText),
  ];
}

interface Item {
  readonly evidence: { readonly start: number; readonly end: number };
  readonly modality: string;
  readonly confidence: string;
}

function section<Kind extends Item>(
  { original }: ReadDocument,
  title: string,
  items: readonly Kind[],
  textOf: (item: Kind) => string,
): string[] {
  if (items.length === 0) return [];
  return [
    "",
    strong(`${title} (${items.length})`),
    ...items.map((item) => line(`${textOf(item)}${marks(item)}`, slice(original, item.evidence))),
  ];
}

function marks({ modality, confidence }: Item): string {
  const said = modality === "actual" || modality === "conditional" ? "" : ` (${modality})`;
  return confidence === "low" ? `${said} ?` : said;
}

type Deal = ReadDocument["deals"][number];
type Arms = ReadDocument["arms"][number];
type Conditional = ReadDocument["conditionals"][number];
type Tie = ReadDocument["ties"][number];
type Position = ReadDocument["positions"][number];

const SCALES = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
] as const;

function dealText({ parties, sector, value, termYears, stage, time }: Deal): string {
  const who = parties.length === 0 ? "?" : parties.join("–");
  const scale = SCALES.find(([unit]) => value !== undefined && value.amount >= unit);
  const sum =
    value === undefined
      ? []
      : [
          `${scale === undefined ? value.amount : `${value.amount / scale[0]} ${scale[1]}`} ${value.currency}`,
        ];
  const years = termYears === undefined ? [] : [`${termYears} years`];
  return [`${who} ${sector}`, ...sum, ...years, stage, ...(time?.day === undefined ? [] : [time.day])].join(
    ", ",
  );
}

function armsText({ supplier, recipient, weapon, number, comparison }: Arms, original: string): string {
  const than = comparison?.than === undefined ? "" : `, ${comparison.direction} than for ${comparison.than}`;
  return `${supplier} → ${recipient} ${number === undefined ? "" : `${number} `}${slice(original, weapon)}${than}`;
}

function conditionalText({ kind, antecedent, strength, outcome }: Conditional): string {
  const on = antecedent.targets.length === 0 ? "" : ` on ${antecedent.targets.join(", ")}`;
  return `${kind} ${antecedent.actor ?? "something"}${on}: ${outcome.actors.join(", ") || "something"} ${strength}${outcome.isNegated ? " not" : ""}`;
}

function tieText({ pair, way, theme, dimension }: Tie): string {
  return `${pair.join("–")} ${way}: ${theme} (${dimension})`;
}

function positionText({ leader, position, sides, dispute }: Position): string {
  const whom = sides.length === 0 ? "" : ` ${sides.join(", ")}`;
  return `${leader.name} (${leader.state}) ${position}${whom}${dispute === undefined ? "" : `, ${dispute}`}`;
}
