/** The controlled words of domain.md: the value stored, and the word shown. Order is the order in forms and filters. */

export const contactFormats = ["inPerson", "phone", "video", "written"] as const;
export type ContactFormat = (typeof contactFormats)[number];
export const contactFormatLabels: Record<ContactFormat, string> = {
  inPerson: "In person",
  phone: "Phone",
  video: "Video",
  written: "Written",
};

export const contactLevels = ["leader", "minister", "envoy", "technical"] as const;
export type ContactLevel = (typeof contactLevels)[number];
export const contactLevelLabels: Record<ContactLevel, string> = {
  leader: "Leader",
  minister: "Minister",
  envoy: "Envoy",
  technical: "Technical",
};

export const contactStatuses = ["rumoured", "announced", "held", "postponed", "cancelled"] as const;
export type ContactStatus = (typeof contactStatuses)[number];
export const contactStatusLabels: Record<ContactStatus, string> = {
  rumoured: "Rumoured",
  announced: "Announced",
  held: "Held",
  postponed: "Postponed",
  cancelled: "Cancelled",
};

export const participationRoles = ["principal", "delegation", "interpreter", "mediator", "host"] as const;
export type ParticipationRole = (typeof participationRoles)[number];
export const participationRoleLabels: Record<ParticipationRole, string> = {
  principal: "Principal",
  delegation: "Delegation",
  interpreter: "Interpreter",
  mediator: "Mediator",
  host: "Host",
};

export const announcementKinds = [
  "capture",
  "recapture",
  "withdrawal",
  "denial",
  "offensive",
  "ceasefire",
  "truce",
  "massStrike",
] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];
export const announcementKindLabels: Record<AnnouncementKind, string> = {
  capture: "Capture",
  recapture: "Recapture",
  withdrawal: "Withdrawal",
  denial: "Denial",
  offensive: "Offensive",
  ceasefire: "Ceasefire",
  truce: "Truce",
  massStrike: "Mass strike",
};
/** A territorial claim is a capture or a recapture, by whichever side. */
export const territorialClaimKinds = ["capture", "recapture"] as const satisfies readonly AnnouncementKind[];

export const standings = ["claimed", "disputed", "partlyConfirmed", "confirmed", "refuted"] as const;
export type Standing = (typeof standings)[number];
export const standingLabels: Record<Standing, string> = {
  claimed: "Claimed",
  disputed: "Disputed",
  partlyConfirmed: "Partly confirmed",
  confirmed: "Confirmed",
  refuted: "Refuted",
};

export const partyKinds = ["state", "organisation", "armedForce"] as const;
export type PartyKind = (typeof partyKinds)[number];
export const partyKindLabels: Record<PartyKind, string> = {
  state: "State",
  organisation: "Organisation",
  armedForce: "Armed force",
};

export const placeKinds = ["city", "town", "village", "region", "site"] as const;
export type PlaceKind = (typeof placeKinds)[number];
export const placeKindLabels: Record<PlaceKind, string> = {
  city: "City",
  town: "Town",
  village: "Village",
  region: "Region",
  site: "Site",
};

export const notificationStandings = ["before", "after", "notInformed", "unknown"] as const;
export type NotificationStanding = (typeof notificationStandings)[number];
export const notificationStandingLabels: Record<NotificationStanding, string> = {
  before: "Before",
  after: "After",
  notInformed: "Not informed",
  unknown: "Unknown",
};

export const acknowledgementStandings = ["confirmed", "denied", "silent"] as const;
export type AcknowledgementStanding = (typeof acknowledgementStandings)[number];
export const acknowledgementStandingLabels: Record<AcknowledgementStanding, string> = {
  confirmed: "Confirmed",
  denied: "Denied",
  silent: "Silent",
};

export const topicBases = ["stated", "reported"] as const;
export type TopicBasis = (typeof topicBases)[number];
export const topicBasisLabels: Record<TopicBasis, string> = { stated: "Stated", reported: "Reported" };

export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceLabels: Record<Confidence, string> = { high: "High", medium: "Medium", low: "Low" };

