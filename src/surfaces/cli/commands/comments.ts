import type { Command } from "commander";
import {
  comment,
  COMMENT_TYPES,
  editComment,
  listComments,
  type ShownComment,
} from "../../../workbench/index.ts";
import { renderComments, renderOneComment } from "../views/comment-view.ts";
import { say } from "../print.ts";
import { addQuestion, type QuestionOptions } from "../options/question-options.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";

/** `entente comments`, `entente comment`, `entente edit-comment`. */
export function addComments(program: Command): void {
  addList(program);
  addComment(program);
  addEdit(program);
}

interface CommonOptions extends DatabaseOptions {
  readonly json?: boolean;
}

function addList(program: Command): void {
  const command = addQuestion(program.command("comments"))
    .description("what was said of an answer, and on which version of it")
    .option("--history", "earlier versions of each text too")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  $ entente comments RUS CHN --against USA --as-of 2015-06-01 --history",
    )
    .action(
      async (a: string, b: string, options: QuestionOptions & CommonOptions & { history?: boolean }) => {
        const { json, databaseUrl, features, history, ...rest } = options;
        const asked = { a, b, featureSet: features, ...rest };
        const list = await listComments(asked, registrySettings({ databaseUrl }));
        say(json === true ? JSON.stringify(list, undefined, 2) : renderComments(list, history === true));
      },
    );
  addDatabase(command);
}

const EXAMPLES = `
Examples:
  $ entente comment RUS CHN --against USA --text "No text has been drafted since 2001"
  $ entente comment RUS CHN --against USA --type dissent --on driver:shared-enemies \\
      --text "Japan is no enemy of Russia today; see [[regimes]]"
  $ entente comment RUS CHN --against USA --reply-to c3f2a9c1b2d --text "Agreed"

Texts are Markdown without HTML; [[id]] links a driver. A comment is kept with the
question and says on which version of the answer it was made.`;

interface CommentOptions extends QuestionOptions, CommonOptions {
  readonly text: string;
  readonly type?: string;
  readonly on?: string;
  readonly replyTo?: string;
  readonly by?: string;
}

function addComment(program: Command): void {
  const command = addQuestion(program.command("comment"))
    .description("comment on an answer, or on a driver, claim, analogue or cell of the grid")
    .requiredOption("--text <markdown>", "what you say")
    .option("--type <type>", `one of ${COMMENT_TYPES.join(", ")}`, "comment")
    .option("--on <part>", "driver:ID, claim:ID, analogue:ID or cell:0.4,0.9 (default: the answer)")
    .option("--reply-to <id>", "the comment you answer")
    .option("--by <name>", "who you are (default: the user of the computer)")
    .option("--json", "the comment as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: CommentOptions) => {
      const { json, databaseUrl, features, replyTo, ...rest } = options;
      const parent = replyTo === undefined ? {} : { parent: replyTo };
      const asked = { a, b, featureSet: features, ...parent, ...rest };
      show(await comment(asked, registrySettings({ databaseUrl })), json);
    });
  addDatabase(command);
}

function addEdit(program: Command): void {
  const command = program
    .command("edit-comment")
    .description("give a comment of your own another text; the earlier one stays readable")
    .argument("<id>", "the comment's id")
    .requiredOption("--text <markdown>", "what you say")
    .option("--by <name>", "who you are (default: the user of the computer)")
    .option("--json", "the comment as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  $ entente edit-comment c3f2a9c1b2d --text "No text has been drafted since 2021"',
    )
    .action(async (id: string, options: CommonOptions & { text: string; by?: string }) => {
      const { json, databaseUrl, ...rest } = options;
      show(await editComment({ id, ...rest }, registrySettings({ databaseUrl })), json);
    });
  addDatabase(command);
}

function show(one: ShownComment, json: boolean | undefined): void {
  say(json === true ? JSON.stringify(one, undefined, 2) : renderOneComment(one));
}
