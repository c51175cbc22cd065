import {
  announcementKindLabels,
  announcementKinds,
  contactFormatLabels,
  contactFormats,
  standingLabels,
  standings,
} from "@/lib/records/vocabularies";
import type { Named } from "@/lib/timeline/timeline-event";
import type { ViewFilter } from "@/lib/timeline/view-state";
import { AutoSubmit } from "./auto-submit";
import type { FieldValue } from "./window-control";

/** What the form offers. */
export interface FilterOptions {
  tracks: readonly Named[];
  parties: readonly Named[];
  people: readonly Named[];
  places: readonly Named[];
  topics: readonly Named[];
  rules: readonly Named[];
}

interface Choice {
  value: string;
  label: string;
}

/** A whole form that works as a plain GET; with JavaScript a change applies at once. */
export function FilterForm({
  options,
  filter,
  from,
  to,
  rule,
  windowDays,
  hidden,
  defaults,
}: {
  options: FilterOptions;
  filter: ViewFilter;
  from: string;
  to: string;
  rule: string;
  windowDays: number;
  /** Parameters of the view that the form does not show and must keep. */
  hidden: readonly FieldValue[];
  /** Values that need not stand in the address. */
  defaults: readonly FieldValue[];
}) {
  const values: FieldValue[] = [
    ...hidden,
    ["q", filter.text],
    ...list("track", filter.tracks),
    ...list("party", filter.parties),
    ...list("person", filter.people),
    ...list("place", filter.places),
    ...list("topic", filter.topics),
    ...list("format", filter.formats),
    ...list("kind", filter.kinds),
    ...list("verification", filter.standings),
    ["from", from],
    ["to", to],
    ["rule", rule],
    ["window", String(windowDays)],
  ];
  return (
    <form className="filters" action="/" method="get" id="filters">
      <AutoSubmit formId="filters" values={values} defaults={defaults} />
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field filter-text">
        <label htmlFor="filter-q">Text, in Latin or Cyrillic</label>
        <input id="filter-q" type="search" name="q" defaultValue={filter.text} />
      </div>
      <CheckGroup legend="Track" name="track" choices={named(options.tracks)} chosen={filter.tracks} />
      <SelectField label="Party" name="party" choices={named(options.parties)} chosen={filter.parties} />
      <SelectField label="Person" name="person" choices={named(options.people)} chosen={filter.people} />
      <SelectField label="Place" name="place" choices={named(options.places)} chosen={filter.places} />
      <SelectField label="Topic" name="topic" choices={named(options.topics)} chosen={filter.topics} />
      <CheckGroup
        legend="Format"
        name="format"
        choices={contactFormats.map((value) => ({ value, label: contactFormatLabels[value] }))}
        chosen={filter.formats}
      />
      <CheckGroup
        legend="Kind of announcement"
        name="kind"
        choices={announcementKinds.map((value) => ({ value, label: announcementKindLabels[value] }))}
        chosen={filter.kinds}
      />
      <CheckGroup
        legend="Verification"
        name="verification"
        choices={standings.map((value) => ({ value, label: standingLabels[value] }))}
        chosen={filter.standings}
      />
      <div className="field">
        <label htmlFor="filter-from">From</label>
        <input id="filter-from" type="date" name="from" defaultValue={from} />
      </div>
      <div className="field">
        <label htmlFor="filter-to">To</label>
        <input id="filter-to" type="date" name="to" defaultValue={to} />
      </div>
      <div className="field filter-rule">
        <label htmlFor="filter-rule">Rule</label>
        <select id="filter-rule" name="rule" defaultValue={rule}>
          {options.rules.map((option) => (
            <option key={option.slug} value={option.slug}>
              {option.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-window">Window, 0 to 30 days</label>
        <input id="filter-window" type="number" name="window" min={0} max={30} defaultValue={windowDays} />
      </div>
      <div className="filter-actions">
        <button type="submit">Show</button>
        <a href="/">Reset</a>
      </div>
    </form>
  );
}

function list(name: string, chosen: readonly string[]): FieldValue[] {
  return chosen.map((value) => [name, value]);
}

function named(records: readonly Named[]): Choice[] {
  return records.map(({ slug, name }) => ({ value: slug, label: name }));
}

function SelectField({
  label,
  name,
  choices,
  chosen,
}: {
  label: string;
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen[0] ?? ""}>
        <option value="">Any</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Several choices behind one line, which says what is chosen; opens without JavaScript. */
function CheckGroup({
  legend,
  name,
  choices,
  chosen,
}: {
  legend: string;
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}) {
  const labels = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <fieldset className="field check-group">
      <legend>{legend}</legend>
      <details name="filter-group">
        <summary>
          <span className="visually-hidden">{legend}: </span>
          {labels.length === 0 ? "Any" : labels.join(", ")}
        </summary>
        <div className="check-list">
          {choices.map(({ value, label }) => (
            <label key={value}>
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />{" "}
              {label}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