/** Admiralty code, first letter: reliability of the source. */
export const sourceReliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type SourceReliability = (typeof sourceReliabilities)[number];
export const sourceReliabilityLabels: Record<SourceReliability, string> = {
  A: "Completely reliable",
  B: "Usually reliable",
  C: "Fairly reliable",
  D: "Not usually reliable",
  E: "Unreliable",
  F: "Cannot be judged",
};

/** Admiralty code, digit: credibility of what it says. */
export const sourceCredibilities = [1, 2, 3, 4, 5, 6] as const;
export type SourceCredibility = (typeof sourceCredibilities)[number];
export const sourceCredibilityLabels: Record<SourceCredibility, string> = {
  1: "Confirmed by other sources",
  2: "Probably true",
  3: "Possibly true",
  4: "Doubtful",
  5: "Improbable",
  6: "Cannot be judged",
};

/** The fields of an event that a source may be said to support. */
export const supportedFields = [
  "held",
  "madePublic",
  "announced",
  "saidToHaveHappened",
  "independentlyAssessed",
  "status",
  "place",
  "participants",
  "announcedBy",
  "duration",
  "topics",
  "notifications",
  "acknowledgements",
  "readouts",
  "reactions",
  "verification",
  "outsideCounts",
] as const;
export type SupportedField = (typeof supportedFields)[number];
export const supportedFieldLabels: Record<SupportedField, string> = {
  held: "Held on",
  madePublic: "Made public",
  announced: "Announced on",
  saidToHaveHappened: "Said to have happened",
  independentlyAssessed: "Independently assessed",
  status: "Status",
  place: "Place",
  participants: "Participants",
  announcedBy: "Announced by",
  duration: "How long",
  topics: "Topics",
  notifications: "Who was informed",
  acknowledgements: "Acknowledgements",
  readouts: "Readouts",
  reactions: "Reactions",
  verification: "Verification",
  outsideCounts: "Outside counts",
};

export const userRoles = ["reader", "researcher", "editor", "admin"] as const;
export type UserRole = (typeof userRoles)[number];
export const userRoleLabels: Record<UserRole, string> = {
  reader: "Reader",
  researcher: "Researcher",
  editor: "Editor",
  admin: "Administrator",
};

/**
 * Drafts are no state of an event: they stand in a table of their own, which no public query reads. A retracted event keeps its
 * page, with the public note; it is on no timeline and in no count. A trashed one is on no public page. A staged one is part of an
 * import that is not visible yet; only the import's own commands touch it.
 */
export const eventStates = ["published", "retracted", "trashed", "staged"] as const;
export type EventState = (typeof eventStates)[number];

/** How far a draft is on its way to publication. */
export const draftStates = ["draft", "inReview", "sentBack"] as const;
export type DraftState = (typeof draftStates)[number];
export const draftStateLabels: Record<DraftState, string> = {
  draft: "Draft",
  inReview: "In review",
  sentBack: "Sent back",
};

/**
 * What a version of a record is. A correction mends what was wrong when it was published; an update adds what became known. A
 * reinstatement takes a record out of the trash or a retraction back; a reversion brings an earlier version back.
 */
export const revisionKinds = [
  "creation",
  "update",
  "correction",
  "retraction",
  "removal",
  "reinstatement",
  "reversion",
  "merge",
  "unmerge",
] as const;
export type RevisionKind = (typeof revisionKinds)[number];
/** What a change of a published record by its form can be. */
export const editKinds = ["update", "correction"] as const satisfies readonly RevisionKind[];
export type EditKind = (typeof editKinds)[number];
export const revisionKindLabels: Record<RevisionKind, string> = {
  creation: "Published",
  update: "Updated",
  correction: "Corrected",
  retraction: "Retracted",
  removal: "Moved to the trash",
  reinstatement: "Published again",
  reversion: "Earlier version restored",
  merge: "Merged",
  unmerge: "Merge undone",
};

export const eventTypes = ["contact", "announcement"] as const;
export type EventType = (typeof eventTypes)[number];
