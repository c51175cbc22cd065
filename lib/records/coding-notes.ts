import type {
  AcknowledgementStanding,
  AnnouncementKind,
  Confidence,
  ContactFormat,
  ContactLevel,
  ContactStatus,
  EditKind,
  NotificationStanding,
  ParticipationRole,
  PartyKind,
  PlaceKind,
  SourceCredibility,
  SourceReliability,
  Standing,
  TopicBasis,
} from "./vocabularies";

/** How to decide for a word of a vocabulary: the rule, and where it helps a case that meets it and one that does not. */
export interface CodingNote {
  rule: string;
  example?: string;
  counterExample?: string;
}

type Notes<Word extends string | number> = Readonly<Record<Word, CodingNote>>;

export const contactFormatNotes: Notes<ContactFormat> = {
  inPerson: {
    rule: "At least one person of each side was in the same place.",
    example: "An envoy is received in the Kremlin; others join by video.",
  },
  phone: {
    rule: "A call by voice alone, also over a messenger.",
    counterExample: "A call with pictures is video.",
  },
  video: { rule: "A call with pictures, in which nobody of the other side was in the same place." },
  written: {
    rule: "A letter, a message or a draft that one side handed to the other and that a source dates.",
    counterExample: "A post to the public is a reaction, not a contact.",
  },
};

export const contactLevelNotes: Notes<ContactLevel> = {
  leader: {
    rule: "A head of state or government took part on both sides.",
    counterExample: "An envoy who meets a president is at envoy level: the lower of the two sides counts.",
  },
  minister: { rule: "Ministers, or a minister with a leader of the other side." },
  envoy: {
    rule: "A special envoy, an adviser or an aide who acts for a leader, whatever their title.",
    example: "Steve Witkoff and Vladimir Putin.",
  },
  technical: { rule: "Delegations, military or expert working groups without any of the above." },
};

export const contactStatusNotes: Notes<ContactStatus> = {
  rumoured: {
    rule: "Only unnamed sources speak of it; no side has announced or confirmed it.",
    example: "“Two officials said that a call may take place next week.”",
  },
  announced: {
    rule: "A side said in public that it will take place, and its day has not come or nobody has said that it took place.",
  },
  held: {
    rule: "A side, or a source that was there, says that it took place.",
    counterExample: "That its day has passed is no evidence: until somebody says so it stays announced.",
  },
  postponed: { rule: "Put off, to another day or without one. The new date gets a contact of its own." },
  cancelled: { rule: "Called off by a side that was to take part." },
};

export const participationRoleNotes: Notes<ParticipationRole> = {
  principal: {
    rule: "Who spoke for a side. Two principals of different parties make the series that numbers the contact.",
    example: "A leader who receives the other side is a principal.",
  },
  delegation: { rule: "Who came along and is named as present." },
  interpreter: { rule: "Named as interpreting, whatever their office." },
  mediator: { rule: "A third side that carries the talks between the others." },
  host: {
    rule: "A third side that lends the place and takes no part in the talks.",
    counterExample:
      "The president of the country in which the talks were held, if it is one of the sides: a principal.",
  },
};

export const announcementKindNotes: Notes<AnnouncementKind> = {
  capture: {
    rule: "A side says that it took a named place that it did not hold.",
    example: "“Our units have liberated Pokrovsk.”",
    counterExample: "“We advanced near Pokrovsk” names no place taken: no claim.",
  },
  recapture: {
    rule: "A side says that it took a place back that it had held and lost.",
    counterExample: "Clearing a part of a town that was never wholly lost.",
  },
  withdrawal: { rule: "A side says that its own forces left a place." },
  denial: {
    rule: "A side says that a place claimed by the other is not lost. Log it beside the claim, not in its stead.",
  },
  offensive: { rule: "A side announces the beginning of an operation, or that one is under way." },
  ceasefire: {
    rule: "A lasting end of fire, announced by at least one side; what is in force goes into its own dates.",
  },
  truce: { rule: "A pause of stated length or purpose: a holiday, an exchange, energy targets." },
  massStrike: { rule: "A strike on many targets in one night or day that a side counts and announces." },
};

