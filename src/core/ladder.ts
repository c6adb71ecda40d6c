/**
 * The alignment ladder: what a treaty promises (obligation) and what states do together (practice), never mixed.
 *
 * Source: shared vocabulary of ATOP (Leeds, Ritter, Mitchell & Long 2002) for obligations; practice levels after
 * Korolev 2019, "On the Verge of an Alliance: Contemporary China–Russia Military Cooperation".
 */
export const OBLIGATION_RUNGS = ["none", "consultation", "restraint", "defense", "integrated"] as const;
export type ObligationRung = (typeof OBLIGATION_RUNGS)[number];

/** Rungs one can climb to, lowest first. */
export const CLIMBABLE_RUNGS = ["consultation", "restraint", "defense", "integrated"] as const;
export type ClimbableRung = (typeof CLIMBABLE_RUNGS)[number];

/** How two states came to be bound: a treaty of their own, founding a multilateral one, accession to one. */
export const TREATY_ROUTES = ["bilateral", "founding", "accession"] as const;
export type TreatyRoute = (typeof TREATY_ROUTES)[number];

/** Horizons in years for which an answer gives probabilities. */
export const HORIZONS = [1, 2, 3, 5, 10] as const;
export type HorizonYears = (typeof HORIZONS)[number];

/** What a treaty text promises. */
export interface Obligations {
  readonly defense: boolean;
  readonly offense: boolean;
  readonly neutrality: boolean;
  readonly nonaggression: boolean;
  readonly consultation: boolean;
  readonly integrated: boolean;
}

/** The highest rung a set of obligations reaches; offence implies defence. */
export function rungOf(o: Obligations): ObligationRung {
  if (o.defense || o.offense) return o.integrated ? "integrated" : "defense";
  if (o.neutrality || o.nonaggression) return "restraint";
  return o.consultation ? "consultation" : "none";
}

/** Position of a rung, 0 (`none`) to 4 (`integrated`). */
export function rungRank(rung: ObligationRung): number {
  return OBLIGATION_RUNGS.indexOf(rung);
}

/** What it takes for a question on a rung to resolve "yes". */
export const RUNG_RESOLUTION: Readonly<Record<ClimbableRung, string>> = {
  consultation:
    "a treaty between them is signed that obliges them to consult or coordinate in a security crisis, or anything stronger",
  restraint:
    "a treaty between them is signed that promises neutrality or non-aggression, or anything stronger",
  defense: "a treaty between them is signed in which one promises the other active military help if attacked",
  integrated:
    "a defence treaty between them is signed that also sets up joint command, bases or a common defence policy",
};

/** Practice levels 1–7 in words. */
export const PRACTICE_LEVELS: readonly string[] = [
  "nothing recorded",
  "confidence-building measures",
  "regular consultation between leaders, ministers, staffs",
  "military-technical cooperation, arms, personnel exchange",
  "regular joint exercises or patrols",
  "interoperability, shared warning or joint command elements",
  "troops or bases on each other's soil",
  "common defence policy",
];
