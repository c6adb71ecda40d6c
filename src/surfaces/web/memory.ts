const PREFIX = "entente.";

/** What this browser remembers under a name; absent when nothing, or when it may not remember. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a text under a name; a browser that may not remember forgets it, and nothing else happens. */
export function remember(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Private windows and full stores refuse; the page works without.
  }
}
