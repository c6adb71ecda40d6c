export { EntenteError } from "../../core/index.ts";
export type { Answer } from "../../core/index.ts";
export { EntenteClient } from "./client.ts";
export type { ClientList, ClientOptions, ClientPairs, ClientPart, ClientQuestion } from "./client.ts";
