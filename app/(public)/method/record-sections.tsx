import {
  sourceCredibilities,
  sourceCredibilityLabels,
  sourceReliabilities,
  sourceReliabilityLabels,
} from "@/lib/records/vocabularies";
import { MethodSection } from "./method-section";
import { MethodTable } from "./method-table";

const standings = [
  ["Claimed", "hatched", "announced by one side; nobody else has assessed it yet"],
  ["Disputed", "left half solid, right half empty", "the other side or an assessor says that it is not so"],
  ["Partly confirmed", "left half solid, right half hatched", "assessed as true for a part of the place"],
  ["Confirmed", "solid", "assessed as true, and the page says by whom"],
  ["Refuted", "empty, with a cross", "assessed as untrue, and the page says by whom"],
] as const;

const grades = sourceCredibilities.map((digit, at) => {
  const letter = sourceReliabilities[at] ?? "F";
  return [`${letter} and ${digit}`, sourceReliabilityLabels[letter], sourceCredibilityLabels[digit]] as const;
});

/** Verification, sources, ordinals and the limits of the method. */
export function RecordSections() {
  return (
    <>
      <MethodSection id="standing" title="Standing of a claim">
        <div className="prose">
          <p>
            A claim is worded as a claim (“Russia says it captured …”) until somebody independent has
            confirmed it, and then the page says who. Its standing is a history: each change is dated, names
            the assessor, and has a source. A count uses the day on which the claim was announced, whatever
            became of it later.
          </p>
        </div>
        <MethodTable
          caption="The five standings and the flag of each"
          heads={["Standing", "Flag", "Meaning"]}
          rows={standings}
        />
      </MethodSection>

      <MethodSection id="sources" title="Sources, copies and grades">
        <div className="prose">
          <p>
            Every published event rests on at least one source. A report that repeats another is marked as
            derived from it, so that ten copies of one dispatch count as one root; so do two reports of one
            publisher about the same event.
          </p>
          <p>
            A source can carry a grade of the Admiralty code: a letter for how reliable the source is, a digit
            for how credible what it says is. Both are an editor’s judgement, and nothing is counted by them.
          </p>
        </div>
        <MethodTable
          caption="The grades of the Admiralty code"
          heads={["Grade", "Reliability of the source", "Credibility of what it says"]}
          rows={grades}
        />
      </MethodSection>

      <MethodSection id="ordinals" title="Ordinals and gaps">
        <div className="prose">
          <p>
            “Sixth meeting this year” is computed, never typed. A series is made of the contacts of one pair
            of principals from different parties. Contacts that were held are numbered in the order of their
            days, within the calendar year and overall, and the gap is the number of days since the one
            before. Contacts that were only announced, postponed or cancelled are shown and not numbered.
          </p>
          <p>
            Where vague dates leave the order open, the number is marked as unsure. Where somebody else gives
            a contact another number, that count is kept beside ours with its source.
          </p>
        </div>
      </MethodSection>

      <MethodSection id="limits" title="What this cannot show">
        <div className="prose">
          <p>
            That one event followed another does not say why. Visits and offensives both follow seasons,
            summits, holidays and each other; both may answer to a third thing that is not recorded here. A
            rule chosen after looking at the data will fit them better than the next year’s. The window can be
            changed on the timeline, so that anyone can see how much a count depends on it.
          </p>
          <p>The timing is shown; no cause is asserted.</p>
        </div>
      </MethodSection>
    </>
  );
}
