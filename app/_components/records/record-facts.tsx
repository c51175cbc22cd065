import type { ReactNode } from "react";
import { datedWords } from "@/app/_components/event/dated-words";
import type { Fact } from "@/app/_components/event/fact-row";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type {
  OfficeDetail,
  PartyRecord,
  PersonRecord,
  PlaceRecord,
  RecordCount,
  RecordDetail,
  SeriesDetail,
  TrackRecord,
} from "@/lib/records/record-detail";
import { type ContactFormat, partyKindLabels, placeKindLabels } from "@/lib/records/vocabularies";
import { RecordLink, RecordLinks } from "./record-link";

/** The facts in the row under the name. What is not recorded is said so. */
export function recordFacts(record: RecordDetail, count: RecordCount): Fact[] {
  return [...ownFacts(record), recordedFact(count)];
}

function ownFacts(record: RecordDetail): Fact[] {
  switch (record.kind) {
    case "person":
      return personFacts(record);
    case "place":
      return placeFacts(record);
    case "party":
      return partyFacts(record);
    case "track":
      return trackFacts(record);
  }
}

function fact(name: string, value: ReactNode, remarks: readonly (ReactNode | null)[] = []): Fact {
  return { name, value, remarks: remarks.filter((remark) => remark !== null && remark !== ""), sources: [] };
}

function recordedFact({ events, firstDay, lastDay }: RecordCount): Fact {
  if (events === 0) return fact("Recorded", "No published event");
  return fact("Recorded", events === 1 ? "1 event" : `${events.toLocaleString("en-GB")} events`, [
    firstDay === null || lastDay === null ? "Days not known" : formatDayRange(firstDay, lastDay),
  ]);
}

function personFacts({ party, offices, series }: PersonRecord): Fact[] {
  const [latest] = offices;
  return [
    fact("Party", party === null ? "Not recorded" : <RecordLink kind="party" record={party} />),
    latest === undefined
      ? fact("Office", "Not recorded")
      : fact("Office taken up last", latest.title, [
          <RecordLink key="party" kind="party" record={latest.party} />,
          officeDates(latest),
        ]),
    fact(
      "Counted in",
      series.length === 0 ? "No named series" : series.length === 1 ? "1 series" : `${series.length} series`,
      series.map(({ name }) => name),
    ),
  ];
}

/** "6 May 2025 to today" and the like, beside what the source printed. */
export function officeDates({ from, fromPrinted, to, toPrinted }: OfficeDetail): string {
  const end = datedWords(to, toPrinted);
  return [
    `From ${datedWords(from, fromPrinted, "a day not recorded")}`,
    end === "" ? "no end recorded" : `to ${end}`,
  ].join(end === "" ? ", " : " ");
}

function placeFacts({ detail, wikidataId, zone }: PlaceRecord): Fact[] {
  const { population, coordinates } = detail;
  return [
    fact("Kind", placeKindLabels[detail.kind], [
      detail.country === null ? (
        "No country recorded"
      ) : (
        <RecordLink key="country" kind="party" record={detail.country} />
      ),
    ]),
    population === null
      ? fact("Population", "Not recorded")
      : fact("Population", population.count.toLocaleString("en-GB"), [
          datedWords(population.asOf, population.asOfPrinted),
          population.source ?? "No source recorded",
        ]),
    fact(
      "Where",
      coordinates === null ? "Not recorded" : coordinateWords(coordinates.latitude, coordinates.longitude),
      [
        zone === null ? null : `Days are counted in ${zone}`,
        wikidataId === null ? (
          "No Wikidata id recorded"
        ) : (
          <a key="wikidata" href={`https://www.wikidata.org/wiki/${wikidataId}`} rel="noopener">
            Wikidata {wikidataId}
          </a>
        ),
      ],
    ),
  ];
}

/** "48.28° N, 37.18° E": two decimal places place a town. */
function coordinateWords(latitude: number, longitude: number): string {
  const north = `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? "S" : "N"}`;
  const east = `${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? "W" : "E"}`;
  return `${north}, ${east}`;
}

function partyFacts({ partyKind, isoCode, people, peopleCount }: PartyRecord): Fact[] {
  return [
    fact("Kind", partyKindLabels[partyKind]),
    fact("ISO 3166 code", isoCode ?? "None recorded"),
    fact("People recorded", peopleCount === 0 ? "None" : String(peopleCount), [
      people.length === 0 ? null : (
        <a key="people" href="#people">
          Who they are
        </a>
      ),
    ]),
  ];
}

function trackFacts({ series }: TrackRecord): Fact[] {
  if (series === null) {
    return [fact("Numbered by", "No series", ["Its contacts stay unnumbered as a track."])];
  }
  return [
    fact("Numbered by", series.name, [
      <RecordLinks key="people" kind="person" records={series.people} />,
      seriesFormatWords(series),
    ]),
  ];
}

const seriesFormats: Record<ContactFormat, string> = {
  inPerson: "Meetings in person only",
  phone: "Phone calls only",
  video: "Video calls only",
  written: "Letters only",
};

/** Which contacts of its two people a series counts. */
export function seriesFormatWords({ format }: SeriesDetail): string {
  return format === null ? "Contacts of every format" : seriesFormats[format];
}
