import { endOfYear, rungOf, rungRank, yearOf, type ObligationRung, type StateId } from "../core/index.ts";
import { bindsOn, pledgesOf, treatiesOf, type KnownRecord, type Pledge } from "../record/index.ts";
import { pairKey } from "./outcomes.ts";

/** What became of a pair in the years after one. */
export interface OutcomeAfter {
  /** The highest rung newly promised within the window. */
  readonly rung: ObligationRung;
  /** Years until the rung asked for was first reached, with the treaty that did; absent when it was not. */
  readonly reached?: { readonly years: number; readonly treaty: string };
}

/**
 * What the register of treaties, as known on a day, says became of pairs.
 *
 * Missing: a pair that held the rung already at the end of the year was not at risk.
 */
export class Register {
  readonly #pledges = new Map<string, Pledge[]>();

  constructor(known: KnownRecord) {
    for (const pledge of pledgesOf(treatiesOf(known))) {
      const key = pairKey(pledge.a, pledge.b);
      const list = this.#pledges.get(key);
      if (list === undefined) this.#pledges.set(key, [pledge]);
      else list.push(pledge);
    }
  }

  /** Whether the two were ever bound by a pledge that is known. */
  knows(pair: { readonly a: StateId; readonly b: StateId }): boolean {
    return this.#pledges.has(pairKey(pair.a, pair.b));
  }

  /** What came within so many years of a year's end; absent when the pair held the rung already. */
  outcomeAfter(
    pair: { readonly a: StateId; readonly b: StateId; readonly year: number },
    rung: ObligationRung,
    years: number,
  ): OutcomeAfter | undefined {
    const pledges = this.#pledges.get(pairKey(pair.a, pair.b));
    if (pledges === undefined) return { rung: "none" };
    const [from, to] = [endOfYear(pair.year), endOfYear(pair.year + years)];
    const rankOf = ({ treaty }: Pledge) => rungRank(rungOf(treaty.obligations));
    const isEnough = (pledge: Pledge) => rankOf(pledge) >= rungRank(rung);
    if (pledges.some((pledge) => isEnough(pledge) && bindsOn(from, pledge))) return undefined;
    const made = pledges
      .filter((pledge) => pledge.from > from && pledge.from <= to)
      .sort((p, q) => (p.from < q.from ? -1 : p.from > q.from ? 1 : rankOf(q) - rankOf(p)));
    const highest = made.reduce<Pledge | undefined>(
      (best, one) => (best === undefined || rankOf(one) > rankOf(best) ? one : best),
      undefined,
    );
    const first = made.find(isEnough);
    return {
      rung: highest === undefined ? "none" : rungOf(highest.treaty.obligations),
      ...(first === undefined
        ? {}
        : { reached: { years: yearOf(first.from) - pair.year, treaty: first.treaty.name } }),
    };
  }
}
