import { actsOfTheThird } from "./acts-of-the-third.ts";
import { armsSale } from "./arms-sale.ts";
import type { Channel } from "./channel.ts";
import { conditional } from "./conditional.ts";
import { deal } from "./deal.ts";
import { disputePosition } from "./dispute-position.ts";
import { eventBalance } from "./event-balance.ts";
import { expert } from "./expert.ts";
import { factor } from "./factor.ts";
import { statement } from "./statement.ts";
import { survey } from "./survey.ts";

/** Every channel, in the order in which steps are listed. */
export const CHANNELS: readonly Channel[] = [
  eventBalance,
  actsOfTheThird,
  statement,
  expert,
  survey,
  deal,
  armsSale,
  disputePosition,
  factor,
  conditional,
];
