import { EntenteError } from "../../core/index.ts";

/** Which part of a list is wanted. */
export interface AskedPart {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A part of a list; `next` is the cursor of the part after it. */
export interface ListPart<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** Items in a part unless more or fewer are asked for. */
export const USUAL_PART = 500;

/** The part of a list that is asked for. Throws `server/bad-request` for a cursor that is none of ours. */
export function partOf<Item>(
  all: readonly Item[],
  { cursor, limit = USUAL_PART }: AskedPart,
): ListPart<Item> {
  const start = cursor === undefined ? 0 : placeOf(cursor);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    ...(end < all.length ? { next: Buffer.from(`at:${end}`).toString("base64url") } : {}),
  };
}

function placeOf(cursor: string): number {
  const found = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  if (found !== null) return Number(found[1]);
  throw new EntenteError("server/bad-request", {
    message: `"${cursor.slice(0, 40)}" is no cursor of this list.`,
    hint: "Take it from `next` of the part before, or leave it out.",
  });
}
