export { EntenteError } from "../../core/index.ts";
export type { Answer } from "../../core/index.ts";
export { EntenteClient } from "./client.ts";
export type {
  ClientDay,
  ClientList,
  ClientOptions,
  ClientPairs,
  ClientPanel,
  ClientPart,
  ClientQuestion,
} from "./client.ts";
