import { EARTH_RADIUS_KM } from "../../math/index.ts";

/** Great-circle distance as in `math/great-circle.ts`, of two places with `lat` and `lng`, km; null where one is not known. */
export const kmBetween = (p: string, q: string): string =>
  `2 * ${EARTH_RADIUS_KM} * asin(least(1, sqrt(pow(sin(radians(${q}.lat - ${p}.lat) / 2), 2)
    + cos(radians(${p}.lat)) * cos(radians(${q}.lat)) * pow(sin(radians(${q}.lng - ${p}.lng) / 2), 2))))`;
