import { foldText } from "@/lib/records/folded-text";
import type { StagedEvent } from "./staged-event";
import type { StagedLookups } from "./staged-lookups";

/** Folding costs, and the names of a file come over and over. */
const mostFolded = 20_000;

/** The search text of new events, as `readFoldedText` would read it once they are stored. */
export class StagedText {
  readonly #folded = new Map<string, string>();

  of(event: StagedEvent, lookups: StagedLookups): string {
    const { placeIds, personIds, partyIds } = namedIn(event);
    const texts = [
      ...ownText(event),
      ...[...placeIds, ...personIds, ...partyIds].flatMap((id) => lookups.spellingsOf(id)),
      ...linkedText(event, lookups),
      ...event.sources.map(({ publisher }) => publisher),
    ];
    const lines = new Set(texts.map((text) => this.#fold(text)));
    lines.delete("");
    return [...lines].join("\n");
  }

  #fold(text: string): string {
    const known = this.#folded.get(text);
    if (known !== undefined) return known;
    const folded = foldText(text);
    if (this.#folded.size >= mostFolded) this.#folded.clear();
    this.#folded.set(text, folded);
    return folded;
  }
}

function ownText(event: StagedEvent): string[] {
  const { title, summary, note } = event.columns;
  const own: (string | null)[] = [title, summary, note];
  if (event.type === "contact") {
    for (const { printed, groupName } of event.rows.participations) own.push(printed, groupName);
  } else {
    own.push(event.rows.announcement.announcedByBody);
    for (const { assessor } of event.rows.verifications) own.push(assessor);
  }
  return own.filter((text) => text !== null);
}

function namedIn(event: StagedEvent) {
  const present = (ids: readonly (string | null)[]) => new Set(ids.filter((id) => id !== null));
  const reacting = event.links.reactions.map(({ partyId }) => partyId);
  if (event.type === "contact") {
    const { contact, participations, topics, notifications, acknowledgements, readouts } = event.rows;
    const withParty = [...participations, ...topics, ...notifications, ...acknowledgements, ...readouts];
    return {
      placeIds: present([contact.placeId]),
      personIds: present(participations.map(({ personId }) => personId)),
      partyIds: present([...withParty.map(({ partyId }) => partyId), ...reacting]),
    };
  }
  const { announcement, places, verifications } = event.rows;
  return {
    placeIds: present(places.map(({ placeId }) => placeId)),
    personIds: present([announcement.announcedByPersonId]),
    partyIds: present([
      announcement.announcedByPartyId,
      ...reacting,
      ...verifications.map(({ partyId }) => partyId),
    ]),
  };
}

function linkedText(event: StagedEvent, { names }: StagedLookups): string[] {
  if (event.type !== "contact") return [];
  const trackIds = new Set(event.rows.tracks.map(({ trackId }) => trackId));
  return [
    ...names.tracks.filter(({ id }) => trackIds.has(id)).map(({ name }) => name),
    ...event.rows.topics.flatMap(({ topicId }) => names.topics.get(topicId)?.name ?? []),
  ];
}
