import type { AddressParameters, ViewFault } from "./address-reader";
import { AddressReader } from "./address-reader";

/** What an embed takes from its address. */
export interface EmbedParameters {
  tracks: string[];
  from: string | null;
  to: string | null;
  windowDays: number | null;
  rule: string | null;
  /** Null follows the reader's own setting. */
  theme: "light" | "dark" | null;
}

const known = ["track", "from", "to", "window", "theme", "rule"] as const;

/**
 * Reads the parameters of an embed. An editor pastes the address once and never looks again, so here a fault is no small
 * remark: every one is returned, an unknown parameter (a misspelling) among them.
 */
export function parseEmbedParameters(parameters: URLSearchParams): {
  parameters: EmbedParameters;
  faults: ViewFault[];
} {
  const reader = new AddressReader(parameters);
  const theme = reader.one("theme");
  if (theme !== null && theme !== "light" && theme !== "dark") {
    reader.fault(
      "theme",
      "The theme is light or dark; without it the embed follows the reader’s own setting.",
    );
  }
  const from = reader.day("from");
  const to = reader.day("to");
  if (from !== null && to !== null && from > to) reader.fault("to", "The last day is before the first.");
  for (const name of new Set(parameters.keys())) {
    if (!known.some((word) => word === name)) {
      reader.fault(name, `There is no such parameter. An embed takes ${known.join(", ")}.`);
    }
  }
  return {
    parameters: {
      tracks: reader.slugs("track"),
      from,
      to,
      windowDays: reader.whole("window", 0, 30),
      rule: reader.slug("rule"),
      theme: theme === "light" || theme === "dark" ? theme : null,
    },
    faults: reader.faults,
  };
}

/** The same as parameters of the timeline page. */
export function timelineParameters(embed: EmbedParameters): AddressParameters {
  const parameters = new URLSearchParams();
  for (const track of embed.tracks) parameters.append("track", track);
  if (embed.from !== null) parameters.set("from", embed.from);
  if (embed.to !== null) parameters.set("to", embed.to);
  if (embed.windowDays !== null) parameters.set("window", String(embed.windowDays));
  if (embed.rule !== null) parameters.set("rule", embed.rule);
  return parameters;
}
