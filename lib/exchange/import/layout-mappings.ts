import type { ImportLayout, ImportMappingEntry } from "./import-mapping";

type Draft = Omit<ImportMappingEntry, "layout">;

const sourceLinks = Array.from({ length: 33 }, (_, index) => `SourceLink${index + 1}`);

const inPerson = { format: "inPerson", status: "held" } as const;

const timelineJs: Draft = {
  as: "byColumn",
  fields: {
    type: ["Group", "Tag"],
    group: ["Group", "Tag"],
    title: ["Headline"],
    summary: ["Text"],
    date: ["Start Date"],
    endDate: ["End Date"],
    year: ["Year"],
    month: ["Month"],
    day: ["Day"],
    endYear: ["End Year"],
    endMonth: ["End Month"],
    endDay: ["End Day"],
    time: ["Time"],
    datePrinted: ["Display Date"],
    sourceUrl: ["Media"],
    publisher: ["Media Credit"],
    sourceTitle: ["Media Caption"],
  },
  separators: { sourceUrl: ["\n"] },
};

/** What each layout's columns feed; default-mapping.ts fits them to a file's header. */
export const layoutMappings: Record<Exclude<ImportLayout, "plain">, Draft> = {
  colt: {
    as: "contacts",
    fields: {
      date: ["TripStartDate"],
      endDate: ["TripEndDate"],
      year: ["TripYear"],
      place: ["CityVisited"],
      placeCountry: ["CountryVisited"],
      summary: ["Notes"],
      confidence: ["Confidence"],
      sourceUrl: sourceLinks,
      // A trip may have a row for each country.
      externalId: ["TripID", "CountryVisitedISO"],
    },
    people: [
      {
        column: "LeaderFullName",
        role: "principal",
        partyColumn: "LeaderCountryOrIGO",
        officeColumn: "LeaderTitle",
        separators: [],
      },
      { column: "HostHOGSName", role: "principal", partyColumn: "CountryVisited" },
      { column: "NonhostHOGSNames", role: "principal", separators: [";", ",", "\n"] },
    ],
    constants: { ...inPerson, level: "leader", externalScheme: "colt" },
    tables: { confidence: { "1": "low", "2": "low", "3": "medium", "4": "high", "5": "high" } },
    titlePattern: "{LeaderFullName} visits {CountryVisited}",
  },
  historyAtStateTravels: {
    as: "contacts",
    fields: {
      date: ["start-date"],
      endDate: ["end-date"],
      level: ["role"],
      place: ["locale"],
      placeCountry: ["country"],
      summary: ["remarks"],
      externalId: ["id"],
      externalStamp: ["last-modified-datetime"],
    },
    people: [
      { column: "name", role: "principal", party: "United States", officeColumn: "role", separators: [] },
    ],
    constants: {
      ...inPerson,
      publisher: "Office of the Historian",
      sourceTitle: "Travels abroad",
      language: "en",
      externalScheme: "historyatstate-travels",
    },
    tables: { level: { president: "leader", secretary: "minister" } },
    separators: { place: [",", ";"] },
    titlePattern: "{name} visits {country}",
  },
  historyAtStateVisits: {
    as: "contacts",
    fields: {
      date: ["start-date"],
      endDate: ["end-date"],
      summary: ["description"],
      externalId: ["id"],
      externalStamp: ["last-modified-datetime"],
    },
    people: [
      {
        column: "visitor",
        role: "principal",
        partyColumn: "from",
        separators: [";", ",", "\n", " and "],
      },
    ],
    constants: {
      ...inPerson,
      level: "leader",
      publisher: "Office of the Historian",
      sourceTitle: "Visits by foreign leaders",
      language: "en",
      externalScheme: "historyatstate-visits",
    },
    titlePattern: "{visitor} visits the United States",
  },
  acled: {
    as: "announcements",
    fields: {
      kind: ["sub_event_type"],
      date: ["event_date"],
      year: ["year"],
      datePrecision: ["time_precision"],
      place: ["location"],
      placeCountry: ["country"],
      latitude: ["latitude"],
      longitude: ["longitude"],
      announcedBy: ["actor1"],
      summary: ["notes"],
      publisher: ["source"],
      externalId: ["event_id_cnty"],
      externalStamp: ["timestamp"],
    },
    constants: { externalScheme: "acled" },
    tables: {
      kind: {
        "Government regains territory": "recapture",
        "Non-state actor overtakes territory": "capture",
        "Non-violent transfer of territory": "withdrawal",
        Agreement: "ceasefire",
        "*": "aside",
      },
      datePrecision: { "1": "day", "2": "week", "3": "month" },
    },
    separators: { place: ["none"] },
    titlePattern: "{sub_event_type}: {location}",
  },
  ucdpGed: {
    as: "announcements",
    fields: {
      date: ["date_start"],
      year: ["year"],
      endDate: ["date_end"],
      datePrecision: ["date_prec"],
      place: ["where_coordinates"],
      placeCountry: ["country"],
      latitude: ["latitude"],
      longitude: ["longitude"],
      announcedBy: ["side_a"],
      summary: ["where_description"],
      publisher: ["source_office"],
      sourceTitle: ["source_headline"],
      published: ["source_date"],
      externalId: ["id"],
    },
    constants: { externalScheme: "ucdp-ged" },
    tables: {
      datePrecision: { "1": "lasted", "2": "someDay", "3": "someDay", "4": "someDay", "5": "someDay" },
    },
    separators: { place: ["none"] },
    titlePattern: "{dyad_name}: {where_coordinates}",
  },
  timelineJs,
  timelineJsV1: timelineJs,
  timeMap: {
    as: "announcements",
    fields: {
      title: ["title"],
      date: ["date"],
      time: ["time"],
      place: ["location"],
      latitude: ["latitude"],
      longitude: ["longitude"],
      summary: ["description"],
      sourceUrl: ["sources"],
    },
    titlePattern: "{description}",
  },
  gdelt: { as: "contacts", fields: { sourceUrl: ["SOURCEURL"] } },
  own: { as: "byColumn", fields: { type: ["schema"], externalId: ["id"], externalStamp: ["version"] } },
};
