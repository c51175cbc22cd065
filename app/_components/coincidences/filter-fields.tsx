import { isCivilDay } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { EventFilter } from "@/lib/records/event-filter";
import {
  announcementKindLabels,
  announcementKinds,
  contactFormatLabels,
  contactFormats,
  contactLevelLabels,
  contactLevels,
  contactStatuses,
  contactStatusLabels,
  placeKindLabels,
  placeKinds,
  standingLabels,
  standings,
} from "@/lib/records/vocabularies";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { CheckField } from "./check-field";
import { ListField } from "./list-field";

interface FilterFieldsProps {
  /** "consequent" or "antecedent": the first part of each parameter. */
  side: "consequent" | "antecedent";
  filter: EventFilter;
  options: FilterOptions;
}

/** Which contacts a series holds. */
export function ContactFields({ side, filter, options }: FilterFieldsProps) {
  return (
    <>
      <ListField label="Track" name={`${side}.track`} options={options.tracks} chosen={filter.tracks} />
      <SeriesField side={side} filter={filter} options={options} />
      <ListField label="Person" name={`${side}.person`} options={options.people} chosen={filter.people} />
      <ListField label="Party" name={`${side}.party`} options={options.parties} chosen={filter.parties} />
      <ListField label="Place" name={`${side}.place`} options={options.places} chosen={filter.places} />
      <ListField label="Topic" name={`${side}.topic`} options={options.topics} chosen={filter.topics} />
      <CheckField
        legend="Format"
        name={`${side}.format`}
        words={contactFormats}
        labels={contactFormatLabels}
        chosen={filter.formats}
      />
      <CheckField
        legend="Status"
        name={`${side}.status`}
        words={contactStatuses}
        labels={contactStatusLabels}
        chosen={filter.statuses}
      />
      <CheckField
        legend="Level"
        name={`${side}.level`}
        words={contactLevels}
        labels={contactLevelLabels}
        chosen={filter.levels}
      />
    </>
  );
}

/** Which announcements a series holds; `hasStandings` where the sentence does not offer them. */
export function AnnouncementFields({
  side,
  filter,
  options,
  hasStandings,
}: FilterFieldsProps & { hasStandings: boolean }) {
  const population = `rule-${side}-population`;
  return (
    <>
      <ListField
        label="Announced by"
        name={`${side}.by`}
        options={options.parties}
        chosen={filter.announcedBy}
      />
      <ListField label="Place" name={`${side}.place`} options={options.places} chosen={filter.places} />
      <ListField label="Person" name={`${side}.person`} options={options.people} chosen={filter.people} />
      <CheckField
        legend="Kind"
        name={`${side}.kind`}
        words={announcementKinds}
        labels={announcementKindLabels}
        chosen={filter.kinds}
      />
      <CheckField
        legend="Kind of place"
        name={`${side}.place-kind`}
        words={placeKinds}
        labels={placeKindLabels}
        chosen={filter.placeKinds}
      />
      <div className="field">
        <label htmlFor={population}>Places of more inhabitants than</label>
        <input
          id={population}
          type="number"
          name={`${side}.population`}
          min={0}
          max={100_000_000}
          step={1}
          inputMode="numeric"
          defaultValue={filter.populationOver ?? ""}
        />
        {filter.populationAsOf !== null && (
          <p className="field-hint">as counted for {dayWords(filter.populationAsOf)}</p>
        )}
      </div>
      {hasStandings && (
        <CheckField
          legend="Verification"
          name={`${side}.verification`}
          words={standings}
          labels={standingLabels}
          chosen={filter.standings}
        />
      )}
    </>
  );
}

function dayWords(day: string): string {
  return isCivilDay(day) ? formatDay(day) : day;
}

function SeriesField({ side, filter, options }: FilterFieldsProps) {
  const id = `rule-${side}-series`;
  const isKnown = filter.series === null || options.series.some(({ slug }) => slug === filter.series);
  return (
    <div className="field">
      <label htmlFor={id}>Series</label>
      <select id={id} name={`${side}.series`} defaultValue={filter.series ?? ""}>
        <option value="">Any</option>
        {!isKnown && <option value={filter.series ?? ""}>{filter.series}</option>}
        {options.series.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
