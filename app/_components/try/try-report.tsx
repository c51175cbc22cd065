import { ChanceHeads } from "@/app/_components/coincidences/chance-heads";
import { TableScroll } from "@/app/_components/table-scroll";
import type { AnalysisReport } from "@/lib/timeline/analysis-report";
import styles from "./try.module.css";

/** The answer to a reader's own dates: each number with its sentence, the tests, and the pairs. */
export function TryReport({ report }: { report: AnalysisReport }) {
  return (
    <section aria-labelledby="result">
      <h2 id="result">Result</h2>
      <div className={styles.findings}>
        {report.findings.map(({ side, count, noun, sentence }) => (
          <div key={side}>
            <p className={styles.count}>
              {count} <small>{noun}</small>
            </p>
            <p className={styles.sentence}>{sentence}</p>
          </div>
        ))}
      </div>
      <h3>Five tests of the same count</h3>
      <TableScroll label="Five tests of the same count">
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Test, and what it keeps
              </th>
              <th scope="colgroup" colSpan={2} className="numeric">
                Second list
              </th>
              <th scope="colgroup" colSpan={2} className="numeric">
                First list
              </th>
            </tr>
            <tr>
              <ChanceHeads />
              <ChanceHeads />
            </tr>
          </thead>
          <tbody>
            {report.tests.map((test) => (
              <tr key={test.test}>
                <th scope="row" className={styles.test}>
                  {test.name} <small>keeps {test.keeps}</small>
                  <p className="note">{test.sentence}</p>
                </th>
                <td className="numeric">{test.precursor.expected}</td>
                <td className="numeric">{test.precursor.p}</td>
                <td className="numeric">{test.trigger.expected}</td>
                <td className="numeric">{test.trigger.p}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {report.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <p className="note">
        These figures mean something only where both lists are complete for the days given. A coincidence is
        shown, a cause is never asserted.
      </p>
      <h3>Pairs</h3>
      <p className="note">{report.pairWords}</p>
      {report.pairs.length > 0 && (
        <TableScroll label="Pairs">
          <table>
            <thead>
              <tr>
                <th scope="col">Second list</th>
                <th scope="col">Lag</th>
                <th scope="col">First list</th>
                <th scope="col">Certainty</th>
              </tr>
            </thead>
            <tbody>
              {report.pairs.map(({ n, antecedent, consequent, lag, certainty }) => (
                <tr key={n}>
                  <td className="day-cell">{consequent}</td>
                  <td>{lag}</td>
                  <td className="day-cell">{antecedent}</td>
                  <td>{certainty}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
