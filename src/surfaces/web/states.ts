import { ApiError, readAll } from "./api.ts";

/** A state as the server lists it. */
export interface ListedState {
  readonly id: string;
  readonly name: string;
  readonly code?: string | number;
  readonly aliases?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
}

const lists = new Map<string, Promise<readonly ListedState[]>>();

/** Every state that existed on a day; read once for each day. */
export function statesOn(asOf: string): Promise<readonly ListedState[]> {
  const known = lists.get(asOf);
  if (known !== undefined) return known;
  const list = readAll<ListedState>("/states", { as_of: asOf, limit: 500 }).catch((cause: unknown) => {
    lists.delete(asOf);
    throw cause instanceof ApiError
      ? cause
      : new ApiError(0, { detail: "The list of states could not be read." });
  });
  lists.set(asOf, list);
  return list;
}

/** States whose name, code or alias has the text; those that begin with it first. */
export function matching(states: readonly ListedState[], text: string): readonly ListedState[] {
  const wanted = plain(text);
  if (wanted === "") return states;
  const place = ({ id, name, aliases = [] }: ListedState) => {
    const words = [id, name, ...aliases].map(plain);
    if (words.includes(wanted)) return 0;
    if (words.some((word) => word.startsWith(wanted))) return 1;
    if (words.some((word) => word.includes(` ${wanted}`))) return 2;
    return words.some((word) => wanted.length > 2 && word.includes(wanted)) ? 3 : undefined;
  };
  return states
    .flatMap((state) => {
      const at = place(state);
      return at === undefined ? [] : [{ state, at }];
    })
    .sort((x, y) => x.at - y.at || x.state.name.localeCompare(y.state.name))
    .map(({ state }) => state);
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
