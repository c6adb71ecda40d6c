import {
  endOfYear,
  EntenteError,
  yearOf,
  type AllianceNetwork,
  type IsoDate,
  type StateId,
} from "../../core/index.ts";
import { findFrustration, tieNetwork } from "../../panel/index.ts";
import { capitalsOn, holdsOn, stateName, textOf, type KnownRecord } from "../../record/index.ts";
import { knownOn } from "../record/known-on.ts";
import { loadVotes } from "../library/load-votes.ts";
import { openRecord } from "../record/open-record.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

const FIRST_YEAR = 1816;

/**
 * Who stands with whom at the end of a year, told with what is known on a day.
 *
 * In:     `frustration` asks how far from balance all are, which takes longer.
 * Throws: `record/date-out-of-range` for a year before 1816 or after the day.
 */
export async function allianceNetwork(
  asked: { readonly year: number; readonly asOf?: string; readonly frustration?: boolean },
  settings: Settings,
): Promise<AllianceNetwork> {
  const { year } = asked;
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > yearOf(asOf)) {
    throw new EntenteError("record/date-out-of-range", {
      message: `${year} is no year from ${FIRST_YEAR} to ${yearOf(asOf)}.`,
      hint: "Give a year of that span.",
    });
  }
  const database = await openRecord(settings);
  try {
    const known = await knownOn(asOf, database);
    const votes = await loadVotes(asOf, settings);
    const { states, edges, community, network } = tieNetwork(year, known, votes?.votesOf);
    const day = endOfYear(year) < asOf ? endOfYear(year) : asOf;
    const capitals = capitalsOn(day, known);
    const named = namesOn(day, known);
    return {
      schema: "entente/network@1",
      year,
      asOf,
      nodes: states.map((id, at) => {
        const place = capitals.get(id);
        const group = community[at] ?? -1;
        return {
          id,
          name: named.get(id) ?? stateName(day, known, id),
          ...(place === undefined ? {} : { lon: place.longitude, lat: place.latitude }),
          ...(group === -1 ? {} : { community: group }),
        };
      }),
      edges,
      communities: Math.max(0, ...community.map((one) => one + 1)),
      ...(asked.frustration === true ? { frustration: await frustrationOf(network) } : {}),
    };
  } finally {
    database.close();
  }
}

/** Usual names on a day, all in one pass. */
function namesOn(day: IsoDate, known: KnownRecord): Map<StateId, string> {
  const names = new Map<StateId, string>();
  for (const fact of known.facts.name) {
    const [state] = fact.subjects;
    if (state !== undefined && textOf(fact, "nameKind") === "common" && holdsOn(day, fact))
      names.set(state, textOf(fact, "name"));
  }
  return names;
}

async function frustrationOf(network: Parameters<typeof findFrustration>[0]) {
  const { lower, upper, index } = await findFrustration(network);
  return { lower, upper, index };
}
