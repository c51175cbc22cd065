import type { ViewFault } from "../timeline/address-reader";
import { decoded, type EmbedChoice, readChoice } from "./embed-choice";
import { type EmbedWidget, embedWidgets } from "./embed-widget";
import { widgetParameters } from "./widget-parameters";

/** What the form of the embed builder holds. */
export interface BuilderForm {
  choice: EmbedChoice;
  faults: ViewFault[];
  /** The event as typed: its name in an address, or the whole address of its page. */
  event: string;
  /** Names of filters of the page that one came from which no embed takes. */
  leftOut: string[];
}

/**
 * Reads the builder's address. The form sends all its fields: what the chosen widget does not take, and what is empty, is passed over;
 * what cannot be read is a fault.
 */
export function readBuilderForm(parameters: URLSearchParams): BuilderForm {
  const asked = parameters.get("widget");
  const widget: EmbedWidget = embedWidgets.find((word) => word === asked) ?? "timeline";
  const event = (parameters.get("slug") ?? "").trim();
  const slug = widget === "event" ? eventSlug(event) : null;
  const taken = new URLSearchParams();
  for (const name of widgetParameters[widget]) {
    // A builder's own frames report their height; what is pasted does so by the script alone.
    if (name === "size") continue;
    for (const value of parameters.getAll(name)) if (value.trim() !== "") taken.append(name, value.trim());
  }
  const { choice, faults } = readChoice(widget, slug, taken);
  const unknown = asked !== null && asked !== "" && asked !== widget;
  return {
    choice,
    faults: [
      ...(unknown ? [{ parameter: "widget", message: `It can be ${embedWidgets.join(", ")}.` }] : []),
      ...faults,
    ],
    event,
    leftOut: (parameters.get("without") ?? "").split(",").filter((word) => /^[a-z.]{1,40}$/i.test(word)),
  };
}

/** The name of an event in addresses, out of that name or an address of its page. */
function eventSlug(event: string): string {
  const [, inPath] = /\/events\/([^/?#]+)/.exec(event) ?? [];
  return inPath === undefined ? event : decoded(inPath);
}
