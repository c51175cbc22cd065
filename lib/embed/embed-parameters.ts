import { dateLanguageOf } from "../dates/local-dates";
import { AddressReader, type ViewFault } from "../timeline/address-reader";
import { accentLooksLike, accentOf } from "./accent-colours";
import type { EmbedWidget } from "./embed-widget";
import { type EmbedParameterName, embedParameterNames, widgetParameters } from "./widget-parameters";

/** What an embed takes from its address. */
export interface EmbedParameters {
  tracks: string[];
  series: string | null;
  from: string | null;
  to: string | null;
  windowDays: number | null;
  rule: string | null;
  /** Of the aligned view: by date, or the nearest pair first. */
  order: "date" | "lag";
  /** Null follows the reader's own setting. */
  theme: "light" | "dark" | null;
  /** "#1a4a8c"; null: the tracker's own. */
  accent: string | null;
  /** Language of dates, canonical BCP 47; null: English. */
  language: string | null;
  /** The data version that it is pinned to; null: live. */
  version: number | null;
  /** Links open in the host's window; else in a new tab. */
  linksTop: boolean;
  /** Whether the height is reported to the page round it, which takes a script. */
  reportsSize: boolean;
}

/** An embed without parameters. */
export const plainEmbed: EmbedParameters = {
  tracks: [],
  series: null,
  from: null,
  to: null,
  windowDays: null,
  rule: null,
  order: "date",
  theme: null,
  accent: null,
  language: null,
  version: null,
  linksTop: false,
  reportsSize: false,
};

/**
 * Reads the parameters of a widget. An editor pastes the address once and never looks again, so here a fault is no small
 * remark: every one is returned, an unknown parameter (a misspelling) among them.
 */
export function parseEmbedParameters(
  widget: EmbedWidget,
  parameters: URLSearchParams,
): { parameters: EmbedParameters; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const known = widgetParameters[widget];
  for (const name of new Set(parameters.keys())) {
    if (!known.some((word) => word === name)) {
      reader.fault(name, `There is no such parameter. This embed takes ${known.join(", ")}.`);
    } else if (name !== "track" && parameters.getAll(name).length > 1) {
      reader.fault(name, "It is given more than once; once is enough.");
    }
  }
  const theme = reader.one("theme");
  if (theme !== null && theme !== "light" && theme !== "dark" && theme !== "auto") {
    reader.fault("theme", "The theme is light, dark or auto, which follows the reader’s own setting.");
  }
  const order = reader.one("order");
  if (order !== null && order !== "date" && order !== "lag") {
    reader.fault("order", "The order is date, or lag for the nearest pair first.");
  }
  const from = reader.day("from");
  const to = reader.day("to");
  if (from !== null && to !== null && from > to) reader.fault("to", "The last day is before the first.");
  return {
    parameters: {
      tracks: reader.slugs("track"),
      series: reader.slug("series"),
      from,
      to,
      windowDays: reader.whole("window", 0, 30),
      rule: reader.slug("rule"),
      order: order === "lag" ? "lag" : "date",
      theme: theme === "light" || theme === "dark" ? theme : null,
      accent: readAccent(reader),
      language: readLanguage(reader),
      version: reader.whole("version", 0, Number.MAX_SAFE_INTEGER),
      linksTop: readWord(reader, "links", "top"),
      reportsSize: readWord(reader, "size", "report"),
    },
    faults: reader.faults,
  };
}

/** The parameters of an embed as its address has them: what differs from the plain one, always in the same order. */
export function writeEmbedParameters(embed: EmbedParameters): URLSearchParams {
  const values: Record<EmbedParameterName, readonly (string | null)[]> = {
    track: embed.tracks,
    series: [embed.series],
    from: [embed.from],
    to: [embed.to],
    window: [embed.windowDays === null ? null : String(embed.windowDays)],
    rule: [embed.rule],
    order: [embed.order === "lag" ? "lag" : null],
    theme: [embed.theme],
    accent: [embed.accent === null ? null : embed.accent.slice(1)],
    lang: [embed.language],
    version: [embed.version === null ? null : String(embed.version)],
    links: [embed.linksTop ? "top" : null],
    size: [embed.reportsSize ? "report" : null],
  };
  const query = new URLSearchParams();
  for (const name of embedParameterNames) {
    for (const value of values[name]) if (value !== null) query.append(name, value);
  }
  return query;
}

/** The same view as parameters of the timeline page, which takes no series. */
export function timelineParameters(embed: EmbedParameters): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const track of embed.tracks) parameters.append("track", track);
  setWhereGiven(parameters, embed);
  return parameters;
}

/**
 * The same as parameters of the page Coincidences. Track and series turn the rule: they take the place of the series, people and parties
 * that it names itself, which an empty parameter clears.
 */
export function coincidenceParameters(embed: EmbedParameters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (embed.tracks.length > 0 || embed.series !== null) {
    for (const track of embed.tracks) parameters.append("consequent.track", track);
    parameters.set("consequent.series", embed.series ?? "");
    for (const name of ["consequent.person", "consequent.party"]) parameters.set(name, "");
  }
  setWhereGiven(parameters, embed);
  return parameters;
}

function setWhereGiven(parameters: URLSearchParams, { from, to, windowDays, rule }: EmbedParameters): void {
  if (from !== null) parameters.set("from", from);
  if (to !== null) parameters.set("to", to);
  if (windowDays !== null) parameters.set("window", String(windowDays));
  if (rule !== null) parameters.set("rule", rule);
}

function readAccent(reader: AddressReader): string | null {
  const value = reader.one("accent")?.trim() ?? null;
  if (value === null) return null;
  const accent = accentOf(value);
  if (accent === null) {
    reader.fault("accent", "The accent is a colour in hexadecimal figures, like 1a4a8c.");
    return null;
  }
  const alike = accentLooksLike(accent);
  if (alike !== null) {
    const colour = alike === "claims" ? "red" : "amber";
    reader.fault(
      "accent",
      `Contacts in this colour would look like ${alike}, which are ${colour}: a blue, green or violet can be told from them.`,
    );
  }
  return accent;
}

function readLanguage(reader: AddressReader): string | null {
  const value = reader.one("lang")?.trim() ?? null;
  if (value === null) return null;
  const language = dateLanguageOf(value);
  if (language === null) {
    reader.fault(
      "lang",
      "The language of dates is a BCP 47 tag whose months are known here, like de or pt-BR.",
    );
  }
  return language === "en" ? null : language;
}

/** A parameter that has one value only. */
function readWord(reader: AddressReader, name: "links" | "size", word: string): boolean {
  const value = reader.one(name)?.trim() ?? null;
  if (value !== null && value !== word) reader.fault(name, `It can only be ${word}, or be left out.`);
  return value === word;
}
