import { countIndependentSources, type SourceRoot } from "./independent-sources";
import type { AnnouncementKind, EventType, ParticipationRole, SupportedField } from "./vocabularies";

/** What the desk still has to do about published events, a list each. */
export const workLists = [
  "unassessed",
  "uninformed",
  "unacknowledged",
  "unarchived",
  "singleRoot",
  "vague",
] as const;
export type WorkList = (typeof workLists)[number];

/** The lists that follow from an event's other rows; that of vague dates follows from its date, as the timeline says it. */
export type DerivedWork = Exclude<WorkList, "vague">;

/** The types of event that can stand on a list. */
export const workListTypes: Record<WorkList, readonly EventType[]> = {
  unassessed: ["announcement"],
  uninformed: ["contact"],
  unacknowledged: ["contact"],
  unarchived: ["contact", "announcement"],
  singleRoot: ["contact", "announcement"],
  vague: ["contact", "announcement"],
};

/** A source of an event as the lists look at it. */
export interface SourceToCheck extends SourceRoot {
  isArchived: boolean;
  supports: readonly SupportedField[];
}

/** What of an event decides on which lists it stands. */
export type EventToCheck = { sources: readonly SourceToCheck[] } & (
  | {
      type: "contact";
      status: string;
      participants: readonly { partyId: string; role: ParticipationRole }[];
      informed: readonly { standing: string }[];
      /** The parties whose acknowledgement, silence or readout is recorded. */
      heardPartyIds: readonly string[];
    }
  | { type: "announcement"; standing: string; verificationCount: number }
);

/** The lists on which an event stands, but for that of vague dates. */
export function openWorkOf(event: EventToCheck): DerivedWork[] {
  const open: DerivedWork[] = [];
  if (event.type === "announcement") {
    if (event.standing === "claimed" && event.verificationCount <= 1) open.push("unassessed");
  } else {
    if (event.informed.some(({ standing }) => standing === "unknown")) open.push("uninformed");
    if (event.status === "held" && unheardParties(event).length > 0) open.push("unacknowledged");
  }
  if (event.sources.length > 0) {
    if (!event.sources.some((source) => source.isArchived)) open.push("unarchived");
    if (restingOnOneRoot(event.sources).length > 0) open.push("singleRoot");
  }
  return open;
}

/** The roles in which somebody takes part for a side; who lends the place, interprets or mediates is none. */
const sideRoles: ReadonlySet<ParticipationRole> = new Set(["principal", "delegation"]);

/** The sides of a contact of which nothing is recorded: no acknowledgement, no denial, no silence, no readout. */
export function unheardParties(contact: {
  participants: readonly { partyId: string; role: ParticipationRole }[];
  heardPartyIds: readonly string[];
}): string[] {
  const heard = new Set(contact.heardPartyIds);
  const sides = contact.participants.filter(({ role }) => sideRoles.has(role));
  return [...new Set(sides.map(({ partyId }) => partyId))].filter((partyId) => !heard.has(partyId));
}

/**
 * The facts that a second report can bear out. What somebody said (a readout, a reaction, an acknowledgement, an assessment, a
 * count of their own) is theirs to say, and one report of it is enough.
 */
const facts: ReadonlySet<SupportedField> = new Set<SupportedField>([
  "held",
  "madePublic",
  "announced",
  "saidToHaveHappened",
  "status",
  "place",
  "participants",
  "announcedBy",
  "duration",
  "topics",
  "notifications",
]);

/** The facts of an event that a single report supports, copies of it aside; "all" where one report is all there is. */
export function restingOnOneRoot(sources: readonly SourceToCheck[]): (SupportedField | "all")[] {
  if (countIndependentSources(sources) === 1) return ["all"];
  const fields = [...new Set(sources.flatMap((source) => source.supports))];
  return fields
    .filter((field) => facts.has(field))
    .filter(
      (field) => countIndependentSources(sources.filter((source) => source.supports.includes(field))) === 1,
    );
}

/** An event on a work list. Which of the fields after `kind` hold anything depends on the list. */
export interface OpenWorkEntry {
  id: string;
  slug: string;
  type: EventType;
  title: string;
  /** EDTF. */
  date: string;
  /** Of an announcement; null for a contact. */
  kind: AnnouncementKind | null;
  /** Names of the parties of which something is still to be found out. */
  parties: string[];
  sourceCount: number;
  /** The facts that rest on one report, and that report, where it is all there is. */
  fields: (SupportedField | "all")[];
  root: string | null;
}
