/** A colour by perceived lightness (0 to 1), chroma and hue (radians), after Ottosson's Oklab. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

type Triple = readonly [number, number, number];

/** Of "#rrggbb". */
export function oklchOf(hex: string): Oklch {
  const [r, g, b] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const across = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(across, along), hue: Math.atan2(along, across) };
}

/** As "#rrggbb"; where a screen cannot show it, with as much of its chroma as it can. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  const whole = linearAt({ lightness, chroma, hue });
  if (isShown(whole)) return hexOfLinear(whole);
  let [shown, hidden] = [0, chroma];
  for (let step = 0; step < 24; step += 1) {
    const middle = (shown + hidden) / 2;
    if (isShown(linearAt({ lightness, chroma: middle, hue }))) shown = middle;
    else hidden = middle;
  }
  return hexOfLinear(linearAt({ lightness, chroma: shown, hue }));
}

/** How far apart two colours "#rrggbb" look: their distance in Oklab; about 0.02 can just be told apart side by side. */
export function distanceOf(one: string, other: string): number {
  const [a, b] = [oklchOf(one), oklchOf(other)];
  const across = a.chroma * Math.cos(a.hue) - b.chroma * Math.cos(b.hue);
  const along = a.chroma * Math.sin(a.hue) - b.chroma * Math.sin(b.hue);
  return Math.hypot(a.lightness - b.lightness, across, along);
}

/** Contrast of two colours "#rrggbb" after WCAG 2.2, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminanceOf(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linearAt({ lightness, chroma, hue }: Oklch): Triple {
  const across = chroma * Math.cos(hue);
  const along = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * across + 0.2158037573 * along) ** 3;
  const m = (lightness - 0.1055613458 * across - 0.0638541728 * along) ** 3;
  const s = (lightness - 0.0894841775 * across - 1.291485548 * along) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Inside what sRGB can show, but for what rounding hides. */
function isShown(linear: Triple): boolean {
  return linear.every((part) => part >= -0.0005 && part <= 1.0005);
}

function linearOf(hex: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function hexOfLinear(linear: Triple): string {
  const parts = linear.map((part) => {
    const held = Math.min(1, Math.max(0, part));
    const value = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
