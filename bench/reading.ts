/**
 * Speed, start and memory of the reading of text, each in a process of its own that runs the built program, and how time
 * grows with the input.
 *
 * Run with: npm run build && npx tsx bench/reading.ts [number of mutated inputs]
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { mutatedInputs } from "../tests/fixtures/mutated-inputs.ts";
import { labelledSentences } from "../tests/fixtures/text-reader.ts";

const COUNT = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
/** One line: what was measured, the figure, a note. */
const say = (what: string, value: number, unit: string, note = "") =>
  console.log(`${what.padEnd(62)} ${value.toFixed(2).padStart(8)} ${unit}  ${note}`.trimEnd());
/** The limit beside a figure, and whether it was met. */
const most = (value: number, limit: number, unit: string) =>
  `limit ${limit} ${unit}: ${value <= limit ? "met" : "NOT met"}`;

const built = (path: string) => JSON.stringify(new URL(`../dist/${path}`, import.meta.url).href);
const OPEN = `import { readFileSync } from "node:fs";
const began = performance.now();
const { openTextReader } = await import(${built("record/index.js")});
const { readRecordFiles } = await import(${built("workbench/record/open-record.js")});
const { readSettings } = await import(${built("workbench/settings.js")});
const { readGiven } = await import(${built("workbench/documents/read-text.js")});
const { sweptEarly } = await import(${built("workbench/memory.js")});
const reader = await openTextReader(readRecordFiles(readSettings().recordFolder));
const startSeconds = (performance.now() - began) / 1000;
const inputs = function* (path) {
  const packed = readFileSync(path);
  for (let at = 0; at < packed.length; ) {
    const length = packed.readUInt32LE(at);
    yield packed.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
};
`;
const CLOSE = `const memoryMb = process.resourceUsage().maxRSS / 1024;`;

interface Told {
  readonly startSeconds: number;
  readonly seconds: number;
  readonly memoryMb: number;
  readonly read: number;
  readonly refused: number;
  readonly crashed: readonly string[];
  readonly slowest: { readonly at: number; readonly seconds: number };
}

/** Reads inputs one after the other in a process of its own. */
async function readAll(inputs: Iterable<Uint8Array>): Promise<Told> {
  const packed: Uint8Array[] = [];
  for (const bytes of inputs) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    packed.push(length, bytes);
  }
  const path = join(folder, "inputs.bin");
  writeFileSync(path, Buffer.concat(packed));
  const script = join(folder, "read.mjs");
  writeFileSync(
    script,
    `${OPEN}let [read, refused, at] = [0, 0, 0];
    const crashed = [];
    let slowest = { at: 0, seconds: 0 };
    const first = performance.now();
    for (const bytes of inputs(${JSON.stringify(path)})) {
      const from = performance.now();
      try {
        await sweptEarly(() => readGiven(reader, { bytes }, "2015-06-01"));
        read++;
      } catch (cause) {
        if (typeof cause?.code === "string" && cause.code.startsWith("record/")) refused++;
        else crashed.push(at + ": " + (cause?.stack ?? cause));
      }
      const seconds = (performance.now() - from) / 1000;
      if (seconds > slowest.seconds) slowest = { at, seconds };
      at++;
    }
    const seconds = (performance.now() - first) / 1000;
    ${CLOSE}
    console.log(JSON.stringify({ startSeconds, seconds, memoryMb, read, refused, crashed, slowest }));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 1e8 });
  return JSON.parse(stdout) as Told;
}

const sentences = labelledSentences().map(({ text }) => text);
const prose = (letters: number) => {
  const parts: string[] = [];
  for (let [k, length] = [0, 0]; length < letters; k++) {
    // Each sentence with a number of its own, so that no word cache makes it cheap.
    const part = `${sentences[k % sentences.length]} It was case ${k}.${k % 5 === 4 ? "\n\n" : " "}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, letters);
};
const repeated = (piece: string) => (letters: number) =>
  piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters);
