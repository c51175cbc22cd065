/** The rows of many events, by the id of each; none for an event without any. Rows of one event keep their order. */
export function byEvent<Row extends { eventId: string }>(rows: readonly Row[]): (eventId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.eventId);
    if (group) group.push(row);
    else groups.set(row.eventId, [row]);
  }
  return (eventId) => groups.get(eventId) ?? [];
}
