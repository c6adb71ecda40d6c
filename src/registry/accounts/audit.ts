import { EntenteError } from "../../core/index.ts";
import type { AuditRow, RegistryQueries, RegistryWrites } from "../../store/index.ts";

/** One thing that somebody did or tried to do. */
export interface Act {
  readonly id: string;
  readonly at: string;
  /** Name of the account, or what was typed for one. */
  readonly actor: string;
  /** How they came: `session`, `token TITLE`, `command line`, or nothing yet. */
  readonly byWayOf: string;
  readonly action: string;
  readonly subject: string;
  /** `done`, or the code of what stood against it. */
  readonly outcome: string;
  readonly address: string;
}

const LONGEST = 200;

/** Adds to the log of who did what. */
export async function insertAct(act: Act, writes: RegistryWrites): Promise<void> {
  const { id, at, byWayOf, actor, action, subject, outcome, address } = act;
  const kept = (text: string) => text.replaceAll(/\p{C}/gu, "").slice(0, LONGEST);
  await writes
    .insertInto("audit")
    .values({
      id,
      at,
      actor: kept(actor),
      by_way_of: kept(byWayOf),
      action,
      subject: kept(subject),
      outcome,
      address,
    })
    .execute();
}

/** Which part of the log is wanted: the latest, or what came before the end of another part. */
export interface AskedActs {
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Who did what, the latest first; `next` is where it goes on. Throws `registry/bad-cursor`. */
export async function loadActs(
  { before, limit }: AskedActs,
  queries: RegistryQueries,
): Promise<{ readonly items: readonly Act[]; readonly next?: string }> {
  let query = queries
    .selectFrom("audit")
    .select(["id", "at", "actor", "by_way_of", "action", "subject", "outcome", "address"])
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (before !== undefined) {
    const { at, id } = parseCursor(before);
    query = query.where((row) =>
      row.or([row("at", "<", at), row.and([row("at", "=", at), row("id", "<", id)])]),
    );
  }
  const acts = (await query.execute()).map(actOf);
  const items = acts.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(acts.length > limit && last !== undefined ? { next: `${last.at}_${last.id}` } : {}) };
}

function parseCursor(text: string): { readonly at: string; readonly id: string } {
  const [, at, id] = /^([\d:.TZ-]{24})_(\w{1,40})$/.exec(text) ?? [];
  if (at !== undefined && id !== undefined) return { at, id };
  throw new EntenteError("registry/bad-cursor", {
    message: `"${text.slice(0, 40)}" is no cursor of this list.`,
    hint: "Take it from `next` of the part before, or leave it out.",
  });
}

function actOf({ by_way_of: byWayOf, ...row }: AuditRow): Act {
  return { ...row, byWayOf };
}
