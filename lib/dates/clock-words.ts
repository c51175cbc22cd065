/** "19:30, Moscow time" for a time of day in an IANA zone; the zone goes by its city. */
export function formatClock(clock: { at: string; zone: string }): string {
  return `${clock.at}, ${zoneWords(clock.zone)}`;
}

/** "Moscow time" for "Europe/Moscow"; a zone without a city as it is. */
export function zoneWords(zone: string): string {
  const city = zone.split("/").at(-1);
  return zone.includes("/") && city ? `${city.replaceAll("_", " ")} time` : zone;
}

/** A length in minutes in words: "45 minutes", "5 hours", "3 hours 30 minutes". */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words: string[] = [];
  if (hours > 0) words.push(hours === 1 ? "1 hour" : `${hours} hours`);
  if (rest > 0 || hours === 0) words.push(rest === 1 ? "1 minute" : `${rest} minutes`);
  return words.join(" ");
}
