import type { SourceSchema } from "../../import/schema.ts";

const MODELS = [1, 2, 3, 4] as const;

/** Latent willingness of leaders to use force, fitted from their backgrounds by four models. */
export const leaderWillingnessForce: SourceSchema = {
  id: "leader-willingness-force",
  title: "Leader willingness to use force",
  family: "leaders",
  grain: "leader",
  version: "2020",
  citation:
    "Carter & Smith. 2020. A Framework for Measuring Leaders’ Willingness to Use Force. American Political Science Review 114: 1352–1358.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.1017/S0003055420000313",
  coverage: { from: 1840, to: 2015 },
  lagDays: 0,
  lagWhy: "fitted to all leaders together and published in 2020",
  columns: [
    { name: "obsid", type: "text", about: "name of the term, as in Archigos", required: true },
    ...MODELS.flatMap((n) => [
      {
        name: `theta${n}_mean`,
        type: "number" as const,
        about: `latent willingness to use force, standardised, model ${n}`,
      },
      {
        name: `theta${n}_sd`,
        type: "number" as const,
        about: `its standard deviation, model ${n}`,
        least: 0,
      },
    ]),
  ],
  time: { kind: "timeless", knownFrom: "2020-11-01" },
  key: ["obsid"],
};
