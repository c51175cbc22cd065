import Link from "next/link";
import { MethodSection } from "./method-section";

/** How trying many rules is allowed for, sealed rules, and days that are not complete yet. */
export function ScanSections() {
  return (
    <>
      <MethodSection id="scan" title="When many windows were tried">
        <div className="prose">
          <p>
            Whoever may choose the window can find one that flatters a story. So{" "}
            <Link href="/coincidences">Coincidences</Link> counts every window from 0 to 30 days with every
            offset from 0 to 14, 465 cells, and shows them all with the reader’s own choice marked.
          </p>
          <p>
            Each cell has the p of its own. Beside it stands the p that allows for having looked at all 465:
            in every shuffled world the smallest p anywhere on the grid is found, and the share of worlds
            whose smallest p is as small as the one observed is the corrected p. One shuffle serves all cells,
            so the correction knows that neighbouring cells say nearly the same.
          </p>
          <p>
            A second map varies the other choices: which claims, how well verified, by which of their dates,
            which window, which test. It lists every combination by its p. A finding that holds in most of
            them does not hang on one choice.
          </p>
        </div>
      </MethodSection>

      <MethodSection id="sealed" title="Sealed rules">
        <div className="prose">
          <p>
            A rule made with the events in sight fits them better than those to come. A sealed rule is made
            before them: an editor registers it with its reason, and from then on neither can change. It is
            scored only on events dated after the day of sealing, on days that had begun nowhere on earth yet,
            and it stands apart from the rules made afterwards.
          </p>
          <p>
            The day and a hash (SHA-256) of the rule’s text are public on{" "}
            <Link href="/coincidences/rules">Rules</Link>, and the text can be downloaded. Anybody who keeps
            the hash can show later that nothing was changed. The seal covers the rule, not the record: which
            events it selects is read from the record as it stands, whose own changes are public in the
            history of each event.
          </p>
        </div>
      </MethodSection>

      <MethodSection id="incomplete" title="Days that are not complete yet">
        <div className="prose">
          <p>
            Reports of an event arrive late. How late is measured: from the days between the date of each
            event and the day on which it was logged. The last days, in which much may still be missing, are
            hatched on the timeline. No test runs beyond the days that are declared complete, so they enter no
            number expected by chance.
          </p>
        </div>
      </MethodSection>
    </>
  );
}
