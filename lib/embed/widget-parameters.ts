import type { EmbedWidget } from "./embed-widget";

/** The parameters of embeds, in the order in which an address has them. */
export const embedParameterNames = [
  "track",
  "series",
  "from",
  "to",
  "window",
  "rule",
  "order",
  "theme",
  "accent",
  "lang",
  "version",
  "links",
  "size",
] as const;
export type EmbedParameterName = (typeof embedParameterNames)[number];

/** How it looks and behaves, whatever it shows. */
const manner = ["theme", "accent", "lang", "version", "links", "size"] as const;

/** What each widget takes; anything else is refused. */
export const widgetParameters: Readonly<Record<EmbedWidget, readonly EmbedParameterName[]>> = {
  timeline: ["track", "series", "from", "to", "window", "rule", ...manner],
  aligned: ["track", "series", "from", "to", "window", "rule", "order", ...manner],
  coincidences: ["track", "series", "from", "to", "window", "rule", ...manner],
  latest: ["track", "series", "from", "to", "rule", ...manner],
  event: ["rule", ...manner],
};

/** What each parameter does, a sentence each, for those who paste an address. */
export const parameterWords: Readonly<Record<EmbedParameterName, string>> = {
  track:
    "Contacts on this track, named as in the address of its page; may be repeated. On the timeline they are drawn beside what the rule relates.",
  series: "Contacts of this series: the rule is turned to them.",
  from: "First day, written like 2025-12-02.",
  to: "Last day, written like 2025-12-02.",
  window: "Days within which a pair counts, 0 to 30, in place of the rule’s own.",
  rule: "The rule by its name in an address; without it the lead rule.",
  order: "lag puts the nearest pair first; without it the rows are in order of date.",
  theme: "light or dark; without it the reader’s own setting.",
  accent:
    "The colour of contacts as six hexadecimal figures; made darker or lighter where it could not be read. Near the red of claims or the amber of coincidences it is refused.",
  lang: "The language of dates as a BCP 47 tag, such as de or pt-BR; the words stay English.",
  version: "Pins the embed to a version of the data; without it the embed is live.",
  links: "top opens links in the host’s own window; without it in a new tab.",
  size: "report sends the height of the embed to the page round it; only then a script is sent.",
};

/** One line a widget: what it shows. */
export const widgetWords: Readonly<Record<EmbedWidget, string>> = {
  timeline: "The timeline with the coincidences of a rule",
  aligned: "Every contact at day 0, with the claims around it",
  coincidences: "How many contacts followed a claim, counted",
  latest: "The latest contact with its number in its series",
  event: "One event",
};
