import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importData, readSource, type ImportReport } from "../../src/workbench/index.ts";
import { emptyLibrary } from "../fixtures/library.ts";

const quiet = () => {};
const HEAD = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version";
const row = (year: number | string, name = "USA") => `${name},2,${year},1,1,1,1,1,1,0.1,v`;
type Imported = Extract<ImportReport["files"][number], { receipt: unknown }>["receipt"];

async function outcomeOf(content: string | Buffer, as?: string) {
  const settings = emptyLibrary();
  const path = join(mkdtempSync(join(tmpdir(), "entente-lines-")), "x.csv");
  writeFileSync(path, content);
  const { files } = await importData({ path, ...(as === undefined ? {} : { as }) }, settings, quiet);
  return { file: files[0], settings };
}

async function receiptOf(content: string | Buffer, as?: string): Promise<Imported> {
  const { file } = await outcomeOf(content, as);
  if (file?.outcome !== "imported") throw new Error(JSON.stringify(file));
  return file.receipt;
}

const linesOf = ({ firstSetAside }: Imported) => firstSetAside.map(({ line }) => line);

describe("a row set aside", () => {
  it("is named by its line in the file, past blank lines, cells of several lines and Windows line ends", async () => {
    const lines = [
      "",
      "",
      HEAD,
      "",
      row(1901),
      row("never"),
      "",
      row(1902, '"two\nlines"'),
      "three,cells,only",
      "",
      "",
      row("x"),
      row(1903),
      row(1901),
    ];
    for (const end of ["\n", "\r\n"]) {
      const receipt = await receiptOf(lines.join("\n").replaceAll("\n", end));
      expect([receipt.rows, linesOf(receipt)]).toEqual([3, [6, 10, 13, 15]]);
    }
  });

  it("is named by its line wherever blank lines, broken lines and cells of several lines stand", async () => {
    const parts = fc.array(fc.constantFrom("good", "blank", "short", "wrong", "two", "open", "windows"), {
      minLength: 1,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (kinds) => {
        const lines = [HEAD];
        const bad: number[] = [];
        for (const [k, kind] of kinds.entries()) {
          if (["short", "wrong", "open"].includes(kind)) bad.push(lines.length + 1);
          if (kind === "two") lines.push('"two', `lines",2,${1816 + k},1,1,1,1,1,1,0.1,v`);
          else
            lines.push(
              {
                good: row(1816 + k),
                blank: "",
                short: "a,b",
                wrong: row("never"),
                open: `"${row(1816 + k)}`,
                windows: `${row(1816 + k)}\r`,
              }[kind] ?? "",
            );
        }
        const receipt = await receiptOf([...lines, row(2005)].join("\n"));
        expect(linesOf(receipt)).toEqual(bad);
        expect(receipt.setAside).toBe(bad.length);
        expect(receipt.rows).toBe(kinds.filter((kind) => /good|two|windows/.test(kind)).length + 1);
      }),
      { numRuns: 15 },
    );
  });

  it("is one only, where a quotation mark would have swallowed the rows after it", async () => {
    const at = (k: number, name = "USA", version = "v") =>
      `${name},${2 + (k % 900)},${1816 + Math.floor(k / 900)},1,1,1,1,1,1,0.1,${version}`;
    const lines = Array.from({ length: 3000 }, (_, k) => at(k));
    lines[100] = `"${at(100)}`;
    lines[1500] = at(1500, 'US"A');
    lines[2000] = at(2000, '"quoted, rightly"');
    lines[2500] = at(2500, "USA", '"v');
    const receipt = await receiptOf([HEAD, ...lines].join("\n"));
    expect([receipt.rows, receipt.setAside, linesOf(receipt)]).toEqual([2998, 2, [102, 2502]]);
    expect(receipt.firstSetAside[0]?.reason).toContain("a quotation mark opens a cell that is not closed");
  });

  it("is placed quickly among three hundred thousand others", async () => {
    const lines = Array.from({ length: 300_000 }, (_, k) => (k % 2 === 0 ? "a,b" : row("never")));
    const receipt = await receiptOf([HEAD, row(1901), ...lines].join("\n"));
    expect([receipt.rows, receipt.setAside, receipt.firstSetAside.length]).toEqual([1, 300_000, 1000]);
    expect(linesOf(receipt).slice(0, 4)).toEqual([3, 4, 5, 6]);
    expect(linesOf(receipt).at(-1)).toBe(1002);
  });

  it("is not set aside as a repeat when a part of its key is missing", async () => {
    const head = "ccode,styear,stmonth,stday,endyear,endmonth,endday,statenme";
    const spell = "2,1901,,,1950,6,30,x";
    expect((await receiptOf([head, spell, spell].join("\n"), "cow-state-system")).rows).toBe(2);
    const whole = "2,1901,1,1,1950,6,30,x";
    expect((await receiptOf([head, whole, whole].join("\n"), "cow-state-system")).rows).toBe(1);
  });
});

