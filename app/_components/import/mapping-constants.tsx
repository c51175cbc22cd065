import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import {
  announcementKindLabels,
  announcementKinds,
  contactFormatLabels,
  contactFormats,
  contactLevelLabels,
  contactLevels,
  contactStatuses,
  contactStatusLabels,
} from "@/lib/records/vocabularies";
import { Choice, Line } from "./choice";

const as = [
  ["contacts", "Contacts"],
  ["announcements", "Announcements"],
  ["byColumn", "Either, as a column says"],
] as const;
const dateOrders = [
  ["ask", "Ask where a date can be read two ways"],
  ["dayFirst", "Day first: 12/11 is 12 November"],
  ["monthFirst", "Month first: 12/11 is 11 December"],
] as const;
const rangeMeanings = [
  ["lasted", "It lasted from the first to the last"],
  ["someDay", "It was on some day between them"],
] as const;

/** What the rows are, and what holds for all of those of which no column says it. */
export function MappingConstants({ mapping }: { mapping: ImportMapping }) {
  if (mapping.layout === "own") return null;
  const { constants } = mapping;
  return (
    <section className="import-part" aria-labelledby="constants-heading">
      <h2 id="constants-heading">What the rows are</h2>
      <div className="desk-row">
        <Choice id="import-as" name="as" label="The rows are" options={as} value={mapping.as} />
        <Choice
          id="date-order"
          name="dateOrder"
          label="Order in dates"
          options={dateOrders}
          value={mapping.dateOrder}
        />
        <Choice
          id="range-meaning"
          name="rangeMeaning"
          label="A first and a last day mean"
          options={rangeMeanings}
          value={mapping.rangeMeaning}
        />
        <Line
          id="title-pattern"
          name="titlePattern"
          label="Title, where no column gives one"
          hint="{Column} stands for a cell."
          value={mapping.titlePattern}
        />
      </div>
      <details className="import-constants">
        <summary>The same for all rows, where no column says it</summary>
        <div className="desk-row">
          <Choice
            id="const-format"
            name="const.format"
            label="Format (contacts)"
            empty="not told"
            options={contactFormats.map((word) => [word, contactFormatLabels[word]] as const)}
            value={constants.format ?? ""}
          />
          <Choice
            id="const-level"
            name="const.level"
            label="Level (contacts)"
            empty="not told"
            options={contactLevels.map((word) => [word, contactLevelLabels[word]] as const)}
            value={constants.level ?? ""}
          />
          <Choice
            id="const-status"
            name="const.status"
            label="Status (contacts)"
            empty="not told"
            options={contactStatuses.map((word) => [word, contactStatusLabels[word]] as const)}
            value={constants.status ?? ""}
          />
          <Choice
            id="const-kind"
            name="const.kind"
            label="Kind (announcements)"
            empty="not told"
            options={announcementKinds.map((word) => [word, announcementKindLabels[word]] as const)}
            value={constants.kind ?? ""}
          />
          <Line
            id="const-announced-by"
            name="const.announcedBy"
            label="Announced by"
            value={constants.announcedBy ?? ""}
          />
          <Line
            id="const-country"
            name="const.placeCountry"
            label="Country of the places"
            value={constants.placeCountry ?? ""}
          />
          <Line
            id="const-publisher"
            name="const.publisher"
            label="Publisher"
            value={constants.publisher ?? ""}
          />
          <Line
            id="const-source"
            name="const.sourceTitle"
            label="Title of the source"
            value={constants.sourceTitle ?? ""}
          />
          <Line
            id="const-language"
            name="const.language"
            label="Language of the source"
            hint="Such as en or uk."
            value={constants.language ?? ""}
          />
          <Line
            id="const-zone"
            name="const.zone"
            label="Time zone"
            hint="Such as Europe/Kyiv."
            value={constants.zone ?? ""}
          />
          <Line
            id="const-scheme"
            name="const.externalScheme"
            label="Name of the set that the identifiers are of"
            hint="Such as acled. The same name finds its rows again."
            value={constants.externalScheme}
          />
        </div>
      </details>
    </section>
  );
}
