import { read, useCsrf } from "./api.ts";

/** What a reader may do, from least to most. */
export type Role = "reader" | "analyst" | "editor" | "admin";

/** Who is reading, and whether the server asks people to sign in. */
export interface Reader {
  readonly user?: string;
  readonly role: Role;
  readonly auth: boolean;
  readonly csrf?: string;
}

const ROLES: readonly Role[] = ["reader", "analyst", "editor", "admin"];
const state = $state<{ reader: Reader }>({ reader: { role: "reader", auth: false } });

/** Who is reading, as far as the server has said. */
export function currentReader(): Reader {
  return state.reader;
}

/** Whether the reader's role reaches so far. */
export function mayAct(least: Role): boolean {
  return ROLES.indexOf(state.reader.role) >= ROLES.indexOf(least);
}

/** Asks the server who is reading; one that does not know yet leaves a reader who may only read. */
export async function loadReader(): Promise<void> {
  try {
    state.reader = await read<Reader>("/me");
    useCsrf(state.reader.csrf);
  } catch {
    state.reader = { role: "reader", auth: false };
  }
}
