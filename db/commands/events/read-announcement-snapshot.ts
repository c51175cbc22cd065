import { readAnnouncementRows } from "../../rows/read-announcement-rows";
import { readNames } from "../../rows/read-names";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { shapeAnnouncementSnapshot } from "./shape-announcement-snapshot";

/** What only an announcement has, for its snapshot. `sourceAt` gives a source's place in the snapshot's own list. */
export async function readAnnouncementSnapshot(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
): Promise<Snapshot> {
  const rows = await readAnnouncementRows(db, eventId);
  if (!rows) throw new Error("The announcement of a snapshot does not exist.");
  const { announcement } = rows;
  const names = {
    places: await readNames(db, "place", rows.placeIds),
    parties: await readNames(db, "party", [
      announcement.announcedByPartyId,
      ...rows.verifications.map((row) => row.partyId),
    ]),
    people: await readNames(db, "person", [announcement.announcedByPersonId]),
  };
  return shapeAnnouncementSnapshot(rows, names, sourceAt);
}
