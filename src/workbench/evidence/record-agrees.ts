import type { Fact, Finding } from "../../core/index.ts";

/** Share by which two numbers may differ and still be the same. */
const NEAR = 0.05;

/**
 * Whether the record tells what a finding tells: a survey of the same public with the same share, a deal or arms between the same states.
 *
 * Out: it never contradicts: the record holds too little for its silence to mean anything.
 */
export function recordOn(finding: Finding, facts: readonly Fact[]): "agrees" | "silent" {
  return facts.some((fact) => tells(fact, finding)) ? "agrees" : "silent";
}

function tells({ kind, subjects, attributes }: Fact, { content }: Finding): boolean {
  const names = (...states: readonly string[]) =>
    states.every((state) => subjects.some((one) => one === state));
  switch (content.kind) {
    case "survey":
      return kind === "survey" && names(content.state) && isNear(attributes["sharePct"], content.sharePct);
    case "deal":
      return (
        kind === "deal" &&
        content.valueUsd !== undefined &&
        names(...content.parties) &&
        isNear(attributes["valueUsdBillion"], content.valueUsd / 1e9)
      );
    case "arms-sale":
      return (
        kind === "arms" &&
        content.weapon !== undefined &&
        subjects[0] === content.supplier &&
        subjects[1] === content.recipient &&
        String(attributes["what"]).toLowerCase().includes(content.weapon.toLowerCase())
      );
    case "event":
    case "statement":
    case "expert":
    case "conditional":
    case "factor":
    case "dispute-position":
      return false;
  }
}

function isNear(written: string | number | boolean | undefined, value: number): boolean {
  return Math.abs(Number(written) - value) <= NEAR * Math.abs(value) && value !== 0;
}
