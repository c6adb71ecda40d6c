import { EntenteError } from "../../core/index.ts";
import type { RegistryQueries } from "../../store/index.ts";
import { loadEntries } from "../log/read-log.ts";
import { FORECAST_KINDS, foldForecasts } from "./fold-forecasts.ts";
import type { ForecastQuestion, ForecastSubject } from "./forecast.ts";

/** All forecast questions, in the order in which they were opened. */
export async function loadForecasts(log: RegistryQueries): Promise<ForecastQuestion[]> {
  return foldForecasts(await loadEntries({ kinds: FORECAST_KINDS }, log));
}

/**
 * The forecast question that an id, or the beginning of one, names: its own or that of a forecast in it.
 *
 * Throws: `registry/unknown-forecast` when it names none, or several.
 */
export function findQuestion(id: string, questions: readonly ForecastQuestion[]): ForecastQuestion {
  const names = (one: ForecastQuestion) => [one.id, ...one.forecasts.map((forecast) => forecast.id)];
  const exact = questions.find((one) => names(one).includes(id));
  const begun =
    id.length < LEAST_LETTERS
      ? []
      : questions.filter((one) => names(one).some((name) => name.startsWith(id)));
  const found = exact === undefined ? begun : [exact];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  throw new EntenteError("registry/unknown-forecast", {
    message:
      first === undefined
        ? `No forecast has the id "${id.slice(0, 60)}".`
        : `"${id.slice(0, 60)}" begins the ids of ${found.length} forecasts.`,
    hint: "See the ids with: entente forecasts",
  });
}

/** Letters of an id, with those that say its kind, that are enough to name it by. */
const LEAST_LETTERS = 3;

/** The open question on the same matter with the same end of window, whenever it was opened. */
export function sameQuestion(
  subject: ForecastSubject,
  questions: readonly ForecastQuestion[],
): ForecastQuestion | undefined {
  const keyOf = ({ members, against, rung, window }: ForecastSubject) =>
    [...members, against, rung, window.to].join(" ");
  return questions.find((one) => one.status === "open" && keyOf(one) === keyOf(subject));
}
