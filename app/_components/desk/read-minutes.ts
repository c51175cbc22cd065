const shape =
  /^(?:about |around |over |some |c\. ?|ca\. ?|~ ?)?(?:(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hr|hrs|hour|hours))?(?: ?(?:and )?(\d{1,5}) ?(?:m|min|mins|minute|minutes)?)?$/;

/**
 * A length as typed, in whole minutes: "5 h", "about 5 hours", "1 h 30 min", "2.5 h", "1:45" and "90" (minutes). Null where
 * it is none.
 */
export function readMinutes(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (typed === "") return null;
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const found = shape.exec(typed);
  if (found === null || (found[1] === undefined && found[2] === undefined)) return null;
  const minutes = Number((found[1] ?? "0").replace(",", ".")) * 60 + Number(found[2] ?? "0");
  return Number.isInteger(minutes) && minutes > 0 ? minutes : Math.round(minutes) || null;
}

/** Whole minutes as they are typed: "5 h", "1 h 30 min", "45 min". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
