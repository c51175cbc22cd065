/** What other sites can embed. */
export const embedWidgets = ["timeline", "aligned", "coincidences", "latest", "event"] as const;
export type EmbedWidget = (typeof embedWidgets)[number];
