/** A value that goes into the query of an address. */
export type QueryValue = string | number | boolean | undefined;

/** The query of an address from names as programs write them: `asOf` becomes `as_of`; what is absent is left out. */
export function toQuery(fields: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(toWireNames(fields)))
    if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The same names for a body. */
export function toWireNames<Value>(fields: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
