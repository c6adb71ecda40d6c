/** A key and what it does, as the list shown by "?" tells it. */
export interface Shortcut {
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

let isOpen = $state(false);
let shown = $state.raw<readonly Shortcut[]>([]);

/** Whether the list is open. */
export function isListOpen(): boolean {
  return isOpen;
}

/** The shortcuts of the page that stands. */
export function pageShortcuts(): readonly Shortcut[] {
  return shown;
}

/** Shows the list. */
export function openShortcuts(): void {
  isOpen = true;
}

/** Puts the list away. */
export function closeShortcuts(): void {
  isOpen = false;
}

/** Gives a page its shortcuts for as long as it stands; returns what takes them back. */
export function useShortcuts(shortcuts: readonly Shortcut[]): () => void {
  shown = shortcuts;
  return () => {
    if (shown === shortcuts) shown = [];
  };
}
