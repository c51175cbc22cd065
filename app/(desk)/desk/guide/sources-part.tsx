import { sourceCredibilityNotes, sourceReliabilityNotes } from "@/lib/records/coding-notes";
import {
  sourceCredibilities,
  sourceCredibilityLabels,
  sourceReliabilities,
  sourceReliabilityLabels,
} from "@/lib/records/vocabularies";
import { GuideSection } from "./guide-section";
import { WordTable } from "./word-table";

/** Sources, what they rest on, and their grades. */
export function SourcesPart() {
  return (
    <GuideSection id="sources" title="Sources and grades">
      <p>
        Every published event has at least one source. Paste its address and press Enter: the publisher is
        filled in from the domain; title, language and days are typed. Several addresses, by lines or spaces,
        become as many sources. The server never requests an address that somebody typed.
      </p>
      <ul>
        <li>
          <b>Supports.</b> Tick the fields that this source carries. A field that nothing supports should be
          empty, or the note should say why not.
        </li>
        <li>
          <b>Published, read on.</b> The day on the page, and the day on which you read it: pages change.
        </li>
        <li>
          <b>Archived copy.</b> Save the page in a public archive while it is there; give the address of the
          copy and the day it was made.
        </li>
        <li>
          <b>Quotation.</b> A few lines at most, in the language of the source.
        </li>
        <li>
          <b>No address?</b> Leave it empty; the source is marked “link wanted”, which is honest and can be
          mended.
        </li>
      </ul>
      <p>
        Rows that name no source, sources without a title and sources that support nothing are listed beside
        the buttons of a form, and rows are counted in the queue. Publishing is not refused: a source is not
        always there. At least one is needed for the event as a whole.
      </p>
      <h3>Independent roots</h3>
      <p>
        Ten newspapers that print one wire report are one root. Say what a source is <b>derived from</b>:
        choose the report behind it from the list (another source of this event or of the store) or name it in
        words (“AFP”). “TASS reports, citing the ministry” is derived from the ministry. Roots, not copies,
        are counted. Two journalists who spoke to the same unnamed official are two roots only if nothing
        shows that it was the same one; say so in the note.
      </p>
      <h3>The Admiralty grade</h3>
      <p>
        A letter for the source and a digit for what it says here, judged apart: a reliable source can say
        something doubtful. Grade when you have a reason to; “not graded” is better than a guess.
      </p>
      <WordTable
        caption="Reliability of the source"
        words={sourceReliabilities}
        labels={sourceReliabilityLabels}
        notes={sourceReliabilityNotes}
        hasMark
      />
      <WordTable
        caption="Credibility of what it says"
        words={sourceCredibilities}
        labels={sourceCredibilityLabels}
        notes={sourceCredibilityNotes}
        hasMark
      />
    </GuideSection>
  );
}