export const standingNotes: Notes<Standing> = {
  claimed: { rule: "Nobody but the side that made the claim has assessed it." },
  disputed: { rule: "The other side, or an assessor, says that it is not so, and nobody has settled it." },
  partlyConfirmed: {
    rule: "An assessor confirms a part: some quarters, or that fighting is inside the place.",
  },
  confirmed: {
    rule: "An assessor independent of the claimant says that it is so, or the side that lost the place does.",
  },
  refuted: {
    rule: "An assessor shows that it was not so on the day of the claim. That the place fell later changes nothing.",
  },
};

export const notificationStandingNotes: Notes<NotificationStanding> = {
  before: { rule: "A source says that the party was told, or consulted, before the contact took place." },
  after: {
    rule: "Told afterwards, by the sides themselves.",
    counterExample: "That it read the news is no notification.",
  },
  notInformed: { rule: "The party itself, or somebody who would know, says that it was not told." },
  unknown: { rule: "No source says anything. Leave it so: silence is no evidence either way." },
};

export const acknowledgementStandingNotes: Notes<AcknowledgementStanding> = {
  confirmed: { rule: "The party said in public that the contact took place." },
  denied: { rule: "The party said in public that it did not." },
  silent: {
    rule: "The party was asked, or published its agenda of that day, and a source notes that it said nothing.",
    counterExample: "That you found no statement is no silence: leave the row out.",
  },
};

export const topicBasisNotes: Notes<TopicBasis> = {
  stated: {
    rule: "A side said in public that it was talked about; name the side. Both sides make two rows.",
  },
  reported: {
    rule: "A source says so without a side standing behind it; name a party only where the report says whose topic it was.",
  },
};

export const confidenceNotes: Notes<Confidence> = {
  high: { rule: "Two independent roots agree on day, people and place, or both sides confirm." },
  medium: { rule: "One reliable root, and nothing speaks against it." },
  low: {
    rule: "One root that is hard to judge, or sources that contradict each other; say which in the note.",
  },
};

export const sourceReliabilityNotes: Notes<SourceReliability> = {
  A: {
    rule: "No doubt of authenticity or competence, with a history of complete reliability: an official transcript of its own event.",
  },
  B: {
    rule: "Minor doubts; mostly valid information so far: a news agency with corrections that it publishes.",
  },
  C: { rule: "Doubts, but valid information in the past: a newspaper with a known leaning." },
  D: { rule: "Significant doubts; valid information now and then." },
  E: { rule: "Lacks authenticity or competence, with a history of invalid information." },
  F: { rule: "New or unknown: there is nothing to judge it by. Not the same as unreliable." },
};

export const sourceCredibilityNotes: Notes<SourceCredibility> = {
  1: { rule: "Logical, consistent, and confirmed by a source of another root." },
  2: { rule: "Logical and consistent with what else is known, not confirmed." },
  3: { rule: "Reasonably logical, agrees with some of what is known." },
  4: { rule: "Possible but not logical, nothing else is known on the subject." },
  5: { rule: "Not logical, contradicted by what else is known." },
  6: { rule: "There is nothing to judge it by." },
};

export const partyKindNotes: Notes<PartyKind> = {
  state: { rule: "A member of the United Nations or an entity with an ISO 3166 code." },
  organisation: { rule: "An international organisation, an alliance, a company, a humanitarian body." },
  armedForce: { rule: "Forces that speak for themselves and not as the ministry of a state." },
};

export const placeKindNotes: Notes<PlaceKind> = {
  city: { rule: "A city by the law of the country in which it lies under international law." },
  town: { rule: "A town or urban settlement by that law." },
  village: { rule: "A rural settlement." },
  region: { rule: "An area with a name: an oblast, a bridgehead, a direction of advance." },
  site: { rule: "A building or facility: a palace, a base, a power station." },
};

export const editKindNotes: Notes<EditKind> = {
  update: {
    rule: "What stood there was right when it was published, and more is known now.",
    example: "The other side published its readout a day later.",
  },
  correction: {
    rule: "What stood there was wrong when it was published, whoever is to blame. It needs a public note.",
    example: "The call was on 13 May, not on 12 May; the source printed Washington time.",
  },
};
