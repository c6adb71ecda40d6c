import type { IsoDate, Obligations, StateId } from "../../core/index.ts";
import type { Pledge } from "../../record/index.ts";

/**
 * Value of an obligation in a portfolio; of several, the greatest counts.
 *
 * Source: the order of Signorino & Ritter 1999 (after Bueno de Mesquita 1975) carried over to ATOP's five kinds.
 */
export const PORTFOLIO_VALUE = {
  activeHelp: 3,
  neutralityOrConsultation: 2,
  nonaggression: 1,
  none: 0,
} as const;

/** A state's entry for itself: as to its closest ally. */
export const OWN_TIE: number = PORTFOLIO_VALUE.activeHelp;

/** What one state owes another at a time; states are named by any key, such as an id or a COW number. */
export interface DirectedObligation<State> extends Omit<Obligations, "integrated"> {
  readonly from: State;
  readonly to: State;
}

/** Value of what is owed: 3 defence or offence, 2 neutrality or consultation, 1 non-aggression only, 0 nothing. */
export function portfolioValue(owed: Omit<Obligations, "integrated">): number {
  if (owed.defense || owed.offense) return PORTFOLIO_VALUE.activeHelp;
  if (owed.neutrality || owed.consultation) return PORTFOLIO_VALUE.neutralityOrConsultation;
  return owed.nonaggression ? PORTFOLIO_VALUE.nonaggression : PORTFOLIO_VALUE.none;
}

/**
 * The treaty portfolios of a state system, `[n × n]`, row-major: entry (i, j) is the value of what state i owes state j.
 *
 * In:  the members in order, and all that is owed at the time; what involves a state that is no member is left out.
 * Out: values 0–3; a pair without an obligation 0, a state's own entry `OWN_TIE`.
 */
export function portfolioOf<State>(
  members: readonly State[],
  owed: Iterable<DirectedObligation<State>>,
): Uint8Array {
  const n = members.length;
  const index = new Map(members.map((state, i) => [state, i]));
  const values = new Uint8Array(n * n);
  for (const one of owed) {
    const i = index.get(one.from);
    const j = index.get(one.to);
    if (i === undefined || j === undefined) continue;
    values[i * n + j] = Math.max(values[i * n + j] as number, portfolioValue(one));
  }
  for (let i = 0; i < n; i++) values[i * n + i] = OWN_TIE;
  return values;
}

/**
 * What states owe each other on any day of a span by the treaty register.
 *
 * A state that a treaty protects without promising anything itself is owed, and owes nothing.
 */
export function obligationsDuring(
  span: { readonly from: IsoDate; readonly to: IsoDate },
  pledges: readonly Pledge[],
): DirectedObligation<StateId>[] {
  const touches = (one: { readonly from: IsoDate; readonly to: IsoDate | undefined }) =>
    one.from <= span.to && (one.to === undefined || one.to >= span.from);
  return pledges.filter(touches).flatMap((pledge) => {
    const { defense, offense, neutrality, nonaggression, consultation } = pledge.treaty.obligations;
    const what = { defense, offense, neutrality, nonaggression, consultation };
    return [
      { from: pledge.a, to: pledge.b, ...what },
      { from: pledge.b, to: pledge.a, ...what },
    ].filter(({ from }) =>
      pledge.treaty.members.some((one) => one.state === from && one.promises && touches(one)),
    );
  });
}