describe("a number", () => {
  it("is what sources write as one, whatever else the database would read", async () => {
    const plain = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
    const letters = fc.array(fc.constantFrom(..."0123456789..--++eE_xXinfa\tb'd".split("")), {
      minLength: 1,
      maxLength: 6,
    });
    const cells = fc.sample(letters, { numRuns: 3000, seed: 7 }).map((list) => list.join(""));
    const texts = [
      ...cells,
      "inf",
      "nan",
      "0x10",
      "1_000",
      "5\t",
      "\t5",
      "1e3",
      "12.0",
      "007",
      "+5",
      "1e999",
    ];
    const [milper, cinc] = [3, 4].map(
      (at) => (text: string) =>
        at === 3 ? `USA,2,1901,1,"${text}",1,1,1,1,0.1,v` : `USA,2,1901,1,1,1,1,1,1,"${text}",v`,
    ) as [(text: string) => string, (text: string) => string];
    for (const [name, write] of Object.entries({ milper, cinc })) {
      const years = texts.map((text, k) => write(text).replace("1901", String(1000 + k)));
      const head = HEAD.replace("version", `note`);
      const { file, settings } = await outcomeOf([head, ...years].join("\n"));
      if (file?.outcome !== "imported") throw new Error(JSON.stringify(file));
      const { rows } = await readSource("9999-01-01", { id: "cow-nmc", limit: 10_000 }, settings);
      for (const found of rows) {
        const text = texts[Number(found["year"]) - 1000] ?? "";
        expect([name, text, found[name] === null || plain.test(text)]).toEqual([name, text, true]);
      }
    }
  });
});

describe("an end on the last day a source looked at", () => {
  const head = "ccode,styear,stmonth,stday,endyear,endmonth,endday,statenme";
  const open = async (ends: readonly string[]) => {
    const rows = ends.map((end, k) => `${k + 2},1901,1,1,${end.split("-").map(Number).join(",")},x`);
    const { settings } = await outcomeOf([head, ...rows].join("\n"), "cow-state-system");
    const { rows: found } = await readSource("2030-01-01", { id: "cow-state-system", limit: 100 }, settings);
    return found.map((one) => one["valid_to"] ?? "open");
  };

  it("is open in the release known, an older one and a newer one", async () => {
    expect(await open(["2016-12-31", "1990-10-02"])).toEqual(["open", "1990-10-02"]);
    expect(await open(["2011-12-31", "1990-10-02", "2011-12-31"])).toEqual(["open", "1990-10-02", "open"]);
    expect(await open(["2024-12-31", "2016-12-31", "1990-10-02"])).toEqual([
      "open",
      "2016-12-31",
      "1990-10-02",
    ]);
  });

  it("is an end where the last end is no day on which a release would stop looking", async () => {
    expect(await open(["1992-12-31", "1990-10-02"])).toEqual(["1992-12-31", "1990-10-02"]);
    expect(await open(["2018-06-30", "2016-12-31"])).toEqual(["2018-06-30", "open"]);
  });
});

describe("the beginning of a file", () => {
  it("may hold a title and notes above the header where the source's publisher writes them", async () => {
    const lines = [
      "Invented transfers",
      "",
      'Made up, "for a test"',
      "supplier,recipient,year,tiv_millions",
      "Norway,Peru,1971,12",
    ];
    const withCodes = [
      "Title",
      "",
      "A note, with a comma",
      "supplier,recipient,year,tiv_millions,supplier_cown,recipient_cown",
    ];
    const rows = ["Norway,Peru,1971,12,385,135", "Norway,Peru,never,12,385,135"];
    const receipt = await receiptOf([...withCodes, ...rows].join("\n"));
    expect([receipt.source, receipt.rows, linesOf(receipt)]).toEqual(["sipri-arms-transfers-values", 1, [6]]);
    expect((await outcomeOf(lines.join("\n"))).file?.outcome).toBe("not recognised");
  });

  it("is refused when a header that is needed stands twice, and not when another does", async () => {
    const twice = await outcomeOf(`${HEAD},Year\n${row(1901)},1999`);
    expect(twice.file).toMatchObject({ outcome: "not recognised", why: "the header year stands twice" });
    expect((await receiptOf(`${HEAD},note,note\n${row(1901)},a,b`)).rows).toBe(1);
  });

  it("may hold a NUL byte, whose row is set aside; UTF-16 is refused by its name", async () => {
    const receipt = await receiptOf([HEAD, row(1901), row(1902, "U\0A"), row(1903)].join("\n"));
    expect([receipt.rows, receipt.firstSetAside]).toEqual([
      2,
      [{ line: 3, reason: "the line holds a NUL byte" }],
    ]);
    const wide = Buffer.from(`\uFEFF${HEAD}\n${row(1901)}\n`, "utf16le");
    expect((await outcomeOf(wide)).file).toMatchObject({ why: "it is written in UTF-16: save it as UTF-8" });
    expect((await outcomeOf(Buffer.alloc(4000))).file).toMatchObject({ why: "it is not a text table" });
  });

  it("is read with quotation marks as letters where the source writes them so", async () => {
    const cells = Array.from({ length: 61 }, () => "");
    const event = (id: string, actor: string) =>
      cells
        .map((_, k) => ({ 0: id, 1: "20200101", 2: "202001", 3: "2020", 4: "2020.0", 6: actor })[k] ?? "")
        .join("\t");
    const text = [event("1", '"THE WEST" wing "x'), event("2", '5" GUNS'), event("3", "PLAIN")].join("\n");
    const { file } = await outcomeOf(`${text}\n`);
    expect(file).toMatchObject({ outcome: "imported", receipt: { source: "gdelt-2-events" } });
  });
});
