/** The day that a date as pages and feeds write it names; nothing when it is none. */
export function dayOf(written: string | undefined): string | undefined {
  const iso = /^\s*(\d{4}-\d\d-\d\d)(?:$|[T\s])/.exec(written ?? "")?.[1];
  const milliseconds = Date.parse(iso ?? written ?? "");
  return Number.isNaN(milliseconds) ? undefined : (iso ?? new Date(milliseconds).toISOString().slice(0, 10));
}
