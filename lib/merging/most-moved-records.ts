/**
 * Most records, events among them, that may name the record merged away. Each costs about 10 ms in the one transaction, for
 * which every other write waits.
 */
export const mostMovedRecords = 200;
