import type { StateId } from "../../core/index.ts";
import { greatCircleKm } from "../../math/index.ts";
import { capitalsOn, leastDistanceKm, territoriesOn, type KnownRecord } from "../../record/index.ts";
import { setBoth, tableOf, type Table } from "./table.ts";

/** Distances of capitals and of territories, in kilometres. */
export function buildDistances(
  known: KnownRecord,
  states: readonly StateId[],
): { capitalKm: Table; leastKm: Table } {
  const n = states.length;
  const capitals = capitalsOn(known.asOf, known);
  const territories = territoriesOn(known.asOf, known);
  const capitalKm = tableOf(n, Number.NaN);
  const leastKm = tableOf(n, Number.NaN);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [states[i] as StateId, states[j] as StateId];
      const [from, to] = [capitals.get(a), capitals.get(b)];
      if (from !== undefined && to !== undefined) setBoth(capitalKm, i, j, greatCircleKm(from, to));
      const least = leastDistanceKm(territories.get(a) ?? [], territories.get(b) ?? [], known.unitDistance);
      if (least !== undefined) setBoth(leastKm, i, j, least);
    }
  }
  return { capitalKm, leastKm };
}
