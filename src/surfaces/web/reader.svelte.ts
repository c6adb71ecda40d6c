import { mayDo, type Role } from "../../core/index.ts";
import { onSignedOut, read, useCsrf, write } from "./api.ts";

/** Who is reading, and whether the server asks people to sign in. */
export interface Reader {
  readonly user?: string;
  /** What they may do; absent for somebody who is not signed in. */
  readonly role?: Role;
  readonly auth: boolean;
  readonly csrf?: string;
}

const state = $state<{ reader: Reader }>({ reader: { role: "reader", auth: false } });

onSignedOut(() => {
  if (state.reader.auth) become({ auth: true });
});

/** Who is reading, as far as the server has said. */
export function currentReader(): Reader {
  return state.reader;
}

/** Whether the reader's role reaches so far. */
export function mayAct(least: Role): boolean {
  return mayDo(state.reader.role, least);
}

/** Whether nothing can be read before somebody signs in. */
export function mustSignIn(): boolean {
  return state.reader.auth && state.reader.user === undefined;
}

/** Asks the server who is reading; where it cannot say, they may only read. */
export async function loadReader(): Promise<void> {
  try {
    become(await read<Reader>("/me"));
  } catch {
    become({ role: "reader", auth: false });
  }
}

/** Signs in. Throws what the server says against it. */
export async function signIn(name: string, password: string): Promise<void> {
  become(await write<Reader>("POST", "/session", { name, password }));
}

/** Signs out. */
export async function signOut(): Promise<void> {
  become(await write<Reader>("DELETE", "/session"));
}

/** Changes one's own password, which signs one out everywhere. Throws what the server says against it. */
export async function changePassword(current: string, password: string): Promise<void> {
  become(await write<Reader>("PATCH", "/me", { current, password }));
}

function become(reader: Reader): void {
  state.reader = reader;
  useCsrf(reader.csrf);
}
