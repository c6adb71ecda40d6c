import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntenteError } from "../../../core/index.ts";
import { readTreaties } from "./treaties.ts";
import { readSpells, SPELL_LAYOUTS } from "./spells.ts";
import type { Problem } from "../../../core/index.ts";

const HEAD =
  "id,name,signed,in_force,ended,end_kind,members,pairs,defense,offense,neutrality,nonaggression,consultation,integrated,target,secret_until,citation,note";

function readOne(line: string): { facts: ReturnType<typeof readTreaties>; problems: Problem[] } {
  const problems: Problem[] = [];
  return { facts: readTreaties({ path: "treaties/x.csv", text: `${HEAD}\n${line}\n` }, problems), problems };
}

describe("readTreaties", () => {
  it("makes one fact for the treaty and one for each member, from signature or accession", () => {
    const { facts, problems } = readOne(
      "t-1,Treaty,1900-03-01,1900-06-01,1910,expired,FRA;RUS@1902;ITA@1903..1905,,1,0,0,0,0,0,DEU,,Print,",
    );
    expect(problems).toEqual([]);
    expect(
      facts.map(({ kind, subjects, validFrom, validTo }) => [kind, subjects[0], validFrom, validTo]),
    ).toEqual([
      ["treaty", undefined, "1900-03-01", "1910-12-31"],
      ["treaty-membership", "FRA", "1900-03-01", "1910-12-31"],
      ["treaty-membership", "RUS", "1902-01-01", "1910-12-31"],
      ["treaty-membership", "ITA", "1903-01-01", "1905-12-31"],
    ]);
  });

  it("knows a secret treaty from its disclosure only", () => {
    const { facts } = readOne("t-2,Secret,1887-06-18,,1890,expired,DEU;RUS,,0,0,1,0,0,0,,1896-10-24,Print,");
    expect(facts.map(({ knownFrom }) => knownFrom)).toEqual(["1896-10-24", "1896-10-24", "1896-10-24"]);
  });

  it("knows what is dated by a year only from the end of that year", () => {
    const { facts } = readOne("t-4,Treaty,1904,,,,FRA;GBR@1904-04,,0,0,0,0,1,0,,,Print,");
    expect(facts.map(({ validFrom, knownFrom }) => [validFrom, knownFrom])).toEqual([
      ["1904-01-01", "1904-12-31"],
      ["1904-01-01", "1904-12-31"],
      ["1904-04-01", "1904-12-31"],
    ]);
  });

  it("names file and line of what is wrong and goes on", () => {
    const { problems } = readOne("t-3,Bad,1900,,,,FRA;Russia,,yes,0,0,0,0,0,,,Print,");
    expect(problems).toEqual([
      { where: "treaties/x.csv:2", message: 'defense is "yes", not 0 or 1' },
      { where: "treaties/x.csv:2", message: '"Russia" is not a member' },
    ]);
  });

  it("reports any damage as problems and never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        const problems: Problem[] = [];
        try {
          readTreaties({ path: "treaties/x.csv", text: `${HEAD}\n${noise}` }, problems);
        } catch (error) {
          expect(error).toBeInstanceOf(EntenteError);
        }
      }),
    );
  });
});

describe("readSpells", () => {
  it("refuses a row without a source or with an unknown state id", () => {
    const layout = SPELL_LAYOUTS["powers/nuclear.csv"];
    if (layout === undefined) throw new Error("no layout");
    const problems: Problem[] = [];
    const text = "state,from,to,source\nFRA,1960-02-13,,\nFrance,1960,,book\nGBR,1952-10-03,,book\n";
    expect(readSpells({ path: "powers/nuclear.csv", text }, layout, problems)).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      "it has no source",
      '"France" is not a state id',
    ]);
  });
});
