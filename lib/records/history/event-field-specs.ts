import {
  acknowledgementStandingLabels,
  announcementKindLabels,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  notificationStandingLabels,
  participationRoleLabels,
  standingLabels,
  topicBasisLabels,
} from "../vocabularies";
import { type FieldSpec, joinedWords, listField, namesField, part, textField } from "./field-spec";
import {
  clockWords,
  countWords,
  edtfWords,
  fieldOf,
  idOf,
  minutesWords,
  nameOf,
  rowsOf,
  type StoredSnapshot,
  textOf,
  wordOf,
  zoneName,
} from "./snapshot-values";
import { sourcesSpec, sourceTitle } from "./source-field-spec";

const partyId = (row: unknown) => idOf(fieldOf(row, "party"));
const partyName = (row: unknown) => nameOf(fieldOf(row, "party"));

/** The source that a row names, by what it goes by: its number alone would differ when another is added before it. */
function sourceAt(value: unknown, snapshot: StoredSnapshot): string | null {
  return typeof value === "number" ? sourceTitle(rowsOf(snapshot.sources)[value]) : null;
}

const asPrinted = "As printed";

/** What one side said or was told, a row a party. */
function partyRows(name: string, label: string, parts: Parameters<typeof listField>[2]["parts"]): FieldSpec {
  return listField(name, label, {
    keysOf: (row) => [partyId(row)],
    titleOf: partyName,
    parts: [part("party", "Party", nameOf), ...parts, part("source", "Source", sourceAt)],
  });
}

const opening = [textField("title", "Title"), textField("summary", "Summary")];

const reactions = partyRows("reactions", "Reactions", [
  part("date", "Day", edtfWords),
  part("datePrinted", asPrinted),
  part("summary", "What was said"),
]);

const closing = [
  textField("note", "What is disputed or uncertain"),
  textField("confidence", "Confidence", wordOf(confidenceLabels)),
  sourcesSpec,
  textField("slug", "Address"),
];

const when = [
  textField("clock", "Time of day", clockWords),
  textField("zone", "Days as counted in", zoneName),
];

/** The fields of a contact, in the order in which its page shows them. */
export const contactFieldSpecs: readonly FieldSpec[] = [
  ...opening,
  textField("format", "Format", wordOf(contactFormatLabels)),
  textField("level", "Level", wordOf(contactLevelLabels)),
  textField("status", "Status", wordOf(contactStatusLabels)),
  textField("held", "Held on", edtfWords),
  textField("heldPrinted", "Held on, as printed"),
  ...when,
  textField("madePublic", "Made public", edtfWords),
  textField("madePublicPrinted", "Made public, as printed"),
  textField("place", "Place", nameOf),
  textField("durationMinutes", "How long", minutesWords),
  textField("durationPrinted", "How long, as printed"),
  listField("participations", "Participants", {
    keysOf: (row) => [idOf(fieldOf(row, "person")) ?? textOf(fieldOf(row, "groupName"))],
    titleOf: (row) => nameOf(fieldOf(row, "person")) ?? textOf(fieldOf(row, "groupName")),
    parts: [
      part("person", "Person", nameOf),
      part("groupName", "Group"),
      part("party", "For", nameOf),
      part("role", "Role", wordOf(participationRoleLabels)),
      part("printed", asPrinted),
    ],
  }),
  namesField("tracks", "Tracks"),
  listField("topics", "Topics", {
    keysOf: (row) => {
      const topic = idOf(fieldOf(row, "topic"));
      return [topic === null ? null : `${topic} ${partyId(row) ?? ""}`, topic];
    },
    titleOf: (row) => joinedWords(nameOf(fieldOf(row, "topic")), partyName(row)),
    parts: [
      part("topic", "Topic", nameOf),
      part("basis", "Stated or reported", wordOf(topicBasisLabels)),
      part("party", "By", nameOf),
    ],
  }),
  partyRows("notifications", "Who was informed", [
    part("standing", "Informed", wordOf(notificationStandingLabels)),
    part("note", "Note"),
  ]),
  partyRows("acknowledgements", "Acknowledgements", [
    part("standing", "Standing", wordOf(acknowledgementStandingLabels)),
    part("date", "Day", edtfWords),
    part("datePrinted", asPrinted),
    part("note", "Note"),
  ]),
  partyRows("readouts", "Readouts", [
    part("date", "Day", edtfWords),
    part("datePrinted", asPrinted),
    part("summary", "What this side said"),
  ]),
  listField("outsideCounts", "How others count it", {
    keysOf: (row) => [textOf(fieldOf(row, "countedBy"))],
    titleOf: (row) => textOf(fieldOf(row, "countedBy")),
    parts: [
      part("countedBy", "Counted by"),
      part("count", "Number", countWords),
      part("what", "What was counted"),
      part("source", "Source", sourceAt),
    ],
  }),
  reactions,
  ...closing,
];

/** The fields of an announcement, in the order in which its page shows them. */
export const announcementFieldSpecs: readonly FieldSpec[] = [
  ...opening,
  textField("kind", "Kind", wordOf(announcementKindLabels)),
  textField("announced", "Announced", edtfWords),
  textField("announcedPrinted", "Announced, as printed"),
  ...when,
  textField("saidToHaveHappened", "Said to have happened", edtfWords),
  textField("saidToHaveHappenedPrinted", "Said to have happened, as printed"),
  textField("independentlyAssessed", "Independently assessed", edtfWords),
  textField("independentlyAssessedPrinted", "Independently assessed, as printed"),
  textField("announcedBy", "Announced by", (value) =>
    joinedWords(
      nameOf(fieldOf(value, "person")),
      textOf(fieldOf(value, "body")),
      nameOf(fieldOf(value, "party")),
    ),
  ),
  namesField("places", "Places"),
  textField("standing", "Standing", wordOf(standingLabels)),
  listField("verifications", "Verification", {
    keysOf: (row) => [textOf(fieldOf(row, "assessor"))],
    titleOf: (row) => textOf(fieldOf(row, "assessor")),
    parts: [
      part("assessor", "Who assessed it"),
      part("date", "Day", edtfWords),
      part("datePrinted", asPrinted),
      part("standing", "Standing", wordOf(standingLabels)),
      part("party", "For", nameOf),
      part("source", "Source", sourceAt),
    ],
  }),
  reactions,
  ...closing,
];
