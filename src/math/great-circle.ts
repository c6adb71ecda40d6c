/** Mean radius of the earth. */
export const EARTH_RADIUS_KM = 6371.0088;

/** A point on the globe in decimal degrees. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Great-circle distance in kilometres (haversine on the mean earth radius).
 *
 * Source: Sinnott 1984, "Virtues of the Haversine", Sky and Telescope 68: 159.
 */
export function greatCircleKm(p: GeoPoint, q: GeoPoint): number {
  const radians = Math.PI / 180;
  const dLat = (q.latitude - p.latitude) * radians;
  const dLon = (q.longitude - p.longitude) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(p.latitude * radians) * Math.cos(q.latitude * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
