import { isAskedPair, type Channel } from "./channel.ts";

/**
 * Acts of the two towards each other: cooperative less conflictual, as a share of both.
 *
 * The weight is the coefficient of the balance of coded events on later onsets, with the model's prior as offset; a few acts in a text are
 * not a year of them, so five unnamed, balanced acts are added. It is 0 where history shows no effect: see `data/vintages/evidence`.
 * Source: docs/method/evidence.md, section 5; made by `entente fit --evidence`.
 */
export const eventBalance: Channel = {
  id: "event-balance",
  label: "acts of the two",
  kind: "event",
  weight: 0,
  cap: 0.3,
  ballast: 5,
  origin: { kind: "estimated", reference: "data/vintages/evidence/event-balance.json" },
  direction: (content, states) =>
    content.kind === "event" && isAskedPair([content.source, content.target], states)
      ? content.manner === "cooperation"
        ? 1
        : -1
      : 0,
};
