import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { headingOf } from "../../src/record/extract/text/heading.ts";
import { findConditions } from "../../src/record/extract/text/conditions.ts";
import {
  ARTICLES,
  articleNames,
  fieldsOf,
  hasEvent,
  hasFields,
  isEvent,
  isWanted,
  KINDS,
  readArticle,
  type ReadArticle,
} from "../fixtures/articles.ts";
import { openReader } from "../fixtures/text-reader.ts";

const NAMES = articleNames();
let articles: readonly ReadArticle[] = [];
beforeAll(async () => {
  const reader = await openReader();
  articles = NAMES.map((name) => readArticle(reader, name));
});

const told = ({ events }: ReadArticle) => events.filter((event) => event.isEvent);
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** Least share of what a careful reader takes that must be found, over all articles. */
const FLOORS = {
  claims: 0.6,
  surveys: 0.85,
  deals: 0.85,
  arms: 0.9,
  conditionals: 0.85,
  ties: 0.85,
  positions: 0.85,
} as const;

describe("six articles of our own", () => {
  it("are there, each of 400 to 700 words", () => {
    expect(NAMES).toHaveLength(6);
    for (const { text } of articles) {
      expect(text.split(/\s+/).length).toBeGreaterThan(400);
      expect(text.split(/\s+/).length).toBeLessThan(700);
    }
  });

  it.each(NAMES)("give four of five required events of %s or more", (name) => {
    const article = articles.find((one) => one.name === name);
    const events = article?.expected.events ?? [];
    const missed = events.filter((wanted) => !hasEvent(article?.events ?? [], wanted));
    expect(
      share(events.length - missed.length, events.length),
      JSON.stringify(missed),
    ).toBeGreaterThanOrEqual(0.8);
  });

  it.each(KINDS)("give the required %s", (kind) => {
    const missed = articles.flatMap((article) => {
      const found = fieldsOf(article, kind);
      return article.expected[kind].filter((wanted) => !found.some((one) => hasFields(one, wanted)));
    });
    const wanted = articles.reduce((sum, { expected }) => sum + expected[kind].length, 0);
    expect(wanted).toBeGreaterThan(7);
    expect(share(wanted - missed.length, wanted), JSON.stringify(missed)).toBeGreaterThanOrEqual(
      FLOORS[kind],
    );
  });

  it("take no question, heading or condition for something that happened", () => {
    for (const { text, events, deals, arms, ties, positions } of articles) {
      const heading = headingOf(text)?.end ?? 0;
      const isUntold = (sentence: { start: number; end: number }, at: number) => {
        const words = text.slice(sentence.start, sentence.end);
        const place = at - sentence.start;
        return (
          sentence.end <= heading ||
          /\?["”]?$/.test(words) ||
          findConditions(words).some(
            ({ antecedent, outcome }) =>
              (place >= antecedent.start && place < antecedent.end) ||
              (outcome !== undefined && place >= outcome.start && place < outcome.end),
          )
        );
      };
      const asFact = [
        ...events.filter(
          (event) =>
            event.isEvent && event.modality === "actual" && isUntold(event.sentence, event.trigger.start),
        ),
        ...[...deals, ...arms, ...ties, ...positions].filter(
          ({ sentence, evidence, modality }) => modality === "actual" && isUntold(sentence, evidence.start),
        ),
      ];
      expect(asFact.map(({ sentence }) => text.slice(sentence.start, sentence.end))).toEqual([]);
    }
  });

  it("fall for none of the traps in them", () => {
    for (const { text, events, expected } of articles) {
      const actual = events.filter((event) => event.isEvent && event.modality === "actual");
      const caught = expected.never.flatMap((trap) =>
        actual.filter(
          (event) =>
            isEvent(trap, event) &&
            text.slice(event.sentence.start, event.sentence.end).includes(trap.words ?? ""),
        ),
      );
      expect(caught.map(({ sentence }) => text.slice(sentence.start, sentence.end))).toEqual([]);
    }
  });

  it("have every place slice back to their text", () => {
    for (const { text, deals, arms, conditionals, ties, positions } of articles) {
      const spans = [
        ...[...deals, ...arms, ...conditionals, ...ties, ...positions].flatMap(({ evidence, sentence }) => [
          evidence,
          sentence,
        ]),
        ...arms.map(({ weapon }) => weapon),
        ...conditionals.flatMap(({ antecedent, outcome }) => [antecedent.span, outcome.span]),
        ...positions.map(({ leader }) => leader.span),
      ];
      expect(spans.length).toBeGreaterThan(10);
      for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^[^\s,].*[^\s,]$/s);
    }
  });

  it.each(NAMES)("are read as they were: %s", async (name) => {
    const article = articles.find((one) => one.name === name);
    if (article === undefined) throw new Error(`${name} was not read`);
    const { events, claims, surveys, deals, arms, conditionals, ties, positions } = article;
    const read = { events, claims, surveys, deals, arms, conditionals, ties, positions };
    await expect(`${JSON.stringify(read, undefined, 1)}\n`).toMatchFileSnapshot(
      join(ARTICLES, "read", `${name}.txt`),
    );
  });

  it("are read this well", async () => {
    const rows = articles.flatMap((article) => {
      const all = told(article);
      const right = all.filter((event) => isWanted(article.expected, event)).length;
      const events = article.expected.events;
      const hits = events.filter((wanted) => hasEvent(article.events, wanted)).length;
      return [
        article.name,
        `  events: ${hits} of ${events.length} required; ${right} of ${all.length} told are right`,
        ...KINDS.map((kind) => {
          const found = fieldsOf(article, kind);
          const wanted = article.expected[kind];
          const got = wanted.filter((one) => found.some((own) => hasFields(own, one))).length;
          return `  ${kind}: ${got} of ${wanted.length} required; ${found.length} found`;
        }),
      ];
    });
    await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot(join(ARTICLES, "read", "scores.txt"));
  });
});
