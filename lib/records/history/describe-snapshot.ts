import { capitalised } from "../../capitalised";
import { announcementFieldSpecs, contactFieldSpecs } from "./event-field-specs";
import type { FieldSpec } from "./field-spec";
import type { ReadableField } from "./readable-snapshot";
import {
  coverageFieldSpecs,
  partyFieldSpecs,
  personFieldSpecs,
  placeFieldSpecs,
  ruleFieldSpecs,
  seriesFieldSpecs,
  topicFieldSpecs,
  trackFieldSpecs,
} from "./record-field-specs";
import type { RevisedType } from "./revised-type";
import { anyWords, type StoredSnapshot, spacedWords } from "./snapshot-values";
import { sourceFieldSpecs } from "./source-field-spec";

const specsOf: Record<RevisedType, (snapshot: StoredSnapshot) => readonly FieldSpec[]> = {
  event: ({ type }) => (type === "announcement" ? announcementFieldSpecs : contactFieldSpecs),
  person: () => personFieldSpecs,
  place: () => placeFieldSpecs,
  party: () => partyFieldSpecs,
  track: () => trackFieldSpecs,
  series: () => seriesFieldSpecs,
  topic: () => topicFieldSpecs,
  rule: () => ruleFieldSpecs,
  coverage: () => coverageFieldSpecs,
  source: () => sourceFieldSpecs,
};

/** All fields that versions of a kind of record can have. */
export function recordSpecs(type: RevisedType): readonly FieldSpec[] {
  return type === "event" ? [...contactFieldSpecs, ...announcementFieldSpecs] : specsOf[type]({});
}

/** What an event's state and type say stands in words of their own beside a version. */
const saidElsewhere = new Set(["state", "type"]);

/**
 * A stored version in words, field by field, with the names shown then. A field that has no words of its own yet stands last and is not
 * for the public, so that nothing stored is shown by chance.
 */
export function describeSnapshot(type: RevisedType, snapshot: StoredSnapshot): ReadableField[] {
  const specs = specsOf[type](snapshot);
  const known = new Set(specs.map((spec) => spec.name));
  const others = Object.keys(snapshot).filter(
    (name) => !known.has(name) && !(type === "event" && saidElsewhere.has(name)),
  );
  return [
    ...specs.map(({ read, ...spec }): ReadableField => ({ ...spec, ...read(snapshot[spec.name], snapshot) })),
    ...others.sort().map(
      (name): ReadableField => ({
        name,
        label: capitalised(spacedWords(name)),
        isPublic: false,
        shape: "text",
        text: anyWords(snapshot[name]),
      }),
    ),
  ];
}
