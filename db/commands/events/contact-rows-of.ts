import type { ContactInput } from "@/lib/records/contact";
import { edtfDays } from "./edtf-days";
import { listRowId, sourceIdAt } from "./event-plan";

/** What only a contact has. */
export type ContactFields = Pick<
  ContactInput,
  | "format"
  | "level"
  | "status"
  | "placeId"
  | "durationMinutes"
  | "durationPrinted"
  | "madePublic"
  | "madePublicPrinted"
  | "participations"
  | "trackIds"
  | "topics"
  | "notifications"
  | "acknowledgements"
  | "readouts"
  | "outsideCounts"
>;

/** Everything that only a contact has, as rows of its tables; lists in the order of the record. */
export function contactRowsOf(eventId: string, input: ContactFields, sourceIds: readonly string[]) {
  const madePublicDays = edtfDays(input.madePublic);
  const inList = (position: number) => ({ id: listRowId(eventId, position), eventId, position });
  const sourced = (source: number | null) => ({ sourceId: sourceIdAt(sourceIds, source) });
  return {
    contact: {
      eventId,
      format: input.format,
      level: input.level,
      status: input.status,
      placeId: input.placeId,
      durationMinutes: input.durationMinutes,
      durationPrinted: input.durationPrinted,
      madePublic: input.madePublic,
      madePublicPrinted: input.madePublicPrinted,
      madePublicEarliestDay: madePublicDays.earliestDay,
      madePublicLatestDay: madePublicDays.latestDay,
    },
    participations: input.participations.map((row, at) => ({ ...row, ...inList(at) })),
    tracks: [...new Set(input.trackIds)].map((trackId) => ({ eventId, trackId })),
    topics: input.topics.map((row, at) => ({ ...row, ...inList(at) })),
    notifications: input.notifications.map(({ source, ...row }, at) => ({
      ...row,
      ...sourced(source),
      ...inList(at),
    })),
    acknowledgements: input.acknowledgements.map(({ source, ...row }, at) => ({
      ...row,
      ...sourced(source),
      ...inList(at),
    })),
    readouts: input.readouts.map(({ source, ...row }, at) => ({ ...row, ...sourced(source), ...inList(at) })),
    outsideCounts: input.outsideCounts.map(({ source, ...row }, at) => ({
      ...row,
      ...sourced(source),
      ...inList(at),
    })),
  };
}
export type ContactRows = ReturnType<typeof contactRowsOf>;
