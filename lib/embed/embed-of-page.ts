import { type RecordKind, recordKinds, recordPath } from "../records/record-path";
import { decoded, type EmbedChoice, readChoice, widgetOfPath } from "./embed-choice";
import { coincidenceParameters } from "./embed-parameters";
import type { EmbedWidget } from "./embed-widget";

/** How the page at an address can be embedded. */
export interface PageEmbed {
  choice: EmbedChoice;
  /** What of the address the embed cannot say, or nobody could read; empty where it shows the same as the page. */
  leftOut: string[];
}

/** A page of a record that is no parameter of an embed: which series it shows decides what is embedded. */
export interface RecordPage {
  record: { kind: RecordKind; slug: string };
  /** The version of the data that its address names; null: the present one. */
  version: number | null;
  leftOut: string[];
}

/** What the timeline's address has of an embed, by the embed's names; and what arranges the page, whatever is drawn. */
const timelineNames = {
  ...{ track: "track", from: "from", to: "to", window: "window", rule: "rule" },
  version: "version",
};
const timelineArrangement = ["frame", "sort", "rows", "after", "event"];

/** The same for the page Coincidences, where track and series stand among the filters of the contacts. */
const ruleNames = {
  track: "consequent.track",
  series: "consequent.series",
  from: "from",
  to: "to",
  window: "window",
  rule: "rule",
  version: "version",
};
const ruleArrangement = ["order", "whole", "full"];

/** What newsletters and networks hang on an address: no page takes it, and an editor pastes it with the rest. */
const ofCampaigns = /^(utm_.+|mc_cid|mc_eid|fbclid|gclid|msclkid|ref)$/;

/** The embed of a page, by path and query; null where there is none for such a page. Whether the records exist is not asked. */
export function embedOfPage(path: string, query: URLSearchParams): PageEmbed | RecordPage | null {
  const own = widgetOfPath(path);
  if (own !== null) return read(own.widget, own.slug, query, []);
  const parts = path.split("/").slice(1);
  const [folder = "", name = "", slug = "", ...rest] = parts.at(-1) === "" ? parts.slice(0, -1) : parts;
  if (rest.length > 0) return null;
  if (folder === "") {
    const leftOut = othersOf(query, [...Object.values(timelineNames), ...timelineArrangement]);
    return read("timeline", null, kept(query, timelineNames), leftOut);
  }
  if (folder === "coincidences" && name === "") return embedOfRule("coincidences", query);
  const pinned = kept(query, { version: "version" });
  const leftOut = othersOf(query, ["version"]);
  if (folder === "coincidences" && name === "rules" && slug !== "") {
    return read("coincidences", null, joined({ rule: decoded(slug) }, pinned), leftOut);
  }
  if (name === "" || slug !== "") return null;
  if (folder === "events") {
    const names = { rule: "rule", version: "version" };
    return read("event", decoded(name), kept(query, names), othersOf(query, Object.values(names)));
  }
  if (folder === "tracks") {
    return read("timeline", null, joined({ track: decoded(name) }, pinned), leftOut);
  }
  const kind = recordKinds.find((word) => recordPath(word, "") === `/${folder}/`);
  if (kind === undefined) return null;
  const { choice, leftOut: unread } = read("latest", null, pinned, leftOut);
  return { record: { kind, slug: decoded(name) }, version: choice.embed.version, leftOut: unread };
}

/** The embed of a rule as the page Coincidences has it in its address. */
export function embedOfRule(widget: "coincidences" | "aligned", query: URLSearchParams): PageEmbed {
  const parameters = kept(query, ruleNames);
  if (widget === "aligned" && query.get("order") === "lag") parameters.set("order", "lag");
  const { choice, leftOut } = read(widget, null, parameters, []);
  // An embed turns the rule in its own way: only a page that changes the rule in just that way shows the same.
  const own = coincidenceParameters(choice.embed);
  const names = [...new Set([...query.keys(), ...own.keys()])].filter(changesRule);
  const changed = names.filter(
    (name) => query.has(name) !== own.has(name) || valuesOf(query, name) !== valuesOf(own, name),
  );
  const known = [...Object.values(ruleNames), ...ruleArrangement];
  const others = othersOf(query, known).filter((word) => !changesRule(word));
  return { choice, leftOut: [...new Set([...leftOut, ...changed, ...others])] };
}

/** Whether a parameter of the page Coincidences makes another rule of the stored one. */
function changesRule(name: string): boolean {
  return ["direction", "offset", "from", "to"].includes(name) || /^(consequent|antecedent)\./.test(name);
}

function valuesOf(parameters: URLSearchParams, name: string): string {
  return parameters.getAll(name).join(",");
}

function read(
  widget: EmbedWidget,
  slug: string | null,
  parameters: URLSearchParams,
  leftOut: readonly string[],
): PageEmbed {
  const { choice, faults } = readChoice(widget, slug, parameters);
  return { choice, leftOut: [...new Set([...leftOut, ...faults.map(({ parameter }) => parameter)])] };
}

/** These parameters by the names that an embed has for them, with every value that is not empty. */
function kept(query: URLSearchParams, names: Readonly<Record<string, string>>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [embedName, name] of Object.entries(names)) {
    for (const value of query.getAll(name)) if (value !== "") parameters.append(embedName, value);
  }
  return parameters;
}

/** What of a query is not empty and none of these: filters that no embed takes, and misspellings, which the page may pass over. */
function othersOf(query: URLSearchParams, known: readonly string[]): string[] {
  const given = [...query].flatMap(([name, value]) => (value === "" ? [] : [name]));
  return [...new Set(given)].filter((name) => !known.includes(name) && !ofCampaigns.test(name));
}

function joined(own: Readonly<Record<string, string>>, more: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...Object.entries(own), ...more]);
}
