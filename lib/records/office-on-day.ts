import type { CivilDay } from "../dates/civil-day";
import { type EdtfDate, parseEdtf } from "../dates/edtf-date";

/** An office of one person. `from` and `to` are EDTF; null is open. */
export interface HeldOffice {
  title: string;
  partyId: string;
  from: string | null;
  to: string | null;
}

/** The office chosen; unsure where the vague day of the event or of the office leaves open whether it was held then. */
export interface OfficeChoice<Office extends HeldOffice> {
  office: Office;
  isSure: boolean;
}

/**
 * The office that a person held when something began, somewhere from `earliestDay` to `latestStartDay`: one that surely
 * covers all these days, else one that may cover them, else one that covers a part. Of several the one held for
 * `partyId`, then the one taken up last. Null where none fits.
 */
export function officeOnDay<Office extends HeldOffice>(
  offices: readonly Office[],
  event: { earliestDay: CivilDay; latestStartDay: CivilDay; partyId: string | null },
): OfficeChoice<Office> | null {
  const fitting = offices
    .map((office) => ({ office, ...fitOf(office, event) }))
    .filter((candidate) => candidate.fit !== "none");
  fitting.sort(
    (a, b) =>
      fitOrder[a.fit] - fitOrder[b.fit] ||
      Number(b.office.partyId === event.partyId) - Number(a.office.partyId === event.partyId) ||
      compareText(b.takenUp, a.takenUp) ||
      compareText(a.office.title, b.office.title),
  );
  const best = fitting[0];
  return best ? { office: best.office, isSure: best.fit === "sure" } : null;
}

type Fit = "sure" | "whole" | "part" | "none";
const fitOrder: Record<Fit, number> = { sure: 0, whole: 1, part: 2, none: 3 };

function fitOf(
  office: HeldOffice,
  { earliestDay, latestStartDay }: { earliestDay: CivilDay; latestStartDay: CivilDay },
): { fit: Fit; takenUp: CivilDay } {
  const from = read(office.from, earliestDay);
  const to = read(office.to, earliestDay);
  const takenUp = from?.start.earliest ?? "";
  const isPossible = takenUp <= latestStartDay && (to === null || to.isOpen || earliestDay <= to.end.latest);
  if (!isPossible) return { fit: "none", takenUp };
  const isWhole = takenUp <= earliestDay && (to === null || to.isOpen || latestStartDay <= to.end.latest);
  if (!isWhole) return { fit: "part", takenUp };
  const isSure =
    (from === null || from.start.latest <= earliestDay) &&
    (to === null || to.isOpen || latestStartDay <= to.start.earliest) &&
    !from?.isUncertain &&
    !to?.isUncertain;
  return { fit: isSure ? "sure" : "whole", takenUp };
}

/** A stored date; where it cannot be read it restricts nothing, as an open one. */
function read(date: string | null, dayOfData: CivilDay): EdtfDate | null {
  return date === null ? null : parseEdtf(date, dayOfData);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
