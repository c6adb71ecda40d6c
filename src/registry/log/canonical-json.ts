/**
 * The one way to write a value as JSON: keys in order of their letters, no blanks, absent fields left out.
 *
 * Throws: `RangeError` for what JSON cannot hold, such as a number that is none.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join()}}`;
  }
  const isPlain = value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
  if (!isPlain) throw new RangeError(`a ${typeof value} is no JSON`);
  return JSON.stringify(value);
}
