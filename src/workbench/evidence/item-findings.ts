import { parseDate, statePair, type DealStage, type FindingContent, type IsoDate } from "../../core/index.ts";
import type { TextItems } from "../../record/index.ts";
import type { ReadDocument } from "../documents/read-text.ts";
import { confidenceInItem } from "./confidence.ts";
import type { Draft } from "./draft.ts";

type Item = TextItems[keyof TextItems][number];
type Deal = TextItems["deals"][number];

const STAGES: Readonly<Record<Deal["stage"], DealStage>> = {
  proposed: "proposed",
  negotiation: "proposed",
  signed: "signed",
  building: "under-way",
  "in-use": "in-use",
  cancelled: "cancelled",
};

/**
 * Deals, transfers of arms, conditionals, drivers and frictions, and sides in disputes of a document, as findings.
 *
 * A position on the ties of two states is left out: it was read from a statement, which is a finding already. A transfer of which the
 * text does not say how far it has come counts as one that was agreed.
 */
export function itemFindings(read: ReadDocument): Draft[] {
  const { deals, arms, conditionals, ties, positions } = read;
  return [
    ...deals.flatMap((deal) => draftOf(deal, dealContent(deal), "economic", deal.time?.day)),
    ...arms.flatMap((one) =>
      draftOf(
        one,
        {
          kind: "arms-sale",
          supplier: one.supplier,
          recipient: one.recipient,
          weapon: one.weaponKind,
          stage: "signed",
        },
        "military",
        one.time?.day,
      ),
    ),
    ...conditionals.flatMap((one) =>
      draftOf(
        one,
        {
          kind: "conditional",
          actor: one.antecedent.actor,
          targets: one.antecedent.targets,
          outcome: read.original.slice(one.outcome.span.start, one.outcome.span.end),
        },
        "political",
      ),
    ),
    ...ties.flatMap((one) =>
      draftOf(one, { kind: "factor", pair: statePair(...one.pair), effect: one.way }, one.dimension),
    ),
    ...positions.flatMap((one) => draftOf(one, positionContent(one), "political")),
  ];
}

const isState = (id: string): boolean => /^[A-Z]{3}$/.test(id);

function dealContent(deal: Deal): FindingContent | undefined {
  const parties = deal.parties.filter(isState);
  if (parties.length < 2) return undefined;
  const { value } = deal;
  return {
    kind: "deal",
    parties,
    sector: deal.sector,
    valueUsd: value?.currency === "USD" ? value.amount : undefined,
    stage: STAGES[deal.stage],
  };
}

function positionContent(one: TextItems["positions"][number]): FindingContent | undefined {
  const [side, other] = one.sides;
  if (one.dispute === undefined || side === undefined || other !== undefined || one.position === "neutral")
    return undefined;
  const isFor = one.position === "supports";
  return {
    kind: "dispute-position",
    state: one.leader.state,
    dispute: one.dispute,
    sidesWith: isFor ? side : undefined,
    sidesAgainst: isFor ? undefined : side,
  };
}

function draftOf(
  item: Item,
  content: FindingContent | undefined,
  ...[dimension, day]: readonly [dimension: string, day?: string]
): Draft[] {
  if (content === undefined) return [];
  return [
    {
      content,
      modality: item.modality,
      dimension,
      day: day === undefined ? undefined : (parseDate(day) satisfies IsoDate),
      at: item.sentence,
      mark: item.evidence,
      confidence: confidenceInItem(item),
      hearsay: 0,
      isNamed: true,
    },
  ];
}
