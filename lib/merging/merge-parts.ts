import type { EventType } from "../records/vocabularies";
import type { ListTable, MergedType, SingleTable } from "./change";
import type { FieldGroup } from "./fill-fields";

/** What of a record is joined when two are merged. */
export interface MergeParts {
  /** The tables with its own row, and the columns that may be filled from the other's. */
  fields: { table: SingleTable; groups: readonly FieldGroup[] }[];
  /** Its own lists. The sources come first: the rows of other lists name them. */
  lists: readonly ListTable[];
}

const eventGroups: FieldGroup[] = [
  { columns: ["summary"] },
  { columns: ["note"] },
  { columns: ["datePrinted"], when: ["date"] },
  { columns: ["clockAt", "clockZone"], when: ["date"] },
  { columns: ["zone"] },
];

/** Everything special to a kind of event, and what both kinds have. */
export const eventParts: Record<EventType, MergeParts> = {
  contact: {
    fields: [
      { table: "events", groups: eventGroups },
      {
        table: "contacts",
        groups: [
          { columns: ["placeId"] },
          { columns: ["durationMinutes", "durationPrinted"] },
          { columns: ["madePublic", "madePublicPrinted", "madePublicEarliestDay", "madePublicLatestDay"] },
        ],
      },
    ],
    lists: [
      "eventSources",
      "participations",
      "contactTracks",
      "contactTopics",
      "notifications",
      "acknowledgements",
      "readouts",
      "outsideCounts",
      "reactions",
    ],
  },
  announcement: {
    fields: [
      { table: "events", groups: eventGroups },
      {
        table: "announcements",
        groups: [
          { columns: ["announcedByPersonId"], when: ["announcedByPartyId"] },
          { columns: ["announcedByBody"], when: ["announcedByPartyId"] },
          {
            columns: ["saidToHaveHappened", "saidToHaveHappenedPrinted", "saidEarliestDay", "saidLatestDay"],
          },
          {
            columns: [
              "independentlyAssessed",
              "independentlyAssessedPrinted",
              "assessedEarliestDay",
              "assessedLatestDay",
            ],
          },
        ],
      },
    ],
    lists: ["eventSources", "announcementPlaces", "verifications", "reactions"],
  },
};

/** The records of the vocabularies that can be merged. */
export type MergedRecordType = Exclude<MergedType, "event">;

export const recordParts: Record<MergedRecordType, MergeParts> = {
  person: {
    fields: [{ table: "people", groups: [{ columns: ["partyId"] }] }],
    lists: ["personAliases", "offices"],
  },
  place: {
    fields: [
      {
        table: "places",
        groups: [
          { columns: ["countryId"] },
          { columns: ["latitude", "longitude"] },
          { columns: ["wikidataId"] },
          { columns: ["zone"] },
          { columns: ["population", "populationAsOf", "populationAsOfPrinted", "populationSource"] },
        ],
      },
    ],
    lists: ["placeAliases"],
  },
  party: { fields: [{ table: "parties", groups: [{ columns: ["isoCode"] }] }], lists: ["partyAliases"] },
  topic: { fields: [{ table: "topics", groups: [] }], lists: [] },
};
