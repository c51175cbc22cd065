import type { CivilDay } from "../dates/civil-day";
import type { Named } from "../timeline/timeline-event";
import type { SeriesEntry } from "./number-series";

/** A contact as a ladder shows it. */
export interface RungContact {
  id: string;
  slug: string;
  title: string;
  /** EDTF. */
  date: string;
  earliestDay: CivilDay;
  latestStartDay: CivilDay;
  place: Named | null;
}

/** A held contact of a series with its numbers. */
export interface NumberedContact {
  contact: RungContact;
  entry: SeriesEntry;
}
