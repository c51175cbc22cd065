import { AutoSubmit } from "@/app/_components/timeline/auto-submit";
import type { FieldValue } from "@/app/_components/timeline/field-value";
import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { writeEmbedParameters } from "@/lib/embed/embed-parameters";
import { embedWidgets } from "@/lib/embed/embed-widget";
import { widgetParameters, widgetWords } from "@/lib/embed/widget-parameters";
import type { Named } from "@/lib/timeline/timeline-event";
import { EmbedMannerFields } from "./embed-manner-fields";

/** What the form offers. */
export interface EmbedOffer {
  tracks: readonly Named[];
  series: readonly Named[];
  rules: readonly Named[];
  /** The latest ones; any other can be typed. */
  events: readonly Named[];
  /** The present version of the data. */
  dataVersion: number;
}

/** A whole form that works as a plain GET; with JavaScript a change applies at once. Fields that a widget does not take are not shown. */
export function EmbedForm({
  choice,
  event,
  offer,
}: {
  choice: EmbedChoice;
  /** The event as typed. */
  event: string;
  offer: EmbedOffer;
}) {
  const { widget, embed } = choice;
  const taken = (name: string) =>
    embedWidgets.filter((word) => widgetParameters[word].some((own) => own === name));
  return (
    <form className="embeds-form" action="/embeds" method="get" id="embed-form">
      <AutoSubmit formId="embed-form" values={valuesOf(choice, event)} defaults={[["widget", "timeline"]]} />
      <fieldset className="embeds-widgets">
        <legend>Widget</legend>
        {embedWidgets.map((word) => (
          <label key={word} className="embeds-choice">
            <input type="radio" name="widget" value={word} defaultChecked={word === widget} />{" "}
            {widgetWords[word]}
          </label>
        ))}
      </fieldset>
      <div className="embeds-fields">
        <div className="field embeds-wide" data-for="event">
          <label htmlFor="embed-slug">Event: words of its title, or the address of its page</label>
          <input
            id="embed-slug"
            type="text"
            name="slug"
            list="embed-events"
            defaultValue={event}
            autoComplete="off"
          />
          <datalist id="embed-events">
            {offer.events.map(({ slug, name }) => (
              <option key={slug} value={slug} label={name} />
            ))}
          </datalist>
        </div>
        <fieldset className="field embeds-wide" data-for={taken("track").join(" ")}>
          <legend>Tracks; none for those of the rule</legend>
          <div className="embeds-checks">
            {offer.tracks.map(({ slug, name }) => (
              <label key={slug} className="embeds-choice">
                <input
                  type="checkbox"
                  name="track"
                  value={slug}
                  defaultChecked={embed.tracks.includes(slug)}
                />{" "}
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <Select
          label="Series of contacts"
          name="series"
          options={offer.series}
          chosen={embed.series}
          none="That of the rule"
          widgets={taken("series")}
        />
        <Select
          label="Rule"
          name="rule"
          options={offer.rules}
          chosen={embed.rule}
          none="The lead rule"
          widgets={taken("rule")}
        />
        <div className="field" data-for={taken("window").join(" ")}>
          <label htmlFor="embed-window">Window, 0 to 30 days</label>
          <input
            id="embed-window"
            type="number"
            name="window"
            min={0}
            max={30}
            defaultValue={embed.windowDays ?? ""}
            placeholder="That of the rule"
          />
        </div>
        <div className="field" data-for={taken("order").join(" ")}>
          <label htmlFor="embed-order">Order of the rows</label>
          <select id="embed-order" name="order" defaultValue={embed.order === "lag" ? "lag" : ""}>
            <option value="">By date</option>
            <option value="lag">Nearest first</option>
          </select>
        </div>
        <div className="field" data-for={taken("from").join(" ")}>
          <label htmlFor="embed-from">From</label>
          <input id="embed-from" type="date" name="from" defaultValue={embed.from ?? ""} />
        </div>
        <div className="field" data-for={taken("to").join(" ")}>
          <label htmlFor="embed-to">To</label>
          <input id="embed-to" type="date" name="to" defaultValue={embed.to ?? ""} />
        </div>
        <EmbedMannerFields embed={embed} dataVersion={offer.dataVersion} />
      </div>
      <div className="embeds-actions">
        <button type="submit">Show</button>
        <a href={`/embeds?widget=${widget}`}>Reset</a>
      </div>
    </form>
  );
}

function Select({
  label,
  name,
  options,
  chosen,
  none,
  widgets,
}: {
  label: string;
  name: string;
  options: readonly Named[];
  chosen: string | null;
  /** What it means to choose none. */
  none: string;
  widgets: readonly string[];
}) {
  const isOffered = chosen === null || options.some(({ slug }) => slug === chosen);
  return (
    <div className="field" data-for={widgets.join(" ")}>
      <label htmlFor={`embed-${name}`}>{label}</label>
      <select id={`embed-${name}`} name={name} defaultValue={chosen ?? ""}>
        <option value="">{none}</option>
        {!isOffered && <option value={chosen}>{chosen}</option>}
        {options.map((option) => (
          <option key={option.slug} value={option.slug}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Every field with its value, those of radio buttons also where they are empty. */
function valuesOf({ widget, embed }: EmbedChoice, event: string): FieldValue[] {
  const parameters = writeEmbedParameters(embed);
  const values: FieldValue[] = [["widget", widget], ["slug", event], ...parameters];
  for (const name of ["theme", "version", "links"]) if (!parameters.has(name)) values.push([name, ""]);
  return values;
}
