import type { DerivedWork, WorkList } from "@/lib/records/open-work";
import type {
  AnnouncementKind,
  ContactFormat,
  ContactLevel,
  ContactStatus,
  ParticipationRole,
  Standing,
} from "@/lib/records/vocabularies";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import type { FacetKind } from "../schema/facets";

interface DaysToCount {
  /** The work lists on which it stands. */
  work: readonly DerivedWork[];
  date: string;
  earliestDay: string;
  latestStartDay: string;
  placeIds: readonly string[];
}

/** What of an event decides under which facets it stands. */
export type EventToCount = DaysToCount &
  (
    | {
        type: "contact";
        status: ContactStatus;
        format: ContactFormat;
        level: ContactLevel;
        trackIds: readonly string[];
        topicIds: readonly string[];
        participants: readonly { personId: string | null; partyId: string; role: ParticipationRole }[];
        informed: readonly { partyId: string; standing: string }[];
      }
    | {
        type: "announcement";
        kind: AnnouncementKind;
        standing: Standing;
        announcedByPartyId: string;
        announcedByPersonId: string | null;
      }
  );

/** The facets of which bins are kept: one of these is a lane, or all of a type. */
export const binnedKinds: ReadonlySet<FacetKind> = new Set(["type", "track", "noTrack", "kind"]);

/** The part of a work list that is on a track (its id) or of a kind. */
export function workPart(list: WorkList, trackIdOrKind: string): string {
  return `${list}:${trackIdOrKind}`;
}

/** The facets of an event, each once, and what its bins say of it. Stated here alone: commands and generator use it alike. */
export function facetsOf(event: EventToCount): { standing: string; facets: [FacetKind, string][] } {
  const values = new Map<FacetKind, Set<string>>();
  const add = (kind: FacetKind, value: string) => {
    const known = values.get(kind);
    if (known) known.add(value);
    else values.set(kind, new Set([value]));
  };
  add("type", event.type);
  if (event.latestStartDay > event.earliestDay || isUncertainDate(event.date)) add("vague", "");
  for (const id of event.placeIds) add("place", id);
  if (event.type === "contact") {
    for (const id of event.trackIds) add("track", id);
    if (event.trackIds.length === 0) add("noTrack", "");
    for (const id of event.topicIds) add("topic", id);
    add("status", event.status);
    add("format", event.format);
    add("level", event.level);
    for (const { personId, partyId, role } of event.participants) {
      add("party", partyId);
      if (personId === null) continue;
      add("person", personId);
      if (role === "principal") add("principal", personId);
    }
    for (const { partyId, standing } of event.informed) add("informed", `${partyId}:${standing}`);
  } else {
    add("kind", event.kind);
    add("standing", event.standing);
    add("by", event.announcedByPartyId);
    add("party", event.announcedByPartyId);
    if (event.announcedByPersonId !== null) add("person", event.announcedByPersonId);
  }
  // Beside the list as a whole, so that none has to be searched for a track or a kind.
  const parts = event.type === "contact" ? event.trackIds : [event.kind];
  const isVague = values.has("vague");
  for (const list of isVague ? [...event.work, "vague" as const] : event.work) {
    add("work", list);
    for (const part of parts) add("work", workPart(list, part));
  }
  return {
    standing: event.type === "contact" ? event.status : event.standing,
    facets: [...values].flatMap(([kind, list]) =>
      [...list].map((value): [FacetKind, string] => [kind, value]),
    ),
  };
}
