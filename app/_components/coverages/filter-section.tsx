import { AnnouncementFields, ContactFields } from "@/app/_components/coincidences/filter-fields";
import { ListField } from "@/app/_components/coincidences/list-field";
import type { EventFilter } from "@/lib/records/event-filter";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { sideOf } from "./coverage-values";

/** Which events the declaration is about: the fields of a rule, and those that only a declaration needs. */
export function FilterSection({ filter, options }: { filter: EventFilter; options: FilterOptions }) {
  const side = sideOf(filter.type);
  return (
    <fieldset className="coverage-filter">
      <legend>Which events</legend>
      {filter.type === "contact" && <ContactFields side={side} filter={filter} options={options} />}
      {filter.type === "announcement" && (
        <>
          <AnnouncementFields side={side} filter={filter} options={options} hasStandings />
          <div className="field">
            <label htmlFor="coverage-as-of">Inhabitants as counted on</label>
            <input
              id="coverage-as-of"
              name={`${side}.population-as-of`}
              defaultValue={filter.populationAsOf ?? ""}
              placeholder="2022-01-01"
              autoComplete="off"
            />
          </div>
          <ListField
            label="Country of the place"
            name={`${side}.country`}
            options={options.parties}
            chosen={filter.placeCountries}
          />
        </>
      )}
      {filter.type === null && (
        <>
          <ListField label="Party" name={`${side}.party`} options={options.parties} chosen={filter.parties} />
          <ListField label="Person" name={`${side}.person`} options={options.people} chosen={filter.people} />
          <ListField label="Place" name={`${side}.place`} options={options.places} chosen={filter.places} />
        </>
      )}
    </fieldset>
  );
}
