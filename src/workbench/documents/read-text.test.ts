import { beforeAll, describe, expect, it } from "vitest";
import { mutatedInputs, type MutatedInput } from "../../../tests/fixtures/mutated-inputs.ts";
import { openReader } from "../../../tests/fixtures/text-reader.ts";
import { EntenteError } from "../../core/index.ts";
import type { TextReader } from "../../record/index.ts";
import { readGiven } from "./read-text.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

const DAY = "2015-06-01";
/** Far more than any needs, so that only what hangs is caught on a busy machine. */
const MOST_SECONDS = 10;

async function read({ bytes }: MutatedInput): Promise<"read" | "refused"> {
  try {
    for (const { original, events, claims } of await readGiven(reader, { bytes }, DAY)) {
      for (const { trigger, sentence } of events) {
        expect(original.slice(sentence.start, sentence.end)).toContain(
          original.slice(trigger.start, trigger.end),
        );
      }
      for (const { cue } of claims) expect(cue.end).toBeLessThanOrEqual(original.length);
    }
    return "read";
  } catch (cause) {
    if (cause instanceof EntenteError && cause.kind === "input") return "refused";
    throw cause;
  }
}

describe("mutated inputs", () => {
  it("are read or refused with a reason, none of them crashing or hanging", async () => {
    const counts = { read: 0, refused: 0 };
    const slow: string[] = [];
    for (const input of mutatedInputs({ seed: 1816, count: 1500, mostLetters: 6000 })) {
      const startedMs = performance.now();
      counts[await read(input)]++;
      const seconds = (performance.now() - startedMs) / 1000;
      if (seconds > MOST_SECONDS) slow.push(`${input.kind}, ${input.bytes.length} bytes: ${seconds} s`);
    }
    expect(slow).toEqual([]);
    // Each side is met often, or the inputs test nothing.
    expect(counts.read).toBeGreaterThan(650);
    expect(counts.refused).toBeGreaterThan(100);
  });

  it("give the same reading when they are read again", async () => {
    for (const { bytes } of mutatedInputs({ seed: 2026, count: 60, mostLetters: 2000 })) {
      const twice = await Promise.allSettled([
        readGiven(reader, { bytes }, DAY),
        readGiven(reader, { bytes }, DAY),
      ]);
      expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]));
    }
  });
});

describe("long inputs", () => {
  const shapes: Readonly<Record<string, string>> = {
    "without spaces": "abcdefghij",
    "of open quotes": "“we will. ",
    "of commas": ", ",
    "of names": "Russia, China, Iran and Xi Jinping met. ",
    "without sentence ends": "Russia and China said that Iran would attack Israel, and ",
    "of unclosed comments": "<p><!--",
    "of paragraphs": "<p>Iran met Iraq.</p>",
  };

  it.each(Object.keys(shapes))("%s are read in time that grows with them", async (shape) => {
    const piece = shapes[shape] ?? "";
    const secondsOf = async (letters: number) => {
      const bytes = new TextEncoder().encode(piece.repeat(Math.ceil(letters / piece.length)));
      const startedMs = performance.now();
      await readGiven(reader, { bytes }, DAY);
      return (performance.now() - startedMs) / 1000;
    };
    await secondsOf(5000);
    const short = await secondsOf(20_000);
    const long = await secondsOf(160_000);
    // Eight times as long: about 8 times the time, 64 where it grows with the square. Below a tenth of a second nothing is told.
    expect(long / Math.max(short, 0.1)).toBeLessThan(28);
  });
});
