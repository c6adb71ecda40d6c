import type { ColumnSet } from "./column-set.ts";
import { tradeDependence } from "./trade-dependence.ts";

const set = {
  group: "friction",
  needs: tradeDependence.needs,
  universe: tradeDependence.universe,
  absent: "missing",
  citation:
    "Hirschman. 1945. National Power and the Structure of Foreign Trade. University of California Press. Barbieri. 1996. Economic Interdependence: A Path to Peace or a Source of Interstate Conflict? Journal of Peace Research 33: 29–49.",
} as const;

/**
 * How one-sided the dependence of two states on their trade is.
 *
 * Missing: where the dependence of either is.
 * Source:  docs/method/friction.md.
 */
export const tradeAsymmetry: ColumnSet = {
  ...set,
  id: "trade-asymmetry",
  title: "Asymmetry of dependence on trade",
  grain: "dyad-year",
  columns: [
    {
      name: "trade_asymmetry",
      type: "number",
      about: "absolute difference of the trade_dependence of the two on each other, 0 upwards",
    },
  ],
  rows: (source) => `with dependence as (${tradeDependence.rows(source)})
    select p.year, p.a, p.b, abs(p.trade_dependence - q.trade_dependence) as trade_asymmetry
    from dependence p join dependence q on q.year = p.year and q.a = p.b and q.b = p.a where p.a < p.b`,
};

/**
 * Who of two states depends more on their trade, and by how much.
 *
 * Missing: where the dependence of either is.
 * Source:  docs/method/friction.md.
 */
export const tradeDependenceGap: ColumnSet = {
  ...set,
  id: "trade-dependence-gap",
  title: "Greater dependence on trade with a partner",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "trade_dependence_gap",
      type: "number",
      about:
        "trade_dependence of the first on the second less that of the second on the first; above 0: the first depends more",
    },
  ],
  rows: (source) => `with dependence as (${tradeDependence.rows(source)})
    select p.year, p.a, p.b, p.trade_dependence - q.trade_dependence as trade_dependence_gap
    from dependence p join dependence q on q.year = p.year and q.a = p.b and q.b = p.a`,
};
