import type { ListTable, MergeChange, SingleTable } from "./change";

/** The kind of record that a row of a table belongs to. */
export type TouchedType = "event" | "person" | "place" | "party" | "topic" | "series";

const ownerOfList: Partial<Record<ListTable, TouchedType>> = {
  offices: "person",
  personAliases: "person",
  placeAliases: "place",
  partyAliases: "party",
};

const ownerOfRow: Partial<Record<SingleTable, TouchedType>> = {
  people: "person",
  places: "place",
  parties: "party",
  topics: "topic",
  series: "series",
};

/** The record whose row a change is; null for a draft, which is no record yet. */
export function touchedRecord(change: MergeChange): { type: TouchedType; id: string } | null {
  switch (change.type) {
    case "draft":
      return null;
    case "list":
      return { type: ownerOfList[change.table] ?? "event", id: change.ownerId };
    case "fields":
    case "removal":
      return { type: ownerOfRow[change.table] ?? "event", id: change.rowId };
  }
}
