import type { Finding } from "../../../core/index.ts";

type Content = Finding["content"];
type Kind = Content["kind"];

/** What may be put right in a finding: a state, a pair of states, a share, or one of some words. */
export type Correctable = "state" | "pair" | "share" | readonly string[];

const POSITIONS: readonly Extract<Content, { kind: "statement" }>["position"][] = [
  "supports",
  "opposes",
  "neutral",
];
const STAGES: readonly Extract<Content, { kind: "deal" }>["stage"][] = [
  "proposed",
  "signed",
  "under-way",
  "in-use",
  "cancelled",
];
const YES_NO = ["yes", "no"];

/** Fields of each kind of finding that a person may put right, in the words of the server. */
export const CORRECTABLE: Readonly<Record<Kind, Readonly<Record<string, Correctable>>>> = {
  event: {
    source: "state",
    target: "state",
    manner: ["cooperation", "conflict"],
    isMaterial: YES_NO,
  },
  statement: { position: POSITIONS, state: "state", pair: "pair", isOfficial: YES_NO },
  expert: { position: POSITIONS, pair: "pair" },
  survey: { view: ["friendly", "hostile"], state: "state", about: "state", sharePct: "share" },
  deal: { stage: STAGES },
  "arms-sale": { stage: STAGES, supplier: "state", recipient: "state" },
  conditional: {},
  factor: { effect: ["driver", "friction"], pair: "pair" },
  "dispute-position": { state: "state", sidesWith: "state", sidesAgainst: "state" },
};

/** Names of fields as a reader says them. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  source: "who acts",
  target: "on whom",
  manner: "in what manner",
  isMaterial: "done, not only said",
  position: "position on the ties",
  state: "state",
  pair: "the two states",
  isOfficial: "speaks for the state",
  view: "how it is seen",
  about: "state that is seen",
  sharePct: "share in %",
  stage: "how far it is",
  supplier: "supplier",
  recipient: "recipient",
  effect: "draws together or keeps apart",
  sidesWith: "sides with",
  sidesAgainst: "sides against",
};
