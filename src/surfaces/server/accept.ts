import { EntenteError } from "../../core/index.ts";

/**
 * The media type that a client would rather have of those there are: by weight, then by how closely it named it, then
 * the first there is.
 *
 * In:     the header `Accept`, and the media types there are, the usual one first.
 * Throws: `server/not-acceptable` with what there is.
 */
export function chooseType(accept: string, offered: readonly string[]): string {
  const ranges = accept.split(",").map(parseRange);
  const weighed = offered.map((type) => {
    const [closest] = ranges
      .filter(({ range }) => closeness(range, type) > 0)
      .toSorted((one, other) => closeness(other.range, type) - closeness(one.range, type));
    return {
      type,
      weight: closest?.weight ?? 0,
      close: closest === undefined ? 0 : closeness(closest.range, type),
    };
  });
  const [best] = weighed.toSorted((one, other) => other.weight - one.weight || other.close - one.close);
  if (best !== undefined && best.weight > 0) return best.type;
  throw new EntenteError("server/not-acceptable", {
    message: `There is no ${accept.slice(0, 80)} of this.`,
    hint: `There is ${offered.join(", ")}: ask for one of them with the header Accept.`,
  });
}

interface Range {
  readonly range: string;
  readonly weight: number;
}

function parseRange(text: string): Range {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((one) => one.startsWith("q="))?.slice(2);
  const number = weight === undefined ? 1 : Number(weight);
  return { range: range === "" ? "*/*" : range, weight: Number.isFinite(number) ? number : 0 };
}

/** 3 for the type itself, 2 for all of its kind, 1 for anything, 0 for another. */
function closeness(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.split("/")[0]}/*`) return 2;
  return range === "*/*" ? 1 : 0;
}
