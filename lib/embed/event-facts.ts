import { capitalised } from "../capitalised";
import type { DateWords } from "../dates/date-words";
import type { ContactDetail, DateDetail, EventDetail, ParticipantDetail } from "../records/event-detail";
import { eventKindWords } from "../records/event-kind-words";
import { standingLabels } from "../records/vocabularies";

/** One line of what an event was. */
export interface EmbedFact {
  name: string;
  words: string;
}

/** People named at most. */
const mostNamed = 6;

/** What, when (with how vague that is), where and who, and how far an announcement is verified; what is not known is said so. */
export function embedFacts(event: EventDetail, dates: DateWords): EmbedFact[] {
  const what: EmbedFact = { name: "What", words: capitalised(eventKindWords(event)) };
  const when = dateWords(event.date, dates);
  if (event.type === "contact") {
    const where = event.place?.name ?? (event.format === "inPerson" ? "Not recorded" : "At a distance");
    return [
      { name: event.status === "held" ? "When" : "Planned for", words: when },
      { name: "Where", words: where },
      { name: "Who", words: whoWords(event) },
      what,
    ];
  }
  const { announcedBy } = event;
  const by = announcedBy.person?.name ?? announcedBy.body ?? announcedBy.party.name;
  return [
    { name: "Announced", words: when },
    { name: "By", words: by === announcedBy.party.name ? by : `${by} (${announcedBy.party.name})` },
    {
      name: "Where",
      words: event.places.length === 0 ? "Not recorded" : event.places.map(({ name }) => name).join(", "),
    },
    { name: "Standing", words: standingWords(event, dates) },
    what,
  ];
}

/** A vague date with the days that it can mean. */
function dateWords({ date, earliestDay, latestStartDay }: DateDetail, dates: DateWords): string {
  const words = capitalised(dates.edtf(date));
  const days = dates.range(earliestDay, latestStartDay);
  return earliestDay === latestStartDay || words.includes(days) ? words : `${words} (some day from ${days})`;
}

function whoWords({ participants }: ContactDetail): string {
  if (participants.length === 0) return "Not recorded";
  const named = participants.slice(0, mostNamed).map(nameOf);
  const rest = participants.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
}

function nameOf({ person, groupName, party, office }: ParticipantDetail): string {
  const name = person?.name ?? groupName ?? party.name;
  const title = office?.isSure ? office.title : null;
  // "President of the United States" says the party already.
  const isPartySaid = party.name === name || (title?.includes(party.name) ?? false);
  const parts = [title, isPartySaid ? null : party.name];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? name : `${name} (${known.join(", ")})`;
}

function standingWords(event: EventDetail & { type: "announcement" }, dates: DateWords): string {
  const standing = standingLabels[event.standing];
  const last = event.verifications.at(-1);
  return last === undefined ? standing : `${standing} (${last.assessor}, ${dates.edtf(last.date)})`;
}
