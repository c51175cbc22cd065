import { calibrationFigures } from "@/lib/coincidence/calibration-figures";
import { testNames } from "@/lib/coincidence/test-names";
import { formatDay } from "@/lib/dates/format-edtf";
import { grouped } from "@/lib/timeline/rule-nouns";
import { testWords } from "@/lib/timeline/test-words";
import styles from "./method.module.css";
import { MethodSection } from "./method-section";
import { FigureTable } from "./method-table";

/** How often each test finds something where nothing is, as measured by our own benchmark. */
export function CalibrationSection() {
  const { day, dataSets, level, windowDays, shuffles, standardError, worlds, sizes } = calibrationFigures;
  return (
    <MethodSection id="calibration" title="How often each test cries wolf">
      <div className="prose">
        <p>
          A test at {percent(level)} should find something in {percent(level)} of the worlds in which there is
          nothing to find. So such worlds were made, {grouped(dataSets)} of each kind, their two series drawn
          without knowledge of each other, and every test was run on all of them with a window of {windowDays}{" "}
          days and {grouped(shuffles)} shuffles. The tables give the share in which it found the count rarer
          than that; by accident alone they would spread by about {percent(standardError)} on either side.
        </p>
      </div>
      <FigureTable
        caption="Share of worlds without any relation that each test rejects, contacts that followed a claim"
        heads={["World", ...testNames.map((test) => testWords[test].name)]}
        rows={worlds.map(({ name, rejected }): [string, ...string[]] => [
          name,
          ...testNames.map((test) => percent(rejected.precursor[test])),
        ])}
      />
      <ul className={`note ${styles.worlds}`}>
        {worlds.map(({ name, description }) => (
          <li key={name}>
            {name}: {description}
          </li>
        ))}
      </ul>
      <div className="prose">
        <p>
          What lies far above {percent(level)} cries wolf; what lies far below is blind, and would miss a
          relation that is there. The analytic test does the one or the other in most worlds, the more so the
          more events there are, and that is why no headline quotes it.
        </p>
      </div>
      <FigureTable
        caption="The same for events on one day in ten, by their number"
        heads={["Events", "Days", testWords.analytic.name, testWords.distinctDays.name]}
        rows={sizes.map(({ events, totalDays, rejected }): [string, ...string[]] => [
          grouped(events),
          grouped(totalDays),
          percent(rejected.analytic),
          percent(rejected.distinctDays),
        ])}
      />
      <p className="note">
        Measured on {formatDay(day)} by <code>npm run bench:calibration</code>, from a fixed seed.
      </p>
    </MethodSection>
  );
}

/** "5%", "12.5%", "0%". */
function percent(share: number): string {
  const rounded = (share * 100).toFixed(1);
  return `${rounded.replace(/\.0$/, "")}%`;
}
