import { threatFrom, type World } from "../../panel/index.ts";

/** Threat of a third state to both: the geometric mean of its threats to each; `NaN` where one cannot be told. */
export function jointThreat(world: World, against: number, [i, j]: readonly [number, number]): number {
  return Math.sqrt(threatFrom(world, against, i).threat * threatFrom(world, against, j).threat);
}

/**
 * The third state that a pair would likeliest turn against, by joint threat; ties in order of ids.
 *
 * Missing: `undefined` where no third state is hostile to both; one whose threat cannot be told is passed over.
 */
export function likeliestEnemy(world: World, [i, j]: readonly [number, number]): number | undefined {
  const others = new Set(world.enemies[j] ?? []);
  let worst: { readonly at: number; readonly threat: number } | undefined;
  for (const at of world.enemies[i] ?? []) {
    if (at === j || !others.has(at)) continue;
    const threat = jointThreat(world, at, [i, j]);
    if (threat > (worst?.threat ?? 0)) worst = { at, threat };
  }
  return worst?.at;
}

/** Whether a third state is hostile to at least one of two, so that taking its enmity away can change anything. */
export function isHostileToEither(world: World, against: number, [i, j]: readonly [number, number]): boolean {
  return [i, j].some((self) => (world.enemies[self] ?? []).includes(against));
}

/** Third states hostile to at least one of two, in order of ids. */
export function enemiesOfEither(world: World, [i, j]: readonly [number, number]): number[] {
  const hostile = new Set([...(world.enemies[i] ?? []), ...(world.enemies[j] ?? [])]);
  return [...hostile].filter((at) => at !== i && at !== j).sort((p, q) => p - q);
}
