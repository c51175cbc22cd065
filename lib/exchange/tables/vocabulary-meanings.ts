import {
  acknowledgementStandingNotes,
  announcementKindNotes,
  confidenceNotes,
  contactFormatNotes,
  contactLevelNotes,
  contactStatusNotes,
  notificationStandingNotes,
  participationRoleNotes,
  partyKindNotes,
  placeKindNotes,
  sourceCredibilityNotes,
  sourceReliabilityNotes,
  standingNotes,
  topicBasisNotes,
} from "../../records/coding-notes";
import {
  acknowledgementStandingLabels,
  announcementKindLabels,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  notificationStandingLabels,
  participationRoleLabels,
  partyKindLabels,
  placeKindLabels,
  sourceCredibilityLabels,
  sourceReliabilityLabels,
  standingLabels,
  supportedFieldLabels,
  topicBasisLabels,
} from "../../records/vocabularies";
import { countedLabels, countedReasonLabels, sameDayOrderLabels } from "./coincidences-table";

/** What a word of a vocabulary means. */
export interface WordMeaning {
  word: string;
  label: string;
  /** When editors choose it; null where the label says all. */
  rule: string | null;
}

type Labels = Readonly<Record<string, string>>;
type Rules = Readonly<Record<string, { rule: string }>>;

const vocabularies: readonly (readonly [labels: Labels, rules: Rules])[] = [
  [contactFormatLabels, contactFormatNotes],
  [contactLevelLabels, contactLevelNotes],
  [contactStatusLabels, contactStatusNotes],
  [participationRoleLabels, participationRoleNotes],
  [announcementKindLabels, announcementKindNotes],
  [standingLabels, standingNotes],
  [notificationStandingLabels, notificationStandingNotes],
  [acknowledgementStandingLabels, acknowledgementStandingNotes],
  [topicBasisLabels, topicBasisNotes],
  [confidenceLabels, confidenceNotes],
  [partyKindLabels, partyKindNotes],
  [placeKindLabels, placeKindNotes],
  [sourceReliabilityLabels, sourceReliabilityNotes],
  [sourceCredibilityLabels, sourceCredibilityNotes],
  [supportedFieldLabels, {}],
  [countedLabels, {}],
  [countedReasonLabels, {}],
  [sameDayOrderLabels, {}],
  [{ contact: "Contact", announcement: "Announcement" }, {}],
];

/** What the words of a column mean, in their order. Throws RangeError where no vocabulary has just these words. */
export function meaningsOf(words: readonly (string | number)[]): WordMeaning[] {
  const names = words.map(String);
  const found = vocabularies.find(
    ([labels]) =>
      Object.keys(labels).length === names.length && names.every((name) => Object.hasOwn(labels, name)),
  );
  if (found === undefined) throw new RangeError(`No vocabulary has the words ${names.join(", ")}.`);
  const [labels, rules] = found;
  return names.map((word) => ({ word, label: labels[word] ?? word, rule: rules[word]?.rule ?? null }));
}
