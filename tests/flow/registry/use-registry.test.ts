import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EntenteError, parseDate } from "../../../src/core/index.ts";
import { openRegistryDatabase, type RegistryPlace } from "../../../src/store/index.ts";
import {
  comment,
  dumpRegistry,
  editComment,
  keepRegistry,
  listComments,
  listForecasts,
  register,
  registryStatus,
  resolve,
  restoreRegistry,
  score,
  showComment,
  showForecast,
  verifyLog,
  voidForecast,
  type KeptRegistry,
} from "../../../src/workbench/index.ts";
import { testSettings } from "../../fixtures/core-record.ts";
import { registryMakers } from "../../fixtures/registries.ts";

const PAIR = { a: "RUS", b: "CHN", against: "USA" } as const;
const BECAUSE = "they vote together in the Security Council";

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof EntenteError)) throw error ?? new Error("it was done");
  return `${error.code}: ${error.message}`;
}

describe.each(registryMakers())("the registry, $name", (maker) => {
  describe.skipIf(maker.absent)("in use", () => {
    let place: RegistryPlace;
    let kept: KeptRegistry;
    beforeAll(async () => {
      await maker.begin();
      ({ place, kept } = await newRegistry());
    });
    afterAll(async () => {
      await kept.close();
      await maker.end();
    });

    async function newRegistry() {
      const made = maker.newPlace();
      const settings = { ...testSettings(), registryFile: made.file, databaseUrl: made.databaseUrl };
      return { place: made, kept: await keepRegistry(settings) };
    }
    /** The same registry some day later or earlier. */
    const on = (day: string) => ({
      ...kept.settings,
      today: parseDate(day),
      nowMs: Date.parse(`${day}T12:00:00Z`),
    });

    it("locks the model's number with the first forecast of a question, and lets others join it", async () => {
      const first = await register(
        { ...PAIR, probability: "0.1", because: BECAUSE, by: "Ada" },
        on("2015-06-01"),
      );
      expect(first).toMatchObject({
        members: ["CHN", "RUS"],
        rung: "defense",
        window: { from: "2015-06-01", to: "2025-06-01" },
        text: "Will Russia and China have a defence pact, facing the United States, by 2025-06-01?",
        status: "open",
        horizonYears: 10,
      });
      expect(first.forecasts.map(({ forecaster }) => forecaster)).toEqual([
        { kind: "model", name: "model" },
        { kind: "analyst", name: "Ada" },
      ]);
      const [model, ada] = first.forecasts;
      // The README's answer to this question as of this day.
      expect(model?.probability).toBeCloseTo(0.0783, 3);
      expect(ada).toMatchObject({ probability: 0.1, because: BECAUSE, model: model?.model });
      expect(ada?.baselines.baseRate).toBeCloseTo(0.0017, 4);
      // They touch: distance alone says more than the base rate, less than the model.
      expect(ada?.baselines.distance).toBeGreaterThan(ada?.baselines.baseRate ?? 1);
      expect(ada?.baselines.distance).toBeLessThan(model?.probability ?? 0);
      const joined = await register(
        {
          ...PAIR,
          until: "2025-06-01",
          probability: "30 %",
          rungs: "0.6,0.5,0.3,0.1",
          because: "a hunch",
          group: "Red team",
        },
        on("2017-03-01"),
      );
      expect(joined.id).toBe(first.id);
      expect(joined.forecasts).toHaveLength(3);
      expect(joined.forecasts[2]?.model.probability).not.toBe(model?.probability);
      expect(await listForecasts({ status: "open" }, kept.settings)).toEqual([joined]);
      expect(await showForecast(joined.forecasts[2]?.id.slice(0, 8) ?? "", kept.settings)).toEqual(joined);
    });

    it("refuses what cannot be forecast", async () => {
      const today = on("2017-03-01");
      const say = { probability: "0.5", because: BECAUSE };
      expect(await refusal(register({ ...PAIR, ...say, rung: "consultation" }, today))).toMatch(
        /^registry\/rung-held/,
      );
      expect(await refusal(register({ ...PAIR, ...say, until: "2016" }, today))).toMatch(
        /^registry\/window-over/,
      );
      expect(await refusal(register({ ...PAIR, ...say, until: "2040" }, today))).toMatch(
        /more than 10 years away/,
      );
      expect(await refusal(register({ ...PAIR, probability: "1", because: BECAUSE }, today))).toMatch(
        /0\.9999/,
      );
      expect(await refusal(register({ ...PAIR, probability: "0.5" }, today))).toMatch(
        /The reason is missing/,
      );
      expect(await refusal(register({ ...PAIR, until: "2025-06-01" }, today))).toMatch(
        /model's forecast .* locked already/,
      );
      expect(await refusal(register({ ...PAIR, ...say, rungs: "0.1,0.3,0.5,0.2" }, today))).toMatch(
        /cannot rise/,
      );
    });

    it("resolves with a source, not before its time, and voids by written rules alone", async () => {
      const [question] = await listForecasts({}, kept.settings);
      const id = question?.id ?? "";
      const didNot = { id, happened: false, on: "2025-07-01", source: "https://treaties.example/rus-chn" };
      expect(await refusal(resolve({ ...didNot, on: "2020-01-01" }, on("2020-02-01")))).toMatch(
        /until then it may still happen/,
      );
      expect(await refusal(resolve(didNot, on("2025-06-15")))).toMatch(/is in the future/);
      expect(await refusal(resolve({ ...didNot, happened: true }, on("2026-01-01")))).toMatch(
        /not within the window/,
      );
      expect(await refusal(resolve({ ...didNot, happened: true, on: "2020" }, on("2026-01-01")))).toMatch(
        /treaty by which it happened is missing/,
      );
      expect(
        await refusal(voidForecast({ id, rule: "we-changed-our-mind", because: "…" }, on("2018-01-01"))),
      ).toMatch(/is no rule/);
      expect(
        await refusal(voidForecast({ id, rule: "undecidable", because: "…" }, on("2018-01-01"))),
      ).toMatch(/180 days have not passed/);
      expect(await refusal(resolve({ ...didNot, id: "q0000" }, on("2026-01-01")))).toMatch(
        /^registry\/unknown-forecast/,
      );
      await expect(listForecasts({ due: true }, on("2026-01-01"))).resolves.toHaveLength(1);

      const resolved = await resolve({ ...didNot, reached: "restraint", by: "Grace" }, on("2026-01-01"));
      expect(resolved).toMatchObject({ status: "did-not", resolution: { by: "Grace", on: "2025-07-01" } });
      expect(await refusal(resolve(didNot, on("2026-01-01")))).toMatch(/^registry\/not-open/);
      const reopened = await voidForecast(
        { id, rule: "wrong-resolution", because: "the page says nothing of it" },
        on("2026-01-02"),
      );
      expect(reopened.status).toBe("open");
      expect(reopened.resolution).toBeUndefined();
      await resolve({ ...didNot, reached: "restraint" }, on("2026-01-03"));
    });

    it("voids a mistyped forecast for who locked it, on the next day at the latest", async () => {
      const asked = { a: "JPN", b: "IND", against: "CHN", probability: "0.9", because: BECAUSE, by: "Ada" };
      const { id, forecasts } = await register(asked, on("2024-05-01"));
      const mine = forecasts[1]?.id ?? "";
      const rule = { rule: "mistyped", because: "0.09 was meant" };
      expect(await refusal(voidForecast({ ...rule, id: mine, by: "Eve" }, on("2024-05-01")))).toMatch(
        /only Ada/,
      );
      expect(await refusal(voidForecast({ ...rule, id: mine, by: "Ada" }, on("2024-05-09")))).toMatch(
        /locked on 2024-05-01/,
      );
      const after = await voidForecast({ ...rule, id: mine, by: "Ada" }, on("2024-05-02"));
      expect(after.forecasts[1]).toMatchObject({ probability: 0.9, voided: { rule: "mistyped", by: "Ada" } });
      await resolve(
        {
          id,
          happened: true,
          on: "2024-09-01",
          source: "UNTS 9999",
          treaty: "Treaty of Delhi 2024",
          reached: "integrated",
        },
        on("2024-10-01"),
      );
    });

    it("scores model, analysts and their pool on what has come out", async () => {
      const card = await score(kept.settings);
      expect(card.questions).toEqual({ open: 0, happened: 1, "did-not": 1, void: 0 });
      const [model, ada, team] = card.forecasters;
      expect(card.forecasters.map(({ forecaster, questions }) => [forecaster.name, questions])).toEqual([
        ["model", 2],
        ["Ada", 1],
        ["Red team", 1],
      ]);
      expect(ada?.brier).toBeCloseTo(0.1 ** 2, 12);
      expect(team?.logScore).toBeCloseTo(-Math.log(0.7), 12);
      expect(team?.ladder).toEqual({
        questions: 1,
        rps: expect.closeTo((0.4 ** 2 + 0.5 ** 2 + 0.3 ** 2 + 0.1 ** 2) / 4, 12),
      });
      expect(model?.ladder?.questions).toBe(2);
      expect(model?.skillOverDistance).toMatchObject({ questions: 2 });
      const { reliability = 0, resolution = 0, uncertainty = 0, brier } = model?.murphy ?? {};
      expect(reliability - resolution + uncertainty).toBeCloseTo(brier ?? Number.NaN, 12);
      const pooled = card.onSame?.rows.find(({ who }) => who === "analysts, pooled log-odds");
      // Odds of 0.1 and 0.3: 1/9 and 3/7, their geometric mean √(1/21).
      const odds = Math.sqrt(1 / 21);
      expect(pooled).toMatchObject({ questions: 1, brier: expect.closeTo((odds / (1 + odds)) ** 2, 12) });
    });

    it("keeps comments through new answers, with every version of their text", async () => {
      const earlier = { ...PAIR, asOf: "2014-06-01" };
      const said = await comment(
        {
          ...earlier,
          text: "See [[shared-enemies]] and <script>alert(1)</script>",
          on: "driver:shared-enemies",
          by: "Ada",
        },
        kept.settings,
      );
      expect(said.html).toBe(
        '<p>See <a href="#driver-shared-enemies">shared-enemies</a> and &lt;script&gt;alert(1)&lt;/script&gt;</p>',
      );
      const answer = await comment(
        { ...PAIR, asOf: "2015-06-01", text: "I doubt it", type: "dissent", parent: said.id, by: "Bob" },
        kept.settings,
      );
      expect(answer.on).toEqual({ kind: "driver", id: "shared-enemies" });
      await editComment({ id: said.id, text: "See **both**", by: "Ada" }, kept.settings);
      expect(await refusal(editComment({ id: said.id, text: "Mine", by: "Bob" }, kept.settings))).toMatch(
        /^registry\/not-yours/,
      );

      const shown = await listComments(
        { a: "China", b: "Russia", against: "USA", asOf: "2015-06-01" },
        kept.settings,
      );
      expect(shown.comments.map(({ id, text, type }) => [id, text, type])).toEqual([
        [said.id, "See **both**", "comment"],
        [answer.id, "I doubt it", "dissent"],
      ]);
      expect(shown.comments[0]?.versions.map(({ text }) => text)).toEqual([
        "See [[shared-enemies]] and <script>alert(1)</script>",
        "See **both**",
      ]);
      expect((await showComment(said.id, kept.settings)).versions).toEqual(shown.comments[0]?.versions);
      expect(shown.comments[0]?.differs).toEqual(expect.arrayContaining(["asOf", "inputsHash"]));
      expect(shown.comments[1]?.differs).toEqual([]);
      expect((await listComments({ ...earlier, horizon: "5" }, kept.settings)).comments).toEqual([]);
      expect(await refusal(comment({ ...PAIR, text: "x".repeat(10_001) }, kept.settings))).toMatch(
        /longer than 10000/,
      );
      expect(await refusal(comment({ ...PAIR, text: "x", on: "driver:luck" }, kept.settings))).toMatch(
        /no driver or friction "luck"/,
      );
      expect(await refusal(comment({ ...PAIR, text: "x", parent: "c0" }, kept.settings))).toMatch(
        /^registry\/unknown-comment/,
      );
    });

    it("dumps as text that another registry restores, and refuses a dump that was changed", async () => {
      const file = `${place.file}.jsonl`;
      const dumped = await dumpRegistry(file, kept.settings);
      expect(await registryStatus(kept.settings)).toMatchObject({
        entries: dumped.entries,
        head: dumped.head,
        questions: 2,
      });
      const other = await newRegistry();
      expect(await restoreRegistry(file, other.kept.settings)).toMatchObject({ added: dumped.entries });
      expect(await restoreRegistry(file, other.kept.settings)).toMatchObject({ added: 0 });
      expect(await listForecasts({}, other.kept.settings)).toEqual(await listForecasts({}, kept.settings));
      await comment({ ...PAIR, text: "more" }, other.kept.settings);
      expect(await refusal(restoreRegistry(file, other.kept.settings))).toMatch(/^registry\/other-log/);
      await other.kept.close();
    });

    it("finds the first entry that was changed, taken out, or cut off", async () => {
      const sound = await verifyLog(kept.settings);
      expect(sound.broken).toBeUndefined();
      const database = await openRegistryDatabase(place);
      const change = (work: Parameters<typeof database.write>[0]) => database.write(work);
      const [{ payload } = { payload: "" }] = await database.read((log) =>
        log.selectFrom("entries").select("payload").where("sequence", "=", 3).execute(),
      );
      const put = (text: string) =>
        change((log) =>
          log.updateTable("entries").set({ payload: text }).where("sequence", "=", 3).execute(),
        );
      await put(payload.replace("0.1", "0.2"));
      expect((await verifyLog(kept.settings)).broken).toMatchObject({
        sequence: 3,
        why: expect.stringContaining("content"),
      });
      expect(await refusal(dumpRegistry(`${place.file}.no`, kept.settings))).toMatch(/^registry\/log-broken/);
      await put(payload);
      expect(await verifyLog(kept.settings)).toEqual(sound);
      await change((log) => log.deleteFrom("entries").where("sequence", "=", sound.entries).execute());
      expect((await verifyLog(kept.settings)).broken).toMatchObject({
        sequence: sound.entries,
        why: expect.stringContaining("gone from the end"),
      });
      await change((log) => log.deleteFrom("entries").where("sequence", "=", 2).execute());
      expect((await verifyLog(kept.settings)).broken).toMatchObject({ sequence: 3, why: "entry 2 is gone" });
      await database.close();
    });
  });
});
