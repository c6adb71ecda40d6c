import { beforeAll, describe, expect, it } from "vitest";
import { knownOn, loadCore, type CoreRecord } from "../../../../tests/fixtures/core-record.ts";
import type { Fact, IsoDate, Problem } from "../../../core/index.ts";
import { treatiesOf } from "../../treaties.ts";
import { DEPTH_FILE, DEPTH_LAYOUT, depthWithinTreaties } from "./depth.ts";
import { readSpells } from "./spells.ts";
import { readTreaties } from "./treaties.ts";

const TREATY = `id,name,signed,in_force,ended,end_kind,members,pairs,defense,offense,neutrality,nonaggression,consultation,integrated,target,secret_until,citation,note
t-1,Treaty,1900-03-01,,1910,expired,FRA;RUS,,1,0,0,0,0,0,,1902-05-01,Print,
`;

function readDepth(...lines: readonly string[]): { facts: Fact[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = `treaty,depth,has,from,to,source\n${lines.join("\n")}\n`;
  const facts = [
    ...readTreaties({ path: "treaties/x.csv", text: TREATY }, problems),
    ...readSpells({ path: DEPTH_FILE, text }, DEPTH_LAYOUT, problems),
  ];
  const depth = depthWithinTreaties(facts, problems).filter(({ kind }) => kind === "treaty-depth");
  return { facts: depth, problems };
}

describe("the depth of treaties", () => {
  it("begins, ends and is known with its treaty unless it says otherwise", () => {
    const { facts, problems } = readDepth(
      "t-1,bases,yes,,,Art. 2",
      "t-1,joint-command,yes,1903-02,1905,Protocol",
      "t-1,aid,no,,,Text has none",
    );
    expect(problems).toEqual([]);
    expect(facts.map((one) => [one.validFrom, one.validTo, one.knownFrom, one.attributes["has"]])).toEqual([
      ["1900-03-01", "1910-12-31", "1902-05-01", true],
      ["1903-02-01", "1905-12-31", "1903-02-28", true],
      ["1900-03-01", "1910-12-31", "1902-05-01", false],
    ]);
  });

  it("is refused for an unknown treaty, before its treaty, and in other words than yes and no", () => {
    const { problems } = readDepth(
      "t-2,bases,yes,,,Art. 2",
      "t-1,bases,yes,1899,,Art. 2",
      "t-1,aid,1,,,Art. 3",
      "t-1,staffs,no,,,Art. 3",
    );
    expect(problems.map(({ where, message }) => `${where} ${message}`)).toEqual([
      'depth/depth.csv:4 has is "1", not one of yes, no',
      'depth/depth.csv:5 depth is "staffs", not one of joint-command, bases, aid',
      'depth/depth.csv:2 there is no treaty "t-2"',
      "depth/depth.csv:3 it starts (1899-01-01) before the treaty (1900-03-01)",
    ]);
  });

  describe("as shipped", () => {
    let core: CoreRecord;
    beforeAll(async () => {
      core = await loadCore();
    });
    const depthOn = (day: string, id: string) =>
      treatiesOf(knownOn(day as IsoDate, core)).find((treaty) => treaty.id === id)?.depth;

    it("gives the Atlantic alliance a command only once it had one", () => {
      expect(depthOn("1949-12-31", "nato-1949")).toEqual({});
      expect(depthOn("2020-01-01", "nato-1949")).toEqual({ "joint-command": true, bases: true, aid: true });
    });

    it("knows of bases that were given up and came back", () => {
      expect(depthOn("1990-01-01", "usa-phl-1951-defence")?.["bases"]).toBe(true);
      expect(depthOn("2000-01-01", "usa-phl-1951-defence")?.["bases"]).toBeUndefined();
      expect(depthOn("2020-01-01", "usa-phl-1951-defence")?.["bases"]).toBe(true);
    });

    it("tells a treaty without depth from one not looked at", () => {
      expect(depthOn("2000-01-01", "rio-1947")).toEqual({ "joint-command": false, bases: false, aid: false });
      expect(depthOn("2026-01-01", "pak-sau-2025-defence")).toEqual({});
    });
  });
});
