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

/** A published event or a draft that may be the one being typed. */
export interface SimilarEntry {
  kind: "event" | "draft";
  id: string;
  /** Where it can be read; null where only editors may open it. */
  href: string | null;
  title: string;
  /** The date in words. */
  date: string;
  /** Whose draft it is, "you" for one's own; null for what is published. */
  author: string | null;
}

/** How an entry would stand if it were published as typed. Nothing of it is stored. */
export type PreviewResult =
  | { status: "noDate" }
  | { status: "signedOut" }
  | {
      status: "evaluated";
      rule: {
        name: string;
        direction: Direction;
        windowDays: number;
        window: string;
        /** The dates that it goes by: "Held on against announced on". */
        dates: string;
      };
      /** The days by which the rule dates the entry; where it does not count it, those that its own date can mean. */
      days: { earliestDay: CivilDay; latestDay: CivilDay };
      /** How the entry stands, if it is an announcement. */
      standing: Standing | null;
      /** Whether the lead rule selects the entry, and as which of its two sides. */
      side: "consequent" | "antecedent" | "both" | "none";
      /** The date by which the rule would count the entry and that is not written; null where none is wanting. */
      lacks: string | null;
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
      similar: SimilarEntry[];
    };
