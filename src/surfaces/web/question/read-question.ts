import type { ListedState } from "../states.ts";

/** A question as far as a sentence tells it. */
export interface ReadQuestion {
  readonly a?: string;
  readonly b?: string;
  readonly against?: string;
  readonly asOf?: string;
  readonly horizon?: string;
}

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Words after which the third state is named. */
const AGAINST = /\b(against|facing|versus|vs)\b/;
const LEAST_LETTERS = 3;

/**
 * Reads a question such as "Russia and China against the United States 2015".
 *
 * States are found by name, the longest name first; codes only in capitals. A year or day is the day of asking; "within N years" the horizon.
 */
export function readQuestion(text: string, states: readonly ListedState[]): ReadQuestion {
  const date = /\b(1[89]\d\d|20\d\d)(-\d\d(-\d\d)?)?\b/.exec(text)?.[0];
  const horizon = /\b(1|2|3|5|10) years?\b/.exec(text)?.[1];
  const plain = ` ${fold(text)} `;
  const turn = AGAINST.exec(plain)?.index ?? plain.length;
  const found = namesIn(plain, text, states);
  const before = found.filter(({ at }) => at < turn).map(({ id }) => id);
  const after = found.filter(({ at }) => at > turn).map(({ id }) => id);
  const [a, b] = before;
  const against = after[0] ?? before[2];
  return {
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
    ...(against === undefined ? {} : { against }),
    ...(date === undefined ? {} : { asOf: date }),
    ...(horizon === undefined ? {} : { horizon }),
  };
}

function namesIn(plain: string, typed: string, states: readonly ListedState[]): { id: string; at: number }[] {
  const names = states
    .flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((one) => ({ id, name: fold(one) })))
    .filter(({ name }) => name.length >= LEAST_LETTERS)
    .sort((p, q) => q.name.length - p.name.length);
  const codes = states
    .filter(({ id }) => new RegExp(`\\b${id}\\b`).test(typed))
    .map(({ id }) => ({ id, name: id.toLowerCase() }));
  let left = plain;
  const found: { id: string; at: number }[] = [];
  for (const { id, name } of [...names, ...codes]) {
    const at = left.indexOf(` ${name} `);
    if (at === -1 || found.some((one) => one.id === id)) continue;
    found.push({ id, at });
    left = left.slice(0, at + 1) + "·".repeat(name.length) + left.slice(at + 1 + name.length);
  }
  return found.sort((p, q) => p.at - q.at);
}
