import { type CivilDay, civilDayParts } from "../../dates/civil-day";
import { formatDay } from "../../dates/format-edtf";

/** What can be cited, always at one data version, so that whoever follows the citation sees the same. */
export interface CitedWork {
  kind: "event" | "view" | "result" | "dataset";
  /** A short name of Latin letters, digits and hyphens, for the keys of bibliographies. */
  key: string;
  title: string;
  /** The whole address, pinned to the data version. */
  url: string;
  dataVersion: number;
  /** The day on which that version of the data was made. */
  versionDay: CivilDay;
  /** Of an event: its date as EDTF and in words. */
  eventDate: { edtf: string; words: string } | null;
}

/** Who is named as the author: no person is invented. */
const authorName = "Backchannel contributors";

/** A day as CSL has it. */
type CslDate = { "date-parts": [number[]] } | { raw: string };

/** The few variables of CSL-JSON 1.0.2 that are used. */
export interface CslItem {
  id: string;
  type: "webpage" | "dataset";
  title: string;
  author: { literal: string }[];
  issued: CslDate;
  "event-date"?: CslDate;
  "container-title"?: string;
  publisher?: string;
  medium?: string;
  version?: string;
  URL: string;
  note: string;
  license: string;
}

/** A work as CSL-JSON. The date of an event stays EDTF, as vague as it is. */
export function cslItemOf(work: CitedWork): CslItem {
  const { year, month, dayOfMonth } = civilDayParts(work.versionDay);
  const version = `Data version ${work.dataVersion}`;
  const notes = [
    work.eventDate === null ? null : `Event of ${work.eventDate.words}.`,
    `${version}, ${formatDay(work.versionDay)}.`,
    "Licence: CC BY 4.0.",
  ];
  return {
    id: `backchannel-${work.key}-v${work.dataVersion}`,
    title: inert(work.title),
    author: [{ literal: authorName }],
    issued: { "date-parts": [[year, month, dayOfMonth]] },
    ...(work.eventDate === null ? {} : { "event-date": { raw: work.eventDate.edtf } }),
    ...(work.kind === "dataset"
      ? { type: "dataset", publisher: "Backchannel", version: String(work.dataVersion) }
      : { type: "webpage", "container-title": "Backchannel", medium: version }),
    URL: work.url,
    note: inert(notes.filter((note) => note !== null).join(" ")),
    license: "CC-BY-4.0",
  };
}

/**
 * One line of text. CSL reads a few tags in it as markup; a title means none, so an invisible joiner after the bracket keeps
 * them from being tags.
 */
function inert(text: string): string {
  return text.replace(/\s+/g, " ").replace(/<(?=\/?(?:i|b|sc|sup|sub|span)\b)/g, "<\u2060");
}
