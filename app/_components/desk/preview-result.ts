import type { Direction } from "@/lib/coincidence/direction";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { Standing } from "@/lib/records/vocabularies";

/** A stored event that an entry relates to. */
export interface PreviewPartner {
  slug: string;
  title: string;
  /** The date in words. */
  date: string;
  /** The lag in words, seen from the entry: "1 day after". */
  lag: string;
  isCertain: boolean;
}

/** A mark of the small figure. */
export interface PreviewMark {
  slug: string;
  label: string;
  type: "contact" | "announcement";
  /** The fill of a flag; null for a contact. */
  standing: Standing | null;
  earliestDay: CivilDay;
  latestDay: CivilDay;
  /** How the mark relates to the entry. */
  relation: "pair" | "nearMiss" | "none";
}

/** How an entry would stand if it were published as typed. Nothing of it is stored. */
export type PreviewResult =
  | { status: "noDate" }
  | { status: "signedOut" }
  | {
      status: "evaluated";
      rule: { name: string; direction: Direction; windowDays: number; window: string };
      /** The days that the entry's own date can mean. */
      days: { earliestDay: CivilDay; latestDay: CivilDay };
      /** How the entry stands, if it is an announcement. */
      standing: Standing | null;
      /** Whether the lead rule selects the entry, and as which of its two sides. */
      side: "consequent" | "antecedent" | "both" | "none";
      /** A line for each series that would count the entry. */
      ordinals: {
        series: string;
        words: string;
        /** The number of the year as a disc shows it: "6", or "5–6" where the order is not known. */
        inYear: string;
      }[];
      /** Offices on that day by the person's id; who held none recorded is left out. */
      offices: Record<string, string>;
      pairs: PreviewPartner[];
      nearMisses: PreviewPartner[];
      /** What publishing changes in the rule's count, in words; null where nothing. */
      change: string | null;
      marks: PreviewMark[];
      similar: { slug: string; title: string; date: string }[];
    };
