import { geoContains, geoNaturalEarth1, geoPath, type ExtendedFeature } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { NetworkNode } from "../../../core/index.ts";

type Shape = ExtendedFeature;

let fetched: Promise<readonly Shape[]> | undefined;

/** Shapes of today's countries (world-atlas, public domain), fetched when a map is first drawn. */
export function loadShapes(): Promise<readonly Shape[]> {
  fetched ??= import("world-atlas/countries-110m.json").then(({ default: atlas }) => {
    // The file's own type knows only that it is JSON.
    const world = atlas as unknown as Topology<{ countries: GeometryCollection }>;
    return feature(world, world.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);
  });
  return fetched;
}

/** A map in Natural Earth's projection: outlines of today's countries, and where a place falls on it. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  /** Outline of each shape, in the order of the shapes. */
  readonly outlines: readonly string[];
  readonly placeOf: (node: NetworkNode) => readonly [number, number] | undefined;
  /** The shape in which a state's capital stands, if it alone stands there. */
  readonly shapeOf: ReadonlyMap<string, number>;
}

const RATIO = 0.43;
/** Number of Antarctica, where no state is: the map ends above it. */
const ANTARCTICA = "010";
/** Degrees around a capital that are tried too: coarse coasts leave some in the sea. */
const NEAR = [
  [0, 0],
  [0.7, 0],
  [-0.7, 0],
  [0, 0.7],
  [0, -0.7],
] as const;

/** Lays the map out for a width. A shape stands for a state only where no other state's capital stands in it. */
export function layOutMap(shapes: readonly Shape[], nodes: readonly NetworkNode[], width: number): WorldMap {
  const height = Math.round(width * RATIO);
  const projection = geoNaturalEarth1().fitSize([width, height], {
    type: "FeatureCollection",
    features: [...shapes],
  });
  const path = geoPath(projection).digits(1);
  const within = nodes.map(({ lon, lat }) =>
    lon === undefined || lat === undefined ? -1 : shapeAt(shapes, lon, lat),
  );
  const alone = nodes.flatMap(({ id }, at): (readonly [string, number])[] => {
    const shape = within[at] ?? -1;
    return shape !== -1 && within.indexOf(shape) === within.lastIndexOf(shape) ? [[id, shape]] : [];
  });
  return {
    width,
    height,
    outlines: shapes.map((shape) => path(shape) ?? ""),
    placeOf: ({ lon, lat }) =>
      lon === undefined || lat === undefined ? undefined : (projection([lon, lat]) ?? undefined),
    shapeOf: new Map(alone),
  };
}

const known = new Map<string, number>();

function shapeAt(shapes: readonly Shape[], lon: number, lat: number): number {
  const key = `${lon} ${lat}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found =
    NEAR.map(([x, y]) => shapes.findIndex((shape) => geoContains(shape, [lon + x, lat + y]))).find(
      (at) => at !== -1,
    ) ?? -1;
  known.set(key, found);
  return found;
}
