import { standingLabels, standings } from "../records/vocabularies";
import type { ImageKey } from "./place-image";

/** The legend line of a picture whose events are counted in groups. */
export const groupImageKeys: readonly ImageKey[] = [
  { sample: "groupContacts", words: "contacts, counted" },
  { sample: "groupAnnouncements", words: "announcements, counted" },
  { sample: "groupConfirmed", words: "confirmed, share of them" },
  { sample: "groupPartly", words: "partly confirmed or disputed, share of them" },
];

/** The legend line of a picture, in the words of the page's legend. */
export function imageKeys(consequentOne: string, figure: "timeline" | "aligned"): ImageKey[] {
  const flags = standings.map(
    (standing): ImageKey => ({
      sample: standing,
      words: standingLabels[standing].toLowerCase(),
    }),
  );
  const ribbons: ImageKey[] = [
    { sample: "certain", words: "coincidence" },
    { sample: "possible", words: "possible coincidence, dates are vague" },
  ];
  return [
    { sample: "inPerson", words: "in person" },
    { sample: "remote", words: "phone, video or written" },
    { sample: "numbered", words: "n-th this year" },
    ...flags,
    { sample: "group", words: "several, close together" },
    ...(figure === "timeline" ? ribbons : []),
    { sample: "window", words: figure === "timeline" ? `the window of each ${consequentOne}` : "the window" },
  ];
}
