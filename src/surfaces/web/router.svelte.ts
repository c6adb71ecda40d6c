/** The address the page stands at. */
const address = $state({ path: location.pathname, search: location.search });

addEventListener("popstate", read);

/** Path of the page, without the query. */
export function path(): string {
  return address.path;
}

/** Query of the page, read anew whenever the address changes. */
export function query(): URLSearchParams {
  return new URLSearchParams(address.search);
}

/** Opens another page of the workbench. */
export function go(to: string): void {
  history.pushState(undefined, "", to);
  read();
  scrollTo(0, 0);
}

/** Changes the query of this page without a new step in the history; an absent or empty value leaves the query. */
export function keep(values: Readonly<Record<string, string | undefined>>): void {
  const next = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
  }
  history.replaceState(undefined, "", addressOf(location.pathname, next));
  read();
}

/** A path with its query, as it stands in a link. */
export function addressOf(
  to: string,
  values: URLSearchParams | Readonly<Record<string, string | undefined>>,
): string {
  const pairs = values instanceof URLSearchParams ? [...values] : Object.entries(values);
  const search = new URLSearchParams(
    pairs.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ""),
  ).toString();
  return search === "" ? to : `${to}?${search}`;
}

/** Opens links of the workbench without loading the page again; leaves downloads, other sites and modified clicks alone. */
export function followLink(event: MouseEvent): void {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (
    event.defaultPrevented ||
    !isPlain ||
    link === null ||
    link.target !== "" ||
    link.hasAttribute("download")
  )
    return;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname.startsWith("/v1/") || to.pathname === "/openapi.json")
    return;
  if (to.hash !== "" && to.pathname === location.pathname) return;
  event.preventDefault();
  go(to.pathname + to.search);
}

function read(): void {
  address.path = location.pathname;
  address.search = location.search;
}
