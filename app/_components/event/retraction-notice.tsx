import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";

/** At the head of a retracted event's page: that it does not hold, since when, and why. `at` is in epoch milliseconds. */
export function RetractionNotice({ at, publicNote }: { at: number; publicNote: string | null }) {
  return (
    <div className="retraction" role="note">
      <p className="retraction-word">Retracted on {formatDay(civilDayAt(at, "UTC"))}</p>
      {publicNote !== null && <p className="retraction-note">{publicNote}</p>}
      <p className="note">
        This record no longer holds. It is on no timeline and in no count, list or search. What it said stands
        below, so that whoever has cited it can see what became of it.
      </p>
    </div>
  );
}
