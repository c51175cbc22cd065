/** More changed records than this are not counted. */
export const mostChangesCounted = 10_000;

/** How many records, in words: "1 record", "1,200 records"; "More than 10,000 records" from there on. */
export function changedRecordsWords(count: number): string {
  if (count > mostChangesCounted) return `More than ${mostChangesCounted.toLocaleString("en-GB")} records`;
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "record" : "records"}`;
}
