import { readContactRows } from "../../rows/read-contact-rows";
import { readNames } from "../../rows/read-names";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { shapeContactSnapshot } from "./shape-contact-snapshot";

/** What only a contact has, for its snapshot. `sourceAt` gives a source's place in the snapshot's own list. */
export async function readContactSnapshot(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
): Promise<Snapshot> {
  const rows = await readContactRows(db, eventId);
  if (!rows) throw new Error("The contact of a snapshot does not exist.");
  const withParty = [
    ...rows.participations,
    ...rows.topics,
    ...rows.notifications,
    ...rows.acknowledgements,
    ...rows.readouts,
  ];
  const idsOf = <Row>(list: readonly Row[], idOf: (row: Row) => string | null) => list.map(idOf);
  const names = {
    people: await readNames(
      db,
      "person",
      idsOf(rows.participations, (row) => row.personId),
    ),
    parties: await readNames(
      db,
      "party",
      idsOf(withParty, (row) => row.partyId),
    ),
    places: await readNames(db, "place", [rows.contact.placeId]),
    topics: await readNames(
      db,
      "topic",
      idsOf(rows.topics, (row) => row.topicId),
    ),
  };
  return shapeContactSnapshot(rows, names, sourceAt);
}
