import { contrastOf, distanceOf, hexOf, type Oklch, oklchOf } from "./oklch";

/** The colours of contacts on one ground. */
export interface AccentColours {
  contact: string;
  onContact: string;
  contactTint: string;
}

interface Ground {
  /** The ground on which marks and words of contacts are hardest to see: the grey window of the figure. */
  window: string;
  onContact: string;
  /** Which way a colour is moved until it can be read. */
  towards: 0 | 1;
  tint: { lightness: number; mostChroma: number };
  /** What the other colours of the figure mean: that of announcements, and that of coincidences. */
  meanings: { claims: string; coincidences: string };
}

const grounds: Readonly<Record<"light" | "dark", Ground>> = {
  light: {
    window: "#efeee9",
    onContact: "#ffffff",
    towards: 0,
    tint: { lightness: 0.945, mostChroma: 0.016 },
    meanings: { claims: "#98261a", coincidences: "#c07600" },
  },
  dark: {
    window: "#262a31",
    onContact: "#0e1116",
    towards: 1,
    tint: { lightness: 0.28, mostChroma: 0.045 },
    meanings: { claims: "#e8705c", coincidences: "#f2c557" },
  },
};

/** Contrast that words need; marks would do with 3. */
const leastContrast = 4.5;

/** Nearer than this to another colour of the figure, small marks in the two look alike. */
const leastDistance = 0.1;

/** Which marks those of contacts would look like in an accent, on one ground or the other; null: none. */
export function accentLooksLike(accent: string): "claims" | "coincidences" | null {
  const colours = accentColours(accent);
  const near = (["claims", "coincidences"] as const).map((meaning) => ({
    meaning,
    distance: Math.min(
      ...(["light", "dark"] as const).map((ground) =>
        distanceOf(colours[ground].contact, grounds[ground].meanings[meaning]),
      ),
    ),
  }));
  const [nearest] = near.sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance < leastDistance ? nearest.meaning : null;
}

/** "#rrggbb" of six or three hexadecimal figures, with # or without; null where it is none. */
export function accentOf(text: string): string | null {
  const figures = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text)?.[1]?.toLowerCase();
  if (figures === undefined) return null;
  return `#${figures.length === 3 ? [...figures].map((figure) => figure + figure).join("") : figures}`;
}

/**
 * The colours of contacts for an accent on light and on dark ground. An accent that words can be read in is taken as it is;
 * else its lightness in OKLCH is moved just so far that they can (4.5:1 on the grey window, so more on paper), with its hue kept.
 * One accent always gives the same colours.
 */
export function accentColours(accent: string): { light: AccentColours; dark: AccentColours } {
  return { light: coloursOn(grounds.light, accent), dark: coloursOn(grounds.dark, accent) };
}

function coloursOn({ window, onContact, towards, tint }: Ground, accent: string): AccentColours {
  const own = oklchOf(accent);
  const contact =
    contrastOf(accent, window) >= leastContrast
      ? accent
      : moved(own, towards, (hex) => contrastOf(hex, window) >= leastContrast);
  const tinted: Oklch = {
    lightness: tint.lightness,
    chroma: Math.min(own.chroma, tint.mostChroma),
    hue: own.hue,
  };
  // The tint goes the other way, away from the words on it.
  const isReadable = (hex: string) => contrastOf(contact, hex) >= leastContrast;
  const plain = hexOf(tinted);
  const contactTint = isReadable(plain) ? plain : moved(tinted, towards === 0 ? 1 : 0, isReadable);
  return { contact, onContact, contactTint };
}

/** The colour nearest in lightness that is good, between the given one and black (0) or white (1). */
function moved(from: Oklch, towards: 0 | 1, isGood: (hex: string) => boolean): string {
  let bad = from.lightness;
  let good: number = towards;
  for (let step = 0; step < 16; step += 1) {
    const middle = (bad + good) / 2;
    if (isGood(hexOf({ ...from, lightness: middle }))) good = middle;
    else bad = middle;
  }
  return hexOf({ ...from, lightness: good });
}
