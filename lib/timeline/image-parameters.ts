import { AddressReader, type ViewFault } from "./address-reader";

/** Limits of a picture, px; a PNG has `mostPixels` at most once it is scaled. */
export const imageLimits = {
  leastWidthPx: 320,
  mostWidthPx: 2400,
  mostScale: 3,
  mostPixels: 24_000_000,
} as const;

/** Which picture: the timeline, the aligned view, or the days around an event. */
export type ImageKind = "timeline" | "aligned" | "event";

/** How a picture is drawn. */
export interface ImageParameters {
  widthPx: number;
  theme: "light" | "dark";
  /** Pixels of a PNG for each px. */
  scale: number;
  /** Of the timeline: the whole period, or the magnified days. */
  part: "period" | "frame";
}

const ownNames = ["width", "theme", "scale"] as const;

/** What each picture takes beside how it is drawn: the parameters of the page that shows it. */
const viewNames: Record<ImageKind, (name: string) => boolean> = {
  timeline: isOneOf(
    "part",
    ...["track", "party", "person", "place", "topic", "format", "kind", "verification", "informed", "q"],
    ...["from", "to", "rule", "window", "frame"],
  ),
  aligned: (name) =>
    isOneOf("rule", "direction", "window", "offset", "from", "to", "order")(name) ||
    name.startsWith("consequent.") ||
    name.startsWith("antecedent."),
  event: isOneOf("rule"),
};

/**
 * Reads how a picture is drawn. A picture is made once and looked at far from here, so every fault is returned, an unknown
 * parameter (a misspelling) among them; what belongs to the view is read by the view.
 */
export function parseImageParameters(
  kind: ImageKind,
  parameters: URLSearchParams,
): { image: ImageParameters; view: URLSearchParams; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const { leastWidthPx, mostWidthPx, mostScale } = imageLimits;
  const theme = reader.one("theme");
  if (theme !== null && theme !== "light" && theme !== "dark") {
    reader.fault("theme", "The theme is light or dark.");
  }
  const part = kind === "timeline" ? reader.one("part") : null;
  if (part !== null && part !== "period" && part !== "frame") {
    reader.fault("part", "The part is period (all days) or frame (the magnified days).");
  }
  const image: ImageParameters = {
    widthPx: reader.whole("width", leastWidthPx, mostWidthPx) ?? 1120,
    theme: theme === "dark" ? "dark" : "light",
    scale: reader.whole("scale", 1, mostScale) ?? 2,
    part: part === "frame" ? "frame" : "period",
  };
  const view = new URLSearchParams();
  const unknown = new Set<string>();
  for (const [name, value] of parameters) {
    if (ownNames.some((own) => own === name)) continue;
    if (!viewNames[kind](name)) unknown.add(name);
    else if (name !== "part") view.append(name, value);
  }
  for (const name of unknown) {
    reader.fault(
      name,
      `A picture takes no such parameter; beside those of its page it takes ${ownNames.join(", ")}.`,
    );
  }
  return { image, view, faults: reader.faults };
}

/** A fault where a PNG would have too many pixels; null where it would not. */
export function pixelFault(widthPx: number, heightPx: number, scale: number): ViewFault | null {
  const pixels = widthPx * scale * heightPx * scale;
  if (pixels <= imageLimits.mostPixels) return null;
  const fitting = Math.floor(Math.sqrt(imageLimits.mostPixels / (widthPx * heightPx)));
  const advice = fitting >= 1 ? `Take scale=${fitting}` : "Take a smaller width or fewer days";
  return {
    parameter: "scale",
    message: `The picture would have ${Math.round(pixels / 1e6)} million pixels; ${imageLimits.mostPixels / 1e6} million are made at most. ${advice}, or SVG.`,
  };
}

function isOneOf(...names: readonly string[]): (name: string) => boolean {
  const known = new Set(names);
  return (name) => known.has(name);
}
