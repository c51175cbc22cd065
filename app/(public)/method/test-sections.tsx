import styles from "./method.module.css";
import { MethodSection } from "./method-section";

/** The five tests, one after the other, and which of them a headline quotes. */
export function TestSections() {
  return (
    <>
      <MethodSection id="tests" title="The five tests">
        <div className="prose">
          <p>
            Each test imagines a world in which the timing of contacts and claims is unrelated, and asks how
            often that world would give a count at least as high as the one observed. That share is p. It is
            not the probability that the timing was chance, and a small p does not name a cause. None of the
            five is the only right one; they differ in what they keep of the record as it is.
          </p>
          <h3>Analytic</h3>
          <p>
            Assumes that events fall independently on any day of the observation window. With T days and a
            window of ΔT days, one claim covers a share w = (ΔT + 1) ÷ T of the days; the chance that a
            contact follows at least one of N claims is q = 1 − (1 − w)<sup>N</sup>; the counts follow a
            binomial law. It is the standard of the field and can be compared with published work, but it
            takes too little account of several events on one day and of events that come in bursts.
          </p>
          <p className={styles.formula}>
            One claim, two contacts, 20 days, ΔT = 2: w = 3 ÷ 20 = 0.15 and q = 0.15. Both contacts follow the
            claim with p = 0.15² = 0.0225; expected 0.3 of 2.
          </p>
          <h3>Distinct days</h3>
          <p>
            Assumes that no two events of one kind share a day, and counts exactly: the chance that none of N
            claims falls on the ΔT + 1 days of a contact’s window is the number of ways to place N claims on
            the other days, divided by the number of ways to place them on all T.
          </p>
          <h3>Shuffled days</h3>
          <p>
            Makes no formula. It redraws the days of both series at random over the observed days, at least a
            thousand times, and counts again each time. Events that shared a day are moved together. The share
            of redrawn worlds that reach the observed count, with the observed one counted among them, is p,
            so it is never zero. The draws come from a stored seed: the same data give the same number.
          </p>
          <h3>Shuffled gaps</h3>
          <p>
            Keeps the waiting times. The gaps between one event and the next, the gap from the last round to
            the first among them, are dealt out anew in another order, and the whole is turned by a random
            number of days. A series with long quiet stretches keeps them, though not where they stood. With
            fewer than three events there is nothing to deal, and the series is only turned.
          </p>
          <h3>Rotation</h3>
          <p>
            Keeps everything inside each series: bursts, seasons, order. It slides the contacts along the
            claims, day by day, all the way round the observation window, and counts at every step. Its p is
            never smaller than one in the number of days; with few events it says little.
          </p>
        </div>
      </MethodSection>

      <MethodSection id="headline" title="Which test a headline quotes">
        <div className="prose">
          <p>
            The largest p of shuffled days, shuffled gaps and rotation, with the name of the test and the
            number that the same test expects. Where some of the three find the count rarer than one in twenty
            and others do not, the page says that the tests disagree; the events then most likely come in
            bursts, and rotation is the one to read. Over vague dates p is a range: its lower end counts the
            possible pairs too, its upper end the certain ones alone.
          </p>
        </div>
      </MethodSection>
    </>
  );
}
