import { MethodSection } from "./method-section";
import { MethodTable } from "./method-table";

const dateForms = [
  ["2 December 2025", "2025-12-02", "that day"],
  ["November 2025", "2025-11", "some day from 1 to 30 November 2025"],
  ["late November 2025", "[2025-11-21..2025-11-30]", "some day from 21 to 30 November 2025"],
  [
    "about November 2025",
    "2025-11~",
    "some day from 1 October to 31 December 2025: one month more on each side",
  ],
  ["2 December 2025, doubtful", "2025-12-02?", "that day, but a pair with it is never certain"],
  [
    "30 November to 1 December 2025",
    "2025-11-30/2025-12-01",
    "lasted both days; lags are counted from the first",
  ],
  ["from 2 December 2025", "2025-12-02/..", "still going on when the data were last changed"],
] as const;

/** Coincidences, vague dates and coverage. */
export function ChanceSections() {
  return (
    <>
      <MethodSection id="coincidence" title="What a coincidence is">
        <div className="prose">
          <p>
            A coincidence is a pair of events that a stated rule relates. Unless a page names another rule, it
            is this one: a contact was held 0 to 7 days after a territorial claim was announced. Both ends
            count, so a claim on the day of the contact and one seven days before it are both inside the
            window.
          </p>
          <p>
            The distance between the two is the lag, in whole days. Days are civil days at the place of the
            event; the reader’s own time zone plays no part. Where both fell on one day and no source gives
            the times, the page says “same day, order unknown”. Other rules look at the mirror (a claim after
            a contact), at the same day alone, and at claims that fell between the day on which a visit was
            made public and the day on which it was held.
          </p>
          <p>
            Two shares are counted. The <strong>precursor rate</strong> is the share of contacts that had at
            least one claim in the window before them. The <strong>trigger rate</strong> is the share of
            claims that had at least one contact in the window after them. Each event counts once, however
            many partners it has, and events without a partner stay on the page and in the count. A pair that
            misses the window but lies inside twice its length is listed as a near miss.
          </p>
        </div>
      </MethodSection>

      <MethodSection id="dates" title="Vague dates">
        <div className="prose">
          <p>
            Sources are often vague, and a date is kept only as exact as its source. Each date stands for an
            earliest and a latest day, so a lag is a range: from the earliest day of the contact less the
            latest day of the claim, to the latest less the earliest.
          </p>
          <p>
            A pair is <strong>certain</strong> when every lag in that range fits the rule,{" "}
            <strong>possible</strong> when only some do, and no pair when none does. The two are drawn and
            counted apart, and a rate with possible pairs is given as an interval.
          </p>
        </div>
        <MethodTable
          caption="How a date is written, stored (EDTF) and read"
          heads={["On the page", "Stored", "It can mean"]}
          rows={dateForms}
        />
      </MethodSection>

      <MethodSection id="coverage" title="When chance is stated">
        <div className="prose">
          <p>
            Where claims are frequent, some contact will follow one by accident. A number expected by chance
            puts a count in proportion, but it means something only where the record is complete. Claims that
            were picked because they made headlines, some of them because a visit was near, would make almost
            any pattern look rare.
          </p>
          <p>
            So the tracker stores, for each class of events, the days for which the class is declared
            completely recorded. If both sides of a rule are covered, the headline gives the number expected
            by chance beside the count. If not, it gives the count alone and says that the claims recorded
            here are a selection. The observation window comes from those declarations, never from the first
            and last event that happen to be recorded.
          </p>
        </div>
      </MethodSection>
    </>
  );
}
