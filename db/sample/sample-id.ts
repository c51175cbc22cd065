import { createHash } from "node:crypto";

export type SampleRecordType =
  | "party"
  | "person"
  | "place"
  | "topic"
  | "series"
  | "track"
  | "event"
  | "rule"
  | "coverage";

/** The id of a record of the sample, the same at every load: a UUID (version 8, RFC 9562) made from its type and key. */
export function sampleId(type: SampleRecordType, key: string): string {
  const hash = createHash("sha256").update(`backchannel-sample/${type}/${key}`).digest("hex");
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0b11) | 0b1000).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
