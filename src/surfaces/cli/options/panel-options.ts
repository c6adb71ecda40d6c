import { EntenteError } from "../../../core/index.ts";
import { PANEL_UNITS, STATE_SYSTEMS, type AskedPanel } from "../../../workbench/index.ts";

/** The options of `entente panel` as typed. */
export interface PanelOptions {
  readonly unit: string;
  readonly directed?: boolean;
  readonly years?: string;
  readonly with: string;
  readonly out?: string;
  readonly states?: string;
  readonly involving?: string;
  readonly against?: string;
  readonly regions?: string;
  readonly relevant?: boolean;
  readonly notAllied?: boolean;
  readonly system: string;
  readonly asOf?: string;
  readonly controls?: string;
  readonly seed?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Reads what was typed into a request; states stay as typed, for the workbench knows their names. */
export function parsePanelOptions(options: PanelOptions): AskedPanel & { readonly out: string } {
  const { out, years } = options;
  if (out === undefined || years === undefined) {
    throw new EntenteError("cli/bad-option", {
      message: `${out === undefined ? "--out" : "--years"} is missing.`,
      hint: "As in: entente panel --unit dyad-year --years 1946:2018 --with ties --out dyads.csv",
    });
  }
  const lists = Object.fromEntries(
    (["states", "involving", "against", "regions"] as const).flatMap((name) => {
      const text = options[name];
      return text === undefined ? [] : [[name, splitList(text)]];
    }),
  );
  return {
    out,
    unit: choose("--unit", options.unit, PANEL_UNITS),
    system: choose("--system", options.system, STATE_SYSTEMS),
    isDirected: options.directed === true,
    years: parseSpan(years),
    columns: splitList(options.with),
    relevant: options.relevant === true,
    notAllied: options.notAllied === true,
    ...lists,
    ...(options.controls === undefined ? {} : { controls: parseCount("--controls", options.controls) }),
    ...(options.seed === undefined ? {} : { seed: parseCount("--seed", options.seed) }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
}

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function parseSpan(text: string): { from: number; to: number } {
  const match = /^(\d{4})(?::(\d{4}))?$/.exec(text.trim());
  if (match?.[1] === undefined) {
    throw new EntenteError("cli/bad-option", {
      message: `"${text}" is no span of years.`,
      hint: "Give the first and the last year, as in --years 1816:2020.",
    });
  }
  return { from: Number(match[1]), to: Number(match[2] ?? match[1]) };
}

function parseCount(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text.trim())) return Number(text);
  throw new EntenteError("cli/bad-option", {
    message: `${option} is "${text}", not a whole number.`,
    hint: `As in: ${option} 10`,
  });
}

function choose<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === text.trim());
  if (found !== undefined) return found;
  throw new EntenteError("cli/bad-option", {
    message: `${option} does not know "${text}".`,
    hint: `Choose of ${names.join(", ")}.`,
  });
}
