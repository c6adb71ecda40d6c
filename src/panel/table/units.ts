import type { Grain } from "../columns/column-set.ts";

/** Units of observation of the panel. */
export const PANEL_UNITS = ["state-year", "dyad-year", "triad-year", "k-ad-year"] as const;
export type PanelUnit = (typeof PANEL_UNITS)[number];

/** Lists of states that make the system. */
export const STATE_SYSTEMS = ["cow", "gw"] as const;
export type StateSystem = (typeof STATE_SYSTEMS)[number];

/** What a panel is asked to hold. */
export interface PanelRequest {
  readonly unit: PanelUnit;
  /** Of dyads: each pair once, or once each way. */
  readonly isDirected: boolean;
  readonly system: StateSystem;
  readonly years: { readonly from: number; readonly to: number };
  /** Only pairs and triads whose first two are both among these, by id; absent: all. */
  readonly states?: readonly string[];
  /** Only where one of the first two is among these. */
  readonly involving?: readonly string[];
  /** Third states of a triad; absent: all. */
  readonly against?: readonly string[];
  /** Only states of these regions. */
  readonly regions?: readonly string[];
  /** Only pairs that share a border or of which one is a major power. */
  readonly relevant?: boolean;
  /** Of k-ads: controls per size and year, and the seed they are drawn with. */
  readonly controls?: number;
  readonly seed?: number;
  /** Only pairs that had no defence pact on the year's first day. */
  readonly notAllied?: boolean;
}

/** Places of a row's states: its key column, and what is put behind the names of the state's columns. */
export interface Place {
  readonly key: string;
  readonly suffix: string;
}

/** Pairs of places, with what is put behind the names of their columns. */
export interface PlacePair {
  readonly first: string;
  readonly second: string;
  readonly suffix: string;
}

/** Where the columns of states and of pairs go in a row of a unit. */
export interface Layout {
  readonly places: readonly Place[];
  readonly pairs: readonly PlacePair[];
  /** Pairs for columns that go one way. */
  readonly directedPairs: readonly PlacePair[];
}

/** Layout of a unit: state-years as they are, dyads with 1 and 2, triads with a, b and c. */
export function layoutOf({ unit, isDirected }: Pick<PanelRequest, "unit" | "isDirected">): Layout {
  switch (unit) {
    case "state-year":
      return { places: [{ key: "k1", suffix: "" }], pairs: [], directedPairs: [] };
    case "dyad-year":
      return {
        places: [
          { key: "k1", suffix: "1" },
          { key: "k2", suffix: "2" },
        ],
        pairs: [{ first: "k1", second: "k2", suffix: "" }],
        directedPairs: isDirected
          ? [{ first: "k1", second: "k2", suffix: "" }]
          : [
              { first: "k1", second: "k2", suffix: "_12" },
              { first: "k2", second: "k1", suffix: "_21" },
            ],
      };
    case "triad-year":
      return {
        places: [
          { key: "k1", suffix: "_a" },
          { key: "k2", suffix: "_b" },
          { key: "k3", suffix: "_c" },
        ],
        pairs: TRIAD_PAIRS.map(([first, second, suffix]) => ({ first, second, suffix })),
        directedPairs: TRIAD_PAIRS.flatMap(([first, second, suffix]) => [
          { first, second, suffix },
          { first: second, second: first, suffix: `_${suffix.charAt(2)}${suffix.charAt(1)}` },
        ]),
      };
    case "k-ad-year":
      return { places: [], pairs: [], directedPairs: [] };
  }
}

const TRIAD_PAIRS = [
  ["k1", "k2", "_ab"],
  ["k1", "k3", "_ac"],
  ["k2", "k3", "_bc"],
] as const;

/** Where in a row the columns of a set go, with the key of what is there and which states that is about, in words. */
export interface Spot {
  readonly key: string;
  readonly suffix: string;
  readonly of: string;
}

/** Where in a row of a layout the columns of a grain go: at each state, or at each pair. */
export function spotsOf(grain: Grain, layout: Layout): Spot[] {
  const named = (key: string) =>
    layout.places.find((place) => place.key === key)?.suffix.replace("_", "") ?? "";
  if (grain === "state-year") {
    return layout.places.map(({ key, suffix }) => ({
      key: `p.year * 1000000 + p.${key} * 1000`,
      suffix,
      of: suffix === "" ? "the state" : `state ${named(key)}`,
    }));
  }
  const pairs = grain === "dyad-year" ? layout.pairs : layout.directedPairs;
  return pairs.map(({ first, second, suffix }) => {
    const [one, two] =
      grain === "dyad-year"
        ? [`least(p.${first}, p.${second})`, `greatest(p.${first}, p.${second})`]
        : [`p.${first}`, `p.${second}`];
    const arrow = grain === "dyad-year" ? "–" : " → ";
    return {
      key: `p.year * 1000000 + ${one} * 1000 + ${two}`,
      suffix,
      of: `states ${named(first)}${arrow}${named(second)}`,
    };
  });
}
