import { EntenteError } from "../../core/index.ts";
import { recordAct, type Doer } from "../../workbench/index.ts";
import type { AccountTools, Caller, Reply, Route } from "./route.ts";
import { isWrite } from "./safety/permit.ts";

/** A request that may have to go into the audit log. */
interface Asked {
  readonly route: Route;
  readonly caller: Caller;
  readonly path: string;
  readonly accounts: AccountTools | undefined;
}

/** Answers, and writes to the audit log what somebody signed in changed, or was not let do. */
export async function recordWrite(
  { route, caller, path, accounts }: Asked,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  if (accounts === undefined || caller.role === undefined) return answer();
  const record = (outcome: string) =>
    recordAct(
      { action: `${route.method.toUpperCase()} ${route.path}`, subject: path, outcome },
      doerOf(caller),
      accounts.settings(),
    );
  const isRecorded = isWrite(route) && route.isSecret !== true;
  try {
    const reply = await answer();
    if (isRecorded) await record("done");
    return reply;
  } catch (cause) {
    const code = cause instanceof EntenteError ? cause.code : "server/unexpected";
    const isRefused = code === "server/not-allowed" || code === "server/foreign-origin";
    if (isRecorded || isRefused) await record(code);
    throw cause;
  }
}

/** A caller as the audit log names them. */
export function doerOf({ name, byWayOf, address }: Caller): Doer {
  return { actor: name, byWayOf, address };
}
