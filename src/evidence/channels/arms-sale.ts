import type { Channel } from "./channel.ts";
import { STAGE_SHARE } from "./deal.ts";

/**
 * Weapons between the two draw together, weapons from one of them to C apart.
 *
 * A judgement: arms go to allies and to customers alike. Sales to the partner's rival are weighed as frictions of the structure, not here.
 * Source: docs/method/friction.md; docs/method/evidence.md, section 4.
 */
export const armsSale: Channel = {
  id: "arms-sale",
  label: "arms between the two",
  kind: "arms-sale",
  weight: 0.2,
  cap: 0.3,
  origin: { kind: "judgement", reason: "arms are sold to customers as to friends" },
  direction: (content, states) => {
    if (content.kind !== "arms-sale") return 0;
    const { a, b, against } = states;
    const ends = [content.supplier, content.recipient];
    const has = (one: string, other: string) => ends.includes(one) && ends.includes(other);
    if (has(a, b)) return STAGE_SHARE[content.stage];
    return has(a, against) || has(b, against) ? -STAGE_SHARE[content.stage] : 0;
  },
};
