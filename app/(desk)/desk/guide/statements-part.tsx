import {
  acknowledgementStandingNotes,
  confidenceNotes,
  notificationStandingNotes,
  standingNotes,
  topicBasisNotes,
} from "@/lib/records/coding-notes";
import {
  acknowledgementStandingLabels,
  acknowledgementStandings,
  confidenceLabels,
  confidences,
  notificationStandingLabels,
  notificationStandings,
  standingLabels,
  standings,
  topicBases,
  topicBasisLabels,
} from "@/lib/records/vocabularies";
import { GuideSection } from "./guide-section";
import { WordTable } from "./word-table";

/** What others said about an event, and how sure it is. */
export function StatementsPart() {
  return (
    <>
      <GuideSection id="informed" title="Who was informed">
        <p>
          A row for each party about which it is asked whether it was told; the button adds those asked about
          most. Every standing but Unknown wants a source; rows that name none are counted beside the buttons.
        </p>
        <WordTable
          caption="Informed"
          words={notificationStandings}
          labels={notificationStandingLabels}
          notes={notificationStandingNotes}
        />
        <p>
          Where a party says that it was not told and the other side says that it was, keep the party’s own
          word and write the other into the note of the row.
        </p>
      </GuideSection>
      <GuideSection id="acknowledgements" title="Acknowledgements">
        <p>
          Whether each side owned up to the contact. It explains why counts differ: a meeting that one side
          counts and the other never mentioned.
        </p>
        <WordTable
          caption="Acknowledgement"
          words={acknowledgementStandings}
          labels={acknowledgementStandingLabels}
          notes={acknowledgementStandingNotes}
        />
      </GuideSection>
      <GuideSection id="readouts" title="Readouts and reactions">
        <p>
          A <b>readout</b> is what a side that took part said about the contact afterwards. Write it in your
          own words, one row a side and day, as near as you can to what was said and without judging it; put
          the key words into the source’s quotation. A <b>reaction</b> is what anybody else said about the
          event, or a side about an announcement. Both carry a day, and the source that reports it where there
          is one.
        </p>
        <p>
          <b>So:</b> “Said the talks were useful and that no compromise on territory was reached.”{" "}
          <b>Not so:</b> “Again dodged the question of territory.”
        </p>
      </GuideSection>
      <GuideSection id="topics" title="What was on the table">
        <p>
          Topics of the controlled list, and only what a source names. Add a topic to the list when the same
          matter came up in two contacts and none of the list covers it.
        </p>
        <WordTable
          caption="Stated or reported"
          words={topicBases}
          labels={topicBasisLabels}
          notes={topicBasisNotes}
        />
      </GuideSection>
      <GuideSection id="outside-counts" title="Outside counts">
        <p>
          The number that somebody else gave the contact, as they gave it: “6”, “meetings this year”, and who
          counted. Never type an ordinal of our own anywhere: it is derived from what is recorded, and the
          event’s page shows which contacts explain the difference.
        </p>
      </GuideSection>
      <GuideSection id="verification" title="Verification">
        <p>
          A history, not a verdict: one row each time that somebody assessed the claim, with the day, who, and
          a source. The last row is the standing now; without any the claim is claimed. Never change an
          earlier row because a later assessment differs.
        </p>
        <WordTable caption="Standing" words={standings} labels={standingLabels} notes={standingNotes} />
        <h3>Who may be an assessor</h3>
        <ul>
          <li>
            <b>The other side,</b> if it says that the place is lost (confirmed) or held (disputed). Its word
            alone refutes nothing.
          </li>
          <li>
            <b>An institute or project that publishes how it judges,</b> such as geolocation or satellite
            pictures that can be checked.
          </li>
          <li>
            <b>An international mission or agency</b> with people there.
          </li>
          <li>
            <b>Not</b> the claimant, its media or officials; not a blogger; not a newspaper that repeats one
            of the above (name that one, with the newspaper as the source); not you.
          </li>
        </ul>
      </GuideSection>
      <GuideSection id="note" title="Note and confidence">
        <p>
          Both are public. The note says what is uncertain, disputed or missing, in a sentence or two.
          Confidence is how sure the record is as a whole, not how likely the event.
        </p>
        <WordTable
          caption="Confidence"
          words={confidences}
          labels={confidenceLabels}
          notes={confidenceNotes}
        />
      </GuideSection>
    </>
  );
}
