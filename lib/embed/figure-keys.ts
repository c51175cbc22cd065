import { standingLabels, standings } from "../records/vocabularies";
import type { ImageKey } from "../timeline/place-image";
import type { MarkKind, PlacedFigure, PlacedMark } from "../timeline/placed-figure";

const contactKeys: readonly { sample: string; kinds: readonly MarkKind[]; words: string }[] = [
  { sample: "inPerson", kinds: ["disc", "bar", "soft"], words: "in person" },
  { sample: "remote", kinds: ["ring", "openBar"], words: "phone, video or written" },
  { sample: "numbered", kinds: ["numbered", "numberedPill"], words: "n-th this year" },
  { sample: "ghost", kinds: ["ghost", "fade"], words: "not held" },
  { sample: "contacts", kinds: ["pill"], words: "several, close together" },
];

/**
 * The legend of a small figure: what is drawn in one of its drawings and nothing else, in the words of the page's legend.
 */
export function figureKeys(
  drawings: readonly (Pick<PlacedFigure, "marks"> & Partial<Pick<PlacedFigure, "ribbons" | "windows">>)[],
  consequentOne: string,
): ImageKey[] {
  const marks: PlacedMark[] = drawings.flatMap((drawing) => drawing.marks);
  const ribbons = drawings.flatMap((drawing) => drawing.ribbons ?? []);
  const has = (kinds: readonly MarkKind[]) => marks.some(({ kind }) => kinds.includes(kind));
  const keys: ImageKey[] = contactKeys.filter(({ kinds }) => has(kinds)).map(plain);
  for (const standing of standings) {
    if (marks.some((mark) => mark.kind === "flag" && mark.standing === standing)) {
      keys.push({ sample: standing, words: standingLabels[standing].toLowerCase() });
    }
  }
  if (has(["flagGroup"])) keys.push({ sample: "group", words: "several claims, close together" });
  if (ribbons.some(({ isCertain }) => isCertain)) {
    keys.push({ sample: "certain", words: "coincidence, with the days between" });
  }
  if (ribbons.some(({ isCertain }) => !isCertain)) {
    keys.push({ sample: "possible", words: "possible coincidence, dates are vague" });
  }
  if (drawings.some(({ windows = [] }) => windows.length > 0)) {
    keys.push({ sample: "window", words: `the window of each ${consequentOne}` });
  }
  return keys;
}

function plain({ sample, words }: { sample: string; words: string }): ImageKey {
  return { sample, words };
}
