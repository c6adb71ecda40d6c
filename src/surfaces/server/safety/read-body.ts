import { EntenteError } from "../../../core/index.ts";

/** Bytes of a body, unless a route allows more. */
export const MOST_BYTES = 1_000_000;

/**
 * Reads a body up to a limit; of a larger one no more than that is ever held.
 *
 * Throws: `server/too-large`.
 */
export async function readBody(request: Request, mostBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const reader = request.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw tooLarge(mostBytes);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(mostBytes: number): EntenteError {
  return new EntenteError("server/too-large", {
    message: `The body is larger than ${mostBytes / 1_000_000} MB.`,
    hint: "Send it in parts.",
  });
}
