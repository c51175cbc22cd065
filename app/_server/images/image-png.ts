import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

/** Fonts as files, since the renderer reads no web fonts; both have Latin, Cyrillic and Greek letters. */
const fontFiles = [
  "inter/400Regular/Inter_400Regular.ttf",
  "inter/600SemiBold/Inter_600SemiBold.ttf",
  "inter/700Bold/Inter_700Bold.ttf",
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
];

/** How many pictures are rendered at once, and how many may wait. */
const mostAtOnce = 2;
const mostWaiting = 16;

interface Queue {
  running: number;
  waiting: (() => void)[];
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.pictures");
const holder: typeof globalThis & { [key]?: Queue } = globalThis;

/** Raised where so many pictures wait already that one more would wait too long. */
export class PicturesBusyError extends Error {
  constructor() {
    super("Too many pictures are being drawn at the moment.");
    this.name = "PicturesBusyError";
  }
}

/**
 * Renders SVG as PNG on a thread of its own, `scale` pixels for each px.
 * @throws PicturesBusyError where too many are asked for at once.
 */
export async function renderPng(svg: string, scale: number): Promise<Uint8Array> {
  holder[key] ??= { running: 0, waiting: [] };
  const queue = holder[key];
  if (queue.running >= mostAtOnce) {
    if (queue.waiting.length >= mostWaiting) throw new PicturesBusyError();
    await new Promise<void>((resolve) => {
      queue.waiting.push(resolve);
    });
  }
  queue.running += 1;
  try {
    const image = await renderAsync(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: {
        loadSystemFonts: false,
        fontFiles: fontFiles.map(fontPath),
        defaultFontFamily: "Inter",
        sansSerifFamily: "Inter",
        serifFamily: "Source Serif 4",
      },
    });
    return new Uint8Array(image.asPng());
  } finally {
    queue.running -= 1;
    queue.waiting.shift()?.();
  }
}

function fontPath(file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@expo-google-fonts", file);
}
