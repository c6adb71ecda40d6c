import type { ListedState } from "../states.ts";

/** A state that a text names, and where. */
export interface NamedState {
  readonly id: string;
  readonly at: number;
}

/** Letters and digits alone, small, with single spaces: what names are compared by. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/\b([a-z])\.\s?(?=[a-z]\b)/g, "$1")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Names that newspapers use beside those of the record: capitals, and peoples whose name does not follow from the state's. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AUT: "vienna",
  BEL: "brussels",
  CHN: "beijing, peking, sino, chinese",
  DEU: "berlin",
  DNK: "danish, danes, copenhagen",
  EGY: "cairo",
  ESP: "spanish, madrid",
  FIN: "finnish, finns, helsinki",
  FRA: "french, paris",
  GBR: "british, london",
  GRC: "greek, greeks, athens",
  IND: "new delhi, delhi",
  IRN: "tehran, teheran, iranians",
  IRQ: "baghdad",
  ISR: "jerusalem, tel aviv",
  ITA: "rome",
  JPN: "tokyo, japanese",
  KOR: "seoul",
  NLD: "dutch, holland, the hague",
  NOR: "norwegian, oslo",
  PAK: "islamabad",
  PHL: "filipino, manila",
  POL: "polish, poles, warsaw",
  PRK: "pyongyang",
  RUS: "moscow, kremlin, soviet, russo",
  SAU: "riyadh, saudi, saudis",
  SWE: "swedish, swedes, stockholm",
  SYR: "damascus",
  TUR: "turkish, turks, ankara",
  TWN: "taipei, taiwanese",
  UKR: "kyiv, kiev",
  USA: "washington, america, american, americans",
  VNM: "hanoi, vietnamese",
  ARE: "emirati, abu dhabi",
};
/** How a people's name is made of its state's: Germany, German; Italy, Italian; Ukraine, Ukrainian; Iraq, Iraqi. */
const PEOPLES: readonly (readonly [RegExp, string])[] = [
  [/a$/, "an"],
  [/any$/, "an"],
  [/y$/, "ian"],
  [/e$/, "ian"],
  [/$/, "i"],
  [/$/, "ian"],
  [/$/, "n"],
  [/$/, "ese"],
];
const LEAST_LETTERS = 3;
/** A name of two letters counts in capitals, or after a word that a state follows. */
const BEFORE_SHORT = "(the|and|against|vs|versus|v|with|facing)";

/** States that a text names, in the order in which they stand; each place counts once, for the longest name. */
export function statesNamedIn(text: string, states: readonly ListedState[]): readonly NamedState[] {
  let left = ` ${fold(text)} `;
  const found: NamedState[] = [];
  for (const { id, name } of namesOf(states)) {
    const at = placeOf(name, left, text);
    if (at === -1) continue;
    left = left.slice(0, at) + "·".repeat(name.length) + left.slice(at + name.length);
    if (!found.some((one) => one.id === id)) found.push({ id, at });
  }
  return found.sort((p, q) => p.at - q.at);
}

function namesOf(states: readonly ListedState[]): readonly { readonly id: string; readonly name: string }[] {
  return states
    .flatMap(({ id, name, aliases = [] }) => {
      const plain = fold(name);
      const people = PEOPLES.filter(([end]) => end.test(plain)).map(([end, made]) =>
        plain.replace(end, made),
      );
      const others = (OTHER_NAMES[id] ?? "").split(", ").filter((one) => one !== "");
      const all = new Set([
        plain,
        ...aliases.map(fold),
        ...people,
        ...people.map((one) => `${one}s`),
        ...others,
      ]);
      return [...all, id.toLowerCase()].map((one) => ({ id, name: one, whole: name.length }));
    })
    .sort((p, q) => q.name.length - p.name.length || q.whole - p.whole);
}

/** Where a name stands; −1 where it does not. A code counts in capitals alone, so does a name of two letters, save after a word like "the". */
function placeOf(name: string, left: string, typed: string): number {
  const at = left.indexOf(` ${name} `);
  if (at === -1) return -1;
  if (name.length > LEAST_LETTERS || /\d|\s/.test(name)) return at + 1;
  const isCapital = new RegExp(`\\b${name.toUpperCase().split("").join("\\.?")}\\b`).test(typed);
  const isExpected = name.length < LEAST_LETTERS && new RegExp(`\\b${BEFORE_SHORT} ${name} `).test(left);
  return isCapital || isExpected ? at + 1 : -1;
}
