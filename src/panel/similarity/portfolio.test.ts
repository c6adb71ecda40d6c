import { describe, expect, it } from "vitest";
import type { Fact, IsoDate, StateId } from "../../core/index.ts";
import type { Pledge } from "../../record/index.ts";
import { obligationsDuring, portfolioOf, portfolioValue } from "./portfolio.ts";

const nothing = {
  defense: false,
  offense: false,
  neutrality: false,
  nonaggression: false,
  consultation: false,
};

describe("a portfolio", () => {
  it("values the strongest obligation", () => {
    expect(portfolioValue({ ...nothing, defense: true, nonaggression: true })).toBe(3);
    expect(portfolioValue({ ...nothing, offense: true })).toBe(3);
    expect(portfolioValue({ ...nothing, neutrality: true, nonaggression: true })).toBe(2);
    expect(portfolioValue({ ...nothing, consultation: true })).toBe(2);
    expect(portfolioValue({ ...nothing, nonaggression: true })).toBe(1);
    expect(portfolioValue(nothing)).toBe(0);
  });

  it("is directed, keeps the greatest of several, has 3 for itself, and leaves out who is no member", () => {
    const values = portfolioOf(
      [2, 200, 365],
      [
        { ...nothing, from: 2, to: 200, nonaggression: true },
        { ...nothing, from: 2, to: 200, defense: true },
        { ...nothing, from: 2, to: 200, consultation: true },
        { ...nothing, from: 365, to: 2, neutrality: true },
        { ...nothing, from: 365, to: 710, defense: true },
        { ...nothing, from: 710, to: 365, defense: true },
      ],
    );
    expect([...values]).toEqual([3, 3, 0, 0, 3, 0, 2, 0, 3]);
  });
});

describe("obligations of the register", () => {
  const [a, b] = ["AAA", "BBB"] as StateId[] as [StateId, StateId];
  const [signed, ended] = ["1900-05-01", "1910-05-01"] as IsoDate[] as [IsoDate, IsoDate];
  const pledge = (bPromises: boolean): Pledge => ({
    a,
    b,
    from: signed,
    to: ended,
    route: "bilateral",
    treaty: {
      id: "t",
      name: "Treaty of guarantee",
      from: signed,
      to: ended,
      obligations: { ...nothing, defense: true, integrated: true },
      targets: [],
      pairs: undefined,
      depth: {},
      members: [
        { state: a, from: signed, to: undefined, promises: true },
        { state: b, from: signed, to: undefined, promises: bPromises },
      ],
      fact: {} as Fact,
    },
  });
  const day = "1905-01-01" as IsoDate;

  it("go both ways between two that promise, and one way to a protected state", () => {
    expect(
      obligationsDuring({ from: day, to: day }, [pledge(true)]).map(({ from, to }) => [from, to]),
    ).toEqual([
      [a, b],
      [b, a],
    ]);
    expect(obligationsDuring({ from: day, to: day }, [pledge(false)])).toEqual([
      { ...nothing, from: a, to: b, defense: true },
    ]);
  });

  it("hold only while the pledge binds", () => {
    expect(
      obligationsDuring({ from: "1899-12-31" as IsoDate, to: "1899-12-31" as IsoDate }, [pledge(true)]),
    ).toEqual([]);
    expect(
      obligationsDuring({ from: "1910-05-02" as IsoDate, to: "1910-05-02" as IsoDate }, [pledge(true)]),
    ).toEqual([]);
    expect(obligationsDuring({ from: ended, to: ended }, [pledge(true)]).length).toBe(2);
  });
});
