import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadCore } from "../../../../tests/fixtures/core-record.ts";
import type { Problem } from "../../../core/index.ts";
import { cell, readRows } from "./rows.ts";

const PATH = "agreement/second-readings.csv";
const HERE = join(import.meta.dirname, "../../../../data", PATH);

it("keeps second readings only of treaties and members there are, each with another source and a finding", async () => {
  const problems: Problem[] = [];
  const columns = ["treaty", "member", "source", "finding"];
  const rows = readRows({ path: PATH, text: readFileSync(HERE, "utf8") }, columns, problems);
  const { facts } = await loadCore();
  const first = new Map(facts.flatMap((fact) => (fact.kind === "treaty" ? [[fact.id, fact.source]] : [])));
  const memberships = facts.filter(({ kind }) => kind === "treaty-membership");
  const wrong = rows.filter((row) => {
    const treaty = cell(row, "treaty");
    const member = cell(row, "member");
    const belongs = memberships.some(
      ({ attributes, subjects }) => attributes["treaty"] === treaty && subjects.some((one) => one === member),
    );
    const own = first.get(`treaty:${treaty}`);
    return (
      own === undefined ||
      own === cell(row, "source") ||
      (member !== "" && !belongs) ||
      cell(row, "source") === "" ||
      cell(row, "finding") === ""
    );
  });
  expect(problems).toEqual([]);
  expect(rows.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
