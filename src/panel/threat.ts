import { get } from "./world/table.ts";
import type { World } from "./world/world.ts";

/** What of a world threats are computed from. */
export type ThreatWorld = Pick<
  World,
  "capabilityShare" | "capitalKm" | "alliedCapability" | "hostility" | "enemies"
>;

/** Distance in km over which strength halves. */
export const HALVING_KM = 2000;

/** Threat of one state to another and its two parts, each 0–1. */
export interface Threat {
  readonly hostility: number;
  readonly chanceToLose: number;
  readonly threat: number;
}

/** Share of its strength that a state can bring to bear at a distance: 1 / (1 + km / 2000). */
export function strengthAt(km: number): number {
  return 1 / (1 + km / HALVING_KM);
}

/**
 * Chance that `from` beats `to`: its distance-discounted strength over both sides' strength.
 *
 * In:      `helper` adds a state's strength, discounted by its distance, to the defender's side.
 * Missing: `NaN` where a capability share or distance is missing.
 */
export function chanceToLose(world: ThreatWorld, from: number, to: number, helper?: number): number {
  const attack = (world.capabilityShare[from] as number) * strengthAt(get(world.capitalKm, from, to));
  const own = world.capabilityShare[to] as number;
  const allies = world.alliedCapability[to] as number;
  const help =
    helper === undefined
      ? 0
      : (world.capabilityShare[helper] as number) * strengthAt(get(world.capitalKm, helper, to));
  const side = attack + own + allies + help;
  return side > 0 ? attack / side : Number.NaN;
}

/**
 * Threat of `from` to `to`: hostility times the chance to lose against it.
 *
 * Source: Johnson 2017, International Studies Quarterly 61: 736–745 (external threat); Walt 1987, The Origins of Alliances.
 */
export function threatFrom(world: ThreatWorld, from: number, to: number): Threat {
  const hostility = get(world.hostility, from, to);
  const chance = chanceToLose(world, from, to);
  return { hostility, chanceToLose: chance, threat: hostility * chance };
}

/** The greatest threat to a state from any of its enemies other than `except`, and who poses it; `NaN` when one cannot be told. */
export function worstThreat(
  world: ThreatWorld,
  to: number,
  except: number,
): { readonly from: number | undefined; readonly threat: number } {
  let worst: { from: number | undefined; threat: number } = { from: undefined, threat: 0 };
  for (const enemy of world.enemies[to] ?? []) {
    if (enemy === except) continue;
    const { threat } = threatFrom(world, enemy, to);
    if (Number.isNaN(threat)) return { from: enemy, threat };
    if (threat > worst.threat) worst = { from: enemy, threat };
  }
  return worst;
}

/** The greatest threat that two states share: over third states, the lesser of the threats to each; `NaN` when one cannot be told. */
export function sharedThreat(
  world: ThreatWorld,
  i: number,
  j: number,
): { readonly from: number | undefined; readonly threat: number } {
  let worst: { from: number | undefined; threat: number } = { from: undefined, threat: 0 };
  const others = new Set(world.enemies[j] ?? []);
  for (const enemy of world.enemies[i] ?? []) {
    if (enemy === j || !others.has(enemy)) continue;
    const shared = Math.min(threatFrom(world, enemy, i).threat, threatFrom(world, enemy, j).threat);
    if (Number.isNaN(shared)) return { from: enemy, threat: shared };
    if (shared > worst.threat) worst = { from: enemy, threat: shared };
  }
  return worst;
}

/** How much of the worst threat to `to` would fall away with `helper` at its side. */
export function gainFrom(world: World, to: number, helper: number): number {
  const worst = worstThreat(world, to, helper);
  if (worst.from === undefined) return 0;
  const { hostility, chanceToLose: alone } = threatFrom(world, worst.from, to);
  return hostility * (alone - chanceToLose(world, worst.from, to, helper));
}

/** Whether both states have a capability share and a distance between them. */
export function hasCapability(world: World, i: number, j: number): boolean {
  return (world.capabilityShare[i] as number) > 0 && (world.capabilityShare[j] as number) > 0;
}
