import type { ContactEntry } from "../../records/contact";
import { checkCandidate } from "./check-candidate";
import type { ImportMapping } from "./import-mapping";
import type {
  AppliedMatches,
  ImportCandidate,
  NameChoice,
  NameToMatch,
  ReadingFault,
  RowReading,
} from "./import-types";
import { foldedName } from "./name-key";
import { replaceNames } from "./replace-names";

type Participation = NonNullable<ContactEntry["participations"]>[number];

const kindWords = {
  person: "a person",
  place: "a place",
  party: "a party",
  topic: "a topic",
  track: "a track",
} as const;

/** Names decided, seen from one row. */
interface Decided {
  readonly choice: (key: string) => NameChoice | null;
  readonly name: (key: string) => NameToMatch | null;
  readonly fault: (key: string, field: string, message: string) => void;
  /** Keeps what is written where the record is named otherwise; our own export says itself what was printed. */
  readonly isExact: boolean;
}

/** Puts the records that were chosen in place of a row's names; see `ApplyMatches`. */
export function applyMatches(
  reading: RowReading,
  mapping: ImportMapping,
  choices: ReadonlyMap<string, NameChoice>,
): AppliedMatches {
  const { candidate, names, cells } = reading;
  if (reading.asideReason !== null) return { status: "aside", reason: reading.asideReason };
  if (candidate === null) return { status: "faulty", faults: reading.faults };
  const faults: ReadingFault[] = names.flatMap((name) =>
    choices.has(name.key)
      ? []
      : [faultOf(name, name.kind, `“${name.name}” is not matched with ${kindWords[name.kind]} yet.`)],
  );
  const byKey = new Map(names.map((name) => [name.key, name]));
  const decided: Decided = {
    choice: (key) => choices.get(key) ?? null,
    name: (key) => byKey.get(key) ?? null,
    fault: (key, field, message) => {
      const name = byKey.get(key);
      faults.push(
        name === undefined ? { column: null, field, value: "", message } : faultOf(name, field, message),
      );
    },
    isExact: mapping.layout === "own",
  };
  if (faults.length > 0) return { status: "faulty", faults };
  const kept =
    candidate.type === "contact" ? keepContact(candidate, decided) : keepAnnouncement(candidate, decided);
  if (faults.length > 0) return { status: "faulty", faults };
  // What is left names records alone, or ids that were put in already.
  const filled = replaceNames(kept, (key) => recordId(decided.choice(key)) ?? key);
  const result = checkCandidate(filled, { cells, mapping, names, original: kept });
  return "faults" in result ? { status: "faulty", faults: result.faults } : { status: "ready", ...result };
}

function faultOf(name: NameToMatch, field: string, message: string): ReadingFault {
  return { column: name.column, field, value: name.name, message };
}

function recordId(choice: NameChoice | null): string | null {
  return choice?.choice === "record" ? choice.id : null;
}

type OfType<Type extends ImportCandidate["type"]> = Extract<ImportCandidate, { type: Type }>;

function keepContact({ input }: OfType<"contact">, decided: Decided): OfType<"contact"> {
  const isKept = (key: string | null | undefined) =>
    key !== null && key !== undefined && recordId(decided.choice(key)) !== null;
  const withParty = <Row extends { partyId: string }>(rows: readonly Row[] | undefined) =>
    rows?.filter((row) => isKept(row.partyId)) ?? [];
  const topics = input.topics?.filter((row) => isKept(row.topicId)) ?? [];
  return {
    type: "contact",
    input: {
      ...input,
      placeId: isKept(input.placeId) ? (input.placeId ?? null) : null,
      participations: keepParticipations(input.participations ?? [], decided),
      trackIds: onceById(input.trackIds?.filter(isKept) ?? [], decided),
      topics: topics.map((row) => ({ ...row, partyId: isKept(row.partyId) ? (row.partyId ?? null) : null })),
      notifications: withParty(input.notifications),
      acknowledgements: withParty(input.acknowledgements),
      readouts: withParty(input.readouts),
      reactions: withParty(input.reactions),
    },
  };
}

/** Two spellings of one record in a row are one. */
function onceById(keys: readonly string[], decided: Decided): string[] {
  const ids = new Set<string>();
  return keys.filter((key) => {
    const id = recordId(decided.choice(key)) ?? key;
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew;
  });
}

function keepParticipations(rows: readonly Participation[], decided: Decided): Participation[] {
  const people = new Set<string>();
  return rows.flatMap((row): Participation[] => {
    const key = row.personId ?? null;
    const choice = key === null ? null : decided.choice(key);
    if (choice?.choice === "leaveOut") return [];
    const id = recordId(choice);
    if (id !== null && people.has(id)) return [];
    if (id !== null) people.add(id);
    const partyChoice = row.partyId === "" ? null : decided.choice(row.partyId);
    if (key === null && partyChoice?.choice === "leaveOut") return [];
    const partyId =
      recordId(partyChoice) !== null
        ? row.partyId
        : choice?.choice === "record"
          ? (choice.partyId ?? null)
          : null;
    if (partyId === null) {
      const message =
        "Nothing says for which party. Name the party in the mapping, or give the person’s record one.";
      decided.fault(key ?? row.partyId, "participations", message);
      return [];
    }
    const name = key === null ? null : decided.name(key);
    if (name === null) return [{ ...row, partyId }];
    if (choice?.choice !== "record")
      return [{ ...row, partyId, personId: null, groupName: name.name.slice(0, 200) }];
    const isOther = !decided.isExact && choice.name !== undefined && choice.name !== name.name;
    const printed = row.printed ?? (isOther ? name.name.slice(0, 200) : null);
    return [{ ...row, partyId, printed }];
  });
}

function keepAnnouncement({ input }: OfType<"announcement">, decided: Decided): OfType<"announcement"> {
  const isKept = (key: string | null | undefined) =>
    key !== null && key !== undefined && recordId(decided.choice(key)) !== null;
  const { announcedBy } = input;
  const choice = decided.choice(announcedBy.partyId);
  const written = decided.name(announcedBy.partyId)?.name ?? "";
  if (choice?.choice !== "record") {
    decided.fault(
      announcedBy.partyId,
      "announcedBy",
      `“${written}” announced it, so a party has to be chosen.`,
    );
  }
  const isSame =
    !decided.isExact &&
    choice?.choice === "record" &&
    choice.name !== undefined &&
    foldedName(choice.name) === foldedName(written);
  return {
    type: "announcement",
    input: {
      ...input,
      announcedBy: {
        ...announcedBy,
        personId: isKept(announcedBy.personId) ? (announcedBy.personId ?? null) : null,
        body: isSame ? null : (announcedBy.body ?? null),
      },
      placeIds: onceById(input.placeIds?.filter(isKept) ?? [], decided),
      reactions: input.reactions?.filter((row) => isKept(row.partyId)) ?? [],
      verifications:
        input.verifications?.map((row) => ({
          ...row,
          partyId: isKept(row.partyId) ? (row.partyId ?? null) : null,
        })) ?? [],
    },
  };
}
