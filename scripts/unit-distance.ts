/**
 * Computes `data/geography/unit-distance.csv`: least distance in km between the home territories of today's
 * countries ("units"), from the public-domain Natural Earth shapes in the `world-atlas` package.
 *
 * Run: npx tsx scripts/unit-distance.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import countries from "i18n-iso-countries";
import type { GeometryCollection, Topology } from "topojson-specification";

const EARTH_RADIUS_KM = 6371.0088;
const require = createRequire(import.meta.url);
const atlas = JSON.parse(
  readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"),
) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;

type Ring = readonly (readonly number[])[];
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: "XKX", "N. Cyprus": "CYP", Somaliland: "SOM" };

/** Pieces of a country that are not home territory, or are a unit of their own. */
function unitOf(code: string, [longitude = 0, latitude = 0]: readonly number[]): string | undefined {
  if (code === "USA" && longitude < -150 && latitude < 35 && latitude > 15) return undefined;
  if (code === "USA" && (longitude < -129 || longitude > 165) && latitude > 50) return "USA-AK";
  if (code === "FRA" && (longitude < -8 || longitude > 12 || latitude < 40)) return undefined;
  if (code === "NLD" && longitude < 0) return undefined;
  if (code === "NOR" && (latitude > 74 || latitude < 55)) return undefined;
  if (code === "ZAF" && latitude < -40) return undefined;
  if (code === "CHL" && longitude < -80) return undefined;
  return code;
}

const vertices = new Map<string, number[]>();
function addRing(code: string, ring: Ring): void {
  const unit = unitOf(code, ring[0] ?? []);
  if (unit === undefined) return;
  const list = vertices.get(unit) ?? [];
  vertices.set(unit, list);
  for (const [longitude = 0, latitude = 0] of ring) {
    const phi = (latitude * Math.PI) / 180;
    const lambda = (longitude * Math.PI) / 180;
    list.push(Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi));
  }
}

for (const shape of feature(atlas, atlas.objects.countries).features) {
  const code =
    shape.id === undefined ? BY_NAME[shape.properties.name] : countries.numericToAlpha3(String(shape.id));
  if (code === undefined || code === "ATA") continue;
  if (shape.geometry.type === "Polygon") addRing(code, shape.geometry.coordinates[0] ?? []);
  if (shape.geometry.type === "MultiPolygon") {
    for (const polygon of shape.geometry.coordinates) addRing(code, polygon[0] ?? []);
  }
}

// Tuvalu is too small for the shapes at this scale: its capital's atoll stands for it.
addRing("TUV", [[179.2, -8.52]]);

function leastKm(p: Float64Array, q: Float64Array): number {
  let cosine = -1;
  for (let i = 0; i < p.length; i += 3) {
    const x = p[i] ?? 0;
    const y = p[i + 1] ?? 0;
    const z = p[i + 2] ?? 0;
    for (let j = 0; j < q.length; j += 3) {
      const dot = x * (q[j] as number) + y * (q[j + 1] as number) + z * (q[j + 2] as number);
      if (dot > cosine) cosine = dot;
    }
  }
  return cosine >= 1 - 1e-12 ? 0 : Math.round(EARTH_RADIUS_KM * Math.acos(cosine));
}

const units = [...vertices.keys()].sort();
const points = units.map((unit) => Float64Array.from(vertices.get(unit) ?? []));
const km = units.map(() => new Array<number>(units.length).fill(0));
units.forEach((_, i) => {
  for (let j = 0; j < i; j++) {
    const least = leastKm(points[i] ?? new Float64Array(), points[j] ?? new Float64Array());
    (km[i] ?? [])[j] = least;
    (km[j] ?? [])[i] = least;
  }
});
const lines = units.map((unit, i) => [unit, ...(km[i] ?? [])].join(","));
writeFileSync(
  new URL("../data/geography/unit-distance.csv", import.meta.url),
  `${[["unit", ...units].join(","), ...lines].join("\n")}\n`,
);
console.log(`${units.length} units, ${(units.length * (units.length - 1)) / 2} distances`);
