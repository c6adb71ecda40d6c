import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfYear, parseDate, yearOf } from "./date.ts";

describe("parseDate", () => {
  it("takes a year or a month as its first or last day", () => {
    expect(parseDate("1891")).toBe("1891-01-01");
    expect(parseDate("1891", "end")).toBe("1891-12-31");
    expect(parseDate("1892-02", "end")).toBe("1892-02-29");
    expect(parseDate("1900-02", "end")).toBe("1900-02-28");
  });

  it.each(["", "15", "2015-13", "2015-02-29", "2015-6-1", "June 2015", "2015-06-01T00:00"])(
    "refuses %j",
    (text) => {
      expect(() => parseDate(text)).toThrow(`"${text}" is not a date.`);
    },
  );

  it("agrees with the calendar of the machine on every day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1816-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (day) => {
          const text = day.toISOString().slice(0, 10);
          expect(parseDate(text)).toBe(text);
          expect(yearOf(parseDate(text))).toBe(day.getUTCFullYear());
        },
      ),
    );
  });

  it("never throws anything but a bad-date error on noise", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseDate(text)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        } catch (error) {
          expect(error).toMatchObject({ code: "core/bad-date", kind: "input" });
        }
      }),
    );
  });
});

describe("endOfYear", () => {
  it("is 31 December", () => {
    expect(endOfYear(1945)).toBe("1945-12-31");
  });
});
