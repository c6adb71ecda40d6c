import { beforeAll, expect, it } from "vitest";
import { checkRecord, type RecordCheck } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { describeWithData, STAGED } from "./staged.ts";

describeWithData("the core record against published lists", () => {
  let check: RecordCheck;
  beforeAll(async () => {
    check = await checkRecord(STAGED, testSettings());
  });
  const agreement = (pledge: string, firstYear: number) => {
    const found = check.treaties.find((one) => one.pledge === pledge && one.firstYear === firstYear);
    if (found === undefined) throw new Error(`no comparison of ${pledge} from ${firstYear}`);
    return found;
  };

  it("resolves every state-year of the COW and Gleditsch–Ward lists without a difference", () => {
    expect(check.states.map(({ system }) => system)).toEqual(["cow", "gw"]);
    for (const { listed, agreed, differences } of check.states) {
      expect(listed).toBeGreaterThan(15_000);
      expect(agreed).toBe(listed);
      expect(differences).toEqual([]);
    }
  });

  it("agrees with ATOP on defence dyad-years of 1990–2018 to 0.97 both ways", () => {
    const { precision, recall, both } = agreement("defense", 1990);
    expect(both).toBeGreaterThan(37_000);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  it("gives a reason for every disagreement that is left on them", () => {
    const { disagreements } = agreement("defense", 1990);
    expect(disagreements.length).toBeGreaterThan(0);
    expect(disagreements.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
});
