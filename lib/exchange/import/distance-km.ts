interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

const earthRadiusKm = 6371;

/** Distance between two places along the surface of the earth, in kilometres. Coordinates in degrees. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const northwards = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const eastwards = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const half = northwards + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * eastwards;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}