const bytesOf = (text: string) => new TextEncoder().encode(text);

const few = Array.from({ length: 20 }, () => sentences.join(" "));
const quick = await readAll(few.map(bytesOf));
const rate = (few.length * sentences.length) / quick.seconds;
say(
  "sentences a second: events, claims, surveys, one core",
  rate,
  "/s",
  `limit 500: ${rate >= 500 ? "met" : "NOT met"}`,
);
say("start: program, lexicon and tagger", quick.startSeconds, "s", most(quick.startSeconds, 2, "s"));
say("  most memory held by that process", quick.memoryMb, "MB", most(quick.memoryMb, 300, "MB"));

const MEGA = 1_000_000;
const SIZES = (process.argv[4] ?? "1,2,4,8").split(",").map(Number);
const SHAPES: Readonly<Record<string, (letters: number) => string>> = {
  prose: prose,
  "no sentence ends": repeated("Russia and China said that Iran would attack Israel, and "),
  "no spaces": repeated("abcdefghij"),
  quotes: repeated('"We will not," he said. “They must,” she said, "and soon." '),
  "open quotes": repeated('He said "we will. '),
  names: repeated(
    "Russia, China, Iran, Israel, Vladimir Putin, the United States of America and Xi Jinping met. ",
  ),
  commas: repeated(","),
  digits: repeated("1997 12 "),
  capitals: repeated("Ab Cd "),
  speakers: repeated("Smith: We met.\n"),
  "blank lines": repeated("\n \n"),
  page: (letters) =>
    `<!doctype html><html><body><article><p>${prose(letters).replaceAll(/\n\n/g, "</p><p>")}</p></article></body></html>`,
  "page of divs": (letters) =>
    `<html><body>${repeated("<div><span>Iran met Iraq.</span></div>")(letters)}</body></html>`,
  feed: (letters) =>
    `<rss><channel>${repeated("<item><title>Iran met Iraq</title><description>Iran met Iraq in Basra on Monday.</description></item>")(letters).replace(/<item>(?:(?!<\/item>)[^])*$/, "")}</channel></rss>`,
};
console.log(
  `\nGrowth with size, seconds (most memory, MB)\n${"".padEnd(20)}${SIZES.map((size) => `${size} MB`.padStart(16)).join("")}   last / first`,
);
const only = process.argv[3];
for (const [name, make] of Object.entries(SHAPES)) {
  if (only !== undefined && !name.startsWith(only)) continue;
  const told: Told[] = [];
  for (const size of SIZES) told.push(await readAll([bytesOf(make(size * MEGA))]));
  const [one] = told;
  const times = told.map(({ seconds, memoryMb, refused, crashed }) =>
    `${seconds.toFixed(2)} (${memoryMb.toFixed(0)})${refused > 0 ? " refused" : ""}${crashed.length > 0 ? " CRASHED" : ""}`.padStart(
      16,
    ),
  );
  console.log(
    `${name.padEnd(20)}${times.join("")}   ${((told.at(-1)?.seconds ?? 0) / (one?.seconds ?? 1)).toFixed(1)}`,
  );
}

console.log("");
const inputs = [...mutatedInputs({ seed: 6, count: COUNT, mostLetters: 20_000 })];
const fuzzed = await readAll(inputs.map(({ bytes }) => bytes));
const { read, refused, crashed, slowest } = fuzzed;
say(`${COUNT} mutated inputs: ${read} read, ${refused} refused, crashed`, crashed.length, "", crashed[0]);
say(
  `  slowest: number ${slowest.at}, ${inputs[slowest.at]?.kind}, ${inputs[slowest.at]?.bytes.length} bytes`,
  slowest.seconds,
  "s",
);
say("  all of them", fuzzed.seconds, "s");
say(
  "  most memory held by the process that reads them",
  fuzzed.memoryMb,
  "MB",
  most(fuzzed.memoryMb, 300, "MB"),
);
rmSync(folder, { recursive: true, force: true });
