import type { FacetCounts, FacetGroupName } from "@/lib/timeline/facet-counts";
import type { Named } from "@/lib/timeline/timeline-event";
import type { ViewFilter } from "@/lib/timeline/view-state";
import { AutoSubmit } from "./auto-submit";
import { CheckGroup } from "./check-group";
import type { FieldValue } from "./field-value";
import { HiddenFields } from "./hidden-fields";
import { SelectField } from "./select-field";

/** A whole form that works as a plain GET; with JavaScript a change applies at once. */
export function FilterForm({
  facets,
  rules,
  filter,
  from,
  to,
  rule,
  windowDays,
  hidden,
  defaults,
}: {
  /** What each group offers, with how many events each choice would find. */
  facets: FacetCounts;
  rules: readonly Named[];
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
  const informed = filter.informed === null ? [] : [`${filter.informed.party}:${filter.informed.standing}`];
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
    ...list("informed", informed),
    ["from", from],
    ["to", to],
    ["rule", rule],
    ["window", String(windowDays)],
  ];
  const select = (label: string, name: FacetGroupName, chosen: readonly string[]) => (
    <SelectField label={label} name={name} group={facets[name]} chosen={chosen} />
  );
  const checks = (legend: string, name: FacetGroupName, chosen: readonly string[]) => (
    <CheckGroup legend={legend} name={name} options={facets[name].options} chosen={chosen} />
  );
  return (
    <form className="filters" action="/" method="get" id="filters">
      <AutoSubmit formId="filters" values={values} defaults={defaults} />
      <HiddenFields fields={hidden} />
      <div className="field filter-text">
        <label htmlFor="filter-q">Text, in Latin or Cyrillic</label>
        <input id="filter-q" type="search" name="q" defaultValue={filter.text} />
      </div>
      {checks("Track", "track", filter.tracks)}
      {select("Party", "party", filter.parties)}
      {select("Person", "person", filter.people)}
      {select("Place", "place", filter.places)}
      {select("Topic", "topic", filter.topics)}
      {checks("Format", "format", filter.formats)}
      {checks("Kind of announcement", "kind", filter.kinds)}
      {checks("Verification", "verification", filter.standings)}
      {select("Informed or not", "informed", informed)}
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
          {rules.map((option) => (
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
      <p className="note filter-note">
        The number beside a choice says how many events it would find under the other choices.
      </p>
    </form>
  );
}

function list(name: string, chosen: readonly string[]): FieldValue[] {
  return chosen.map((value) => [name, value]);
}
