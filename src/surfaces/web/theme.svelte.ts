import { recall, remember } from "./memory.ts";

const KEY = "theme";
const THEMES = ["system", "light", "dark"] as const;

/** Which colours the pages wear: those of the system, or one chosen. */
export type Theme = (typeof THEMES)[number];

const chosen = $state({ theme: parseTheme(recall(KEY)) });

/** The theme chosen, "system" when none was. */
export function currentTheme(): Theme {
  return chosen.theme;
}

/** Goes from system to light to dark and round again, and remembers it. */
export function turnTheme(): void {
  chosen.theme = THEMES[(THEMES.indexOf(chosen.theme) + 1) % THEMES.length] ?? "system";
  remember(KEY, chosen.theme);
  applyTheme();
}

/** Puts the theme on the page. */
export function applyTheme(): void {
  document.documentElement.dataset["theme"] = chosen.theme;
}

function parseTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
