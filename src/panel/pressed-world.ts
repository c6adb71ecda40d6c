import { HOSTILITY_RULE } from "./world/conflict.ts";
import { get, setBoth, type Table } from "./world/table.ts";
import type { World } from "./world/world.ts";

/** From so much pressure on, lifting all of it ends hostility: one of its four components in full. */
export const FULL_RELIEF_FROM = 0.25;

/**
 * Hostility at a level of pressure, 0–1, from the hostility and pressure there are: the straight lines from none, through today's point, to
 * full at full pressure. Pressure that is less than a quarter today can take away only its share of hostility.
 *
 * Source: docs/method/what-if.md, section 1.
 */
export function hostilityAt(
  level: number,
  today: { readonly pressure: number; readonly hostility: number },
): number {
  const { pressure, hostility } = today;
  if (level === pressure) return hostility;
  if (level < pressure) return hostility * (1 - (pressure - level) / Math.max(pressure, FULL_RELIEF_FROM));
  return hostility + (1 - hostility) * ((level - pressure) / (1 - pressure));
}

/**
 * A copy of the world in which one state's hostility to two others can be set, again and again: `set` changes the same copy.
 *
 * Everything else stays as it is, the pacts of the three among it.
 */
export function pressableWorld(
  world: World,
  at: { readonly i: number; readonly j: number; readonly enemy: number },
): { readonly world: World; readonly set: (toI: number, toJ: number) => void } {
  const { i, j, enemy } = at;
  const hostility: Table = { n: world.hostility.n, values: Float32Array.from(world.hostility.values) };
  const enemies = world.enemies.map((list) => list);
  const isHostile = (one: number, other: number) => get(hostility, one, other) >= HOSTILITY_RULE.hostileFrom;
  const relist = (one: number, other: number) => {
    const others = (world.enemies[one] ?? []).filter((state) => state !== other);
    return isHostile(one, other) ? [...others, other].sort((p, q) => p - q) : others;
  };
  return {
    world: { ...world, hostility, enemies },
    set: (toI, toJ) => {
      setBoth(hostility, i, enemy, toI);
      setBoth(hostility, j, enemy, toJ);
      enemies[i] = relist(i, enemy);
      enemies[j] = relist(j, enemy);
      enemies[enemy] = (world.enemies[enemy] ?? []).filter((state) => state !== i && state !== j);
      const pair = [i, j].filter((state) => isHostile(enemy, state));
      enemies[enemy] = [...(enemies[enemy] ?? []), ...pair].sort((p, q) => p - q);
    },
  };
}
