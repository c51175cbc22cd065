import type { ViewFault } from "../timeline/address-reader";
import { type EmbedParameters, parseEmbedParameters, writeEmbedParameters } from "./embed-parameters";
import { type EmbedWidget, embedWidgets } from "./embed-widget";

/** A widget and what it takes; the slug is that of an event, else null. */
export interface EmbedChoice {
  widget: EmbedWidget;
  slug: string | null;
  embed: EmbedParameters;
}

/** The address of a choice on its site, with its query. */
export function choiceAddress({ widget, slug, embed }: EmbedChoice): string {
  const path = widget === "event" ? `/embed/events/${encodeURIComponent(slug ?? "")}` : `/embed/${widget}`;
  const query = writeEmbedParameters(embed).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** A choice by its parameters; what a widget does not take is among the faults. */
export function readChoice(
  widget: EmbedWidget,
  slug: string | null,
  parameters: URLSearchParams,
): { choice: EmbedChoice; faults: ViewFault[] } {
  const { parameters: embed, faults } = parseEmbedParameters(widget, parameters);
  return { choice: { widget, slug, embed }, faults };
}

/** The widget that a path under /embed names; null where it names none. */
export function widgetOfPath(path: string): Pick<EmbedChoice, "widget" | "slug"> | null {
  const [root, name = "", slug, ...rest] = path.replace(/^\//, "").split("/");
  if (root !== "embed" || rest.length > 0) return null;
  if (name === "events") {
    return slug === undefined || slug === "" ? null : { widget: "event", slug: decoded(slug) };
  }
  const widget = embedWidgets.find((word) => word === name && word !== "event");
  return widget === undefined || slug !== undefined ? null : { widget, slug: null };
}

/** A part of a path in plain text; as it is where it is not well-formed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
