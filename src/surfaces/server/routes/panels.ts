import { open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { z } from "@hono/zod-openapi";
import { PANEL_UNITS, STATE_SYSTEMS, type AskedPanel, type PanelFormat } from "../../../workbench/index.ts";
import { asOf, given } from "../asked.ts";
import type { PanelFile } from "../compute/panel-file.ts";
import { declareRoute, type Reply } from "../route.ts";
import { TABLE_TYPES } from "../table-types.ts";

const LONGEST_LIST = 2000;
const list = (description: string, example?: string) =>
  z
    .string()
    .max(LONGEST_LIST, `is longer than ${LONGEST_LIST} letters`)
    .openapi({
      description: `${description}; comma separated`,
      ...(example === undefined ? {} : { example }),
    })
    .transform((typed) => typed.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()])));
const flag = z.enum(["true", "false"]).transform((typed) => typed === "true");
const count = z.coerce.number({ error: "is no number" }).int("is no whole number").min(1).max(999_999);

const query = z.strictObject({
  unit: z.enum(PANEL_UNITS).optional().openapi({ description: "absent: dyad-year" }),
  years: z
    .string()
    .regex(/^\d{4}(:\d{4})?$/, "is no span of years: write it 1990:2020")
    .openapi({ description: "first and last year", example: "1990:2020" })
    .transform((typed) => {
      const [from = "", to = from] = typed.split(":");
      return { from: Number(from), to: Number(to) };
    }),
  with: list("groups or sets of columns, or all; absent: system,ties", "ties,similarity").optional(),
  directed: flag.optional().openapi({ description: "each pair both ways" }),
  states: list("only among these states", "RUS,CHN").optional(),
  involving: list("only where one of the pair is among these").optional(),
  against: list("third states of triads").optional(),
  regions: list("only states of these regions").optional(),
  relevant: flag.optional().openapi({ description: "only pairs with a common border or a major power" }),
  not_allied: flag
    .optional()
    .openapi({ description: "only pairs without a defence pact as the year begins" }),
  controls: count.optional().openapi({ description: "of k-ads: controls drawn per size and year" }),
  seed: count.optional().openapi({ description: "of k-ads: seed they are drawn with" }),
  system: z.enum(STATE_SYSTEMS).optional().openapi({ description: "whose list of states; absent: cow" }),
  as_of: asOf,
});

const FORMATS: Readonly<Record<string, PanelFormat>> = {
  [TABLE_TYPES.csv]: "csv",
  [TABLE_TYPES.parquet]: "parquet",
  [TABLE_TYPES.jsonl]: "jsonl",
};

/** State-, dyad- or triad-years with the measures of the field. */
export const panelsRoute = declareRoute({
  method: "get",
  path: "/v1/panels",
  role: "reader",
  summary:
    "state-, dyad-, triad- or k-ad-years with the measures of the field, as a table of at most 500,000 rows",
  query,
  answers: {
    [TABLE_TYPES.csv]: z.string(),
    [TABLE_TYPES.parquet]: z.string(),
    [TABLE_TYPES.jsonl]: z.string(),
  },
  answer: async ({ query: asked, computer, media, signal }) => {
    const format = FORMATS[media] ?? "csv";
    const made = await computer.run("panel", { asked: toPanel(asked), format }, { signal });
    // The task `panel` answers with nothing else.
    const file = JSON.parse(new TextDecoder().decode(made.bytes)) as PanelFile;
    const name = `entente-${asked.unit ?? "dyad-year"}-${asked.years.from}-${asked.years.to}.${format}`;
    return sendFile(file, media === TABLE_TYPES.csv ? `${media}; charset=utf-8` : media, name);
  },
});

function toPanel({
  as_of,
  with: columns,
  directed,
  not_allied,
  ...rest
}: z.output<typeof query>): AskedPanel {
  return {
    unit: "dyad-year",
    system: "cow",
    columns: columns ?? ["system", "ties"],
    isDirected: directed === true,
    ...given({ asOf: as_of, notAllied: not_allied, ...rest }),
    years: rest.years,
  };
}

/** Sends a file piece by piece; it is gone from its folder at once, and from the disk once it is sent. */
async function sendFile({ path, rows, bytes, etag }: PanelFile, type: string, name: string): Promise<Reply> {
  const file = await open(path);
  await rm(path, { force: true });
  const stream = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
  return {
    body: stream,
    type,
    etag,
    headers: {
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${name}"`,
      "x-rows": String(rows),
    },
  };
}
