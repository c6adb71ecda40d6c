import { Option, type Command } from "commander";
import {
  listForecasts,
  resolve,
  showForecast,
  VOID_RULES,
  voidForecast,
  type ForecastQuestion,
} from "../../../workbench/index.ts";
import { forecastTable, renderCsv } from "../../report/index.ts";
import { renderForecast, renderForecasts } from "../views/forecast-view.ts";
import { checkForm, printed } from "../options/pairs-options.ts";
import { say } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";

/** `entente forecasts`, `entente resolve`, `entente void`. */
export function addForecasts(program: Command): void {
  addList(program);
  addResolve(program);
  addVoid(program);
}

interface CommonOptions extends DatabaseOptions {
  readonly json?: boolean;
  readonly by?: string;
}

const LIST_EXAMPLES = `
Examples:
  $ entente forecasts --due
  $ entente forecasts q3f2a9c --json
  $ entente forecasts --csv > forecasts.csv`;

function addList(program: Command): void {
  const command = program
    .command("forecasts")
    .description("forecasts that are kept, or one in full")
    .argument("[id]", "id of a question or of a forecast, or its beginning")
    .addOption(new Option("--status <status>", "only these").choices(["open", "happened", "did-not", "void"]))
    .option("--due", "only those whose window is over and that wait to be resolved")
    .option("--json", "as JSON")
    .option("--csv", "as CSV, a row for each forecast")
    .addHelpText("after", LIST_EXAMPLES)
    .action(async (id: string | undefined, options: ListOptions) => {
      const { databaseUrl, status, due, ...form } = options;
      checkForm(form);
      const settings = registrySettings({ databaseUrl });
      const asked = { ...(status === undefined ? {} : { status }), ...(due === undefined ? {} : { due }) };
      const list =
        id === undefined ? await listForecasts(asked, settings) : [await showForecast(id, settings)];
      const [only] = list;
      if (id !== undefined && only !== undefined && form.csv !== true) return show(only, form.json);
      const csv = (rows: typeof list) => renderCsv(forecastTable(rows));
      say(printed(list, form, { csv, text: renderForecasts }));
    });
  addDatabase(command);
}

interface ListOptions extends CommonOptions {
  readonly status?: ForecastQuestion["status"];
  readonly due?: boolean;
  readonly csv?: boolean;
}

const RESOLVE_EXAMPLES = `
Examples:
  $ entente resolve q3f2a9c --happened --on 2027-05-01 \\
      --treaty "Treaty of Prague 2027" --source "UNTS 60123"
  $ entente resolve q3f2a9c --did-not --on 2037-01-02 --source "ATOP to 2036"

What happened must lie within the window; what did not can be said once it is
over.`;

function addResolve(program: Command): void {
  const command = program
    .command("resolve")
    .description("say how a forecast came out, with the source")
    .argument("<id>", "id of the question, or its beginning")
    .option("--happened", "the rung was reached within the window")
    .option("--did-not", "the window is over and it was not")
    .requiredOption("--on <date>", "the day it happened, or by which it is known that it did not")
    .requiredOption("--source <text>", "where it can be read")
    .option("--treaty <name>", "the treaty by which it happened")
    .option("--reached <rung>", "highest rung reached by the window's end, for scores over the ladder")
    .option("--by <name>", "who says so (default: the user of the computer)")
    .option("--json", "the question as JSON")
    .addHelpText("after", RESOLVE_EXAMPLES)
    .action(async (id: string, options: ResolveOptions, self: Command) => {
      const { json, databaseUrl, happened, didNot, ...rest } = options;
      if ((happened === true) === (didNot === true)) self.error("error: say either --happened or --did-not");
      const asked = { id, happened: happened === true, ...rest };
      show(await resolve(asked, registrySettings({ databaseUrl })), json);
    });
  addDatabase(command);
}

interface ResolveOptions extends CommonOptions {
  readonly happened?: boolean;
  readonly didNot?: boolean;
  readonly on: string;
  readonly source: string;
  readonly treaty?: string;
  readonly reached?: string;
}

function addVoid(program: Command): void {
  const rules = VOID_RULES.map(({ id, voids, text }) => `  ${id} (a ${voids}): ${text}`).join("\n");
  const command = program
    .command("void")
    .description("take a forecast out of the scores by a written rule")
    .argument("<id>", "id of the question, or of the forecast")
    .requiredOption("--rule <id>", "the rule")
    .requiredOption("--because <text>", "what happened, with its source")
    .option("--by <name>", "who says so (default: the user of the computer)")
    .option("--json", "the question as JSON")
    .addHelpText(
      "after",
      `\nExamples:\n  $ entente void f3f2a9c --rule mistyped --because "0.09 was meant"\n\nRules, and no others (docs/method/forecasts.md):\n${rules}`,
    )
    .action(async (id: string, options: VoidOptions) => {
      const { json, databaseUrl, ...rest } = options;
      show(await voidForecast({ id, ...rest }, registrySettings({ databaseUrl })), json);
    });
  addDatabase(command);
}

interface VoidOptions extends CommonOptions {
  readonly rule: string;
  readonly because: string;
}

function show(question: ForecastQuestion, json: boolean | undefined): void {
  say(json === true ? JSON.stringify(question, undefined, 2) : renderForecast(question));
}
