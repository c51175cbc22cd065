import { GuideSection } from "./guide-section";
import { TermTable } from "./word-table";

/** Neutral writing. */
export function WordingPart() {
  return (
    <GuideSection id="wording" title="Title, summary and neutral words">
      <p>
        The title says who did or said what, and where, in the present tense, without a number and without the
        day. Left empty, it is made of the fields: “Steve Witkoff meets Vladimir Putin, Moscow”. The summary
        is two or three sentences that stand without the sources.
      </p>
      <TermTable
        caption="Write this, not that"
        heads={["Instead of", "Write", "Because"]}
        rows={[
          [
            "Pokrovsk has fallen",
            "Russia says it captured Pokrovsk",
            "It is a claim until somebody else confirms it.",
          ],
          [
            "Pokrovsk was liberated",
            "Russia says it captured Pokrovsk",
            "The words of a side stand in quotations only.",
          ],
          [
            "The sixth meeting",
            "Steve Witkoff meets Vladimir Putin, Moscow",
            "Ordinals are derived, and change.",
          ],
          ["Secret talks", "Talks made public on 25 November", "The dates tell it."],
          [
            "Kyiv was kept in the dark",
            "Ukraine says it was not informed",
            "Say who says so; the matrix holds it.",
          ],
          [
            "The visit came because of the fall of the city",
            "The visit came a day after the claim",
            "Timing is shown; no cause is asserted.",
          ],
          ["Regime, terrorists, puppet", "The name of the party", "Neither side’s words for the other."],
        ]}
      />
    </GuideSection>
  );
}
