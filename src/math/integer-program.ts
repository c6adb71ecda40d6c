import type { LegacyHighs } from "highs";

/** What a solver found: whether it proved its solution best, and the value of each variable by name. */
export interface ProgramSolution {
  readonly optimal: boolean;
  readonly objective: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Solves a linear program with whole-number variables, written in CPLEX's LP format. */
export type SolveProgram = (
  program: string,
  limits: { readonly maxNodes: number; readonly gap: number },
) => Promise<ProgramSolution>;

/**
 * Solves a program with HiGHS, which is loaded when the first one comes.
 *
 * In:     LP text; how far from the best a solution may be to pass for it (0.5 where the goal is a whole number); a limit on
 *         branch-and-bound nodes, not on seconds, so that every machine gives up at the same place.
 * Out:    the same text gives the same solution: one thread, fixed seed, nothing kept between calls.
 * Source: Huangfu & Hall 2018, Mathematical Programming Computation 10: 119–142 (HiGHS).
 */
export const solveProgram: SolveProgram = async (program, { maxNodes, gap }) => {
  const highs = await (loaded ??= loadHighs());
  const solved = highs.solve(program, {
    output_flag: false,
    parallel: "off",
    random_seed: 1,
    mip_max_nodes: maxNodes,
    mip_rel_gap: 0,
    mip_abs_gap: gap,
  });
  if (solved.Status !== "Optimal") return { optimal: false, objective: Number.NaN, values: new Map() };
  const values = new Map<string, number>();
  for (const [name, column] of Object.entries(solved.Columns)) {
    values.set(name, "Primal" in column ? column.Primal : Number.NaN);
  }
  return { optimal: true, objective: solved.ObjectiveValue, values };
};

let loaded: Promise<LegacyHighs> | undefined;

async function loadHighs(): Promise<LegacyHighs> {
  // The package's types tell of its CommonJS build, in which the loader lies one level deeper than in the one that is loaded.
  const { default: load } = (await import("highs")) as unknown as { default: () => Promise<LegacyHighs> };
  return load();
}
