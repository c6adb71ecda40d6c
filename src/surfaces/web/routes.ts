import type { Component } from "svelte";

/** A page: the shape of its path, what the header calls it, and how its code is fetched. */
export interface Route {
  readonly pattern: RegExp;
  readonly title: string;
  readonly load: () => Promise<{ readonly default: Component<{ parameters: readonly string[] }> }>;
}

/** Every page, in the order in which paths are tried; groups of the pattern are the page's parameters. */
export const ROUTES: readonly Route[] = [
  { pattern: /^\/$/, title: "Ask", load: () => import("./pages/start.svelte") },
  { pattern: /^\/ask$/, title: "Question", load: () => import("./pages/question.svelte") },
  { pattern: /^\/pair\/([^/]+)\/([^/]+)$/, title: "Pair", load: () => import("./pages/pair.svelte") },
  { pattern: /^\/state\/([^/]+)$/, title: "State", load: () => import("./pages/state.svelte") },
  { pattern: /^\/network\/(\d{4})$/, title: "Network", load: () => import("./pages/network.svelte") },
  { pattern: /^\/map\/(\d{4})$/, title: "Map", load: () => import("./pages/map.svelte") },
  { pattern: /^\/ranking$/, title: "Ranking", load: () => import("./pages/ranking.svelte") },
  { pattern: /^\/documents$/, title: "Documents", load: () => import("./pages/documents.svelte") },
  { pattern: /^\/documents\/([^/]+)$/, title: "Document", load: () => import("./pages/document.svelte") },
  { pattern: /^\/data$/, title: "Data", load: () => import("./pages/data.svelte") },
  { pattern: /^\/methods$/, title: "Methods", load: () => import("./pages/methods.svelte") },
  { pattern: /^\/forecasts$/, title: "Forecasts", load: () => import("./pages/forecasts.svelte") },
  { pattern: /^\/forecasts\/([^/]+)$/, title: "Forecast", load: () => import("./pages/forecast.svelte") },
  { pattern: /^\/scores$/, title: "Scores", load: () => import("./pages/scores.svelte") },
  { pattern: /^\/login$/, title: "Your account", load: () => import("./pages/login.svelte") },
  { pattern: /^\/accounts$/, title: "Accounts", load: () => import("./pages/accounts.svelte") },
];

/** The page for a path with its parameters; absent where there is none. */
export function routeOf(
  path: string,
): { readonly route: Route; readonly parameters: readonly string[] } | undefined {
  for (const route of ROUTES) {
    const match = route.pattern.exec(path);
    if (match !== null) return { route, parameters: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}
