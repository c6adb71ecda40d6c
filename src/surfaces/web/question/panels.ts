/** Panels of what stands behind an answer, in order, with the key that opens each. */
export const PANELS = [
  { id: "analogues", title: "Analogues", key: "1" },
  { id: "evidence", title: "Evidence", key: "2" },
  { id: "gaps", title: "Gaps", key: "3" },
  { id: "hypotheses", title: "Hypotheses", key: "4" },
  { id: "today", title: "Today", key: "5" },
  { id: "sources", title: "Sources", key: "6" },
  { id: "record", title: "Track record", key: "7" },
  { id: "comments", title: "Comments", key: "8" },
] as const;

/** One of the panels. */
export type Panel = (typeof PANELS)[number]["id"];

/** The panel that the address names, the first where it names none. */
export function panelIn(text: string | null): Panel {
  return PANELS.find(({ id }) => id === text)?.id ?? PANELS[0].id;
}
