import { EntenteError } from "../../core/index.ts";
import type { AccountTools } from "./route.ts";

/** What routes about accounts work with. Throws `server/no-accounts` where nobody signs in. */
export function needAccounts(accounts: AccountTools | undefined): AccountTools {
  if (accounts !== undefined) return accounts;
  throw new EntenteError("server/no-accounts", {
    message: "This server has no accounts: whoever reaches it may do everything.",
    hint: "Start it with: entente serve --auth",
  });
}
