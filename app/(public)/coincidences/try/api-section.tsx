import styles from "@/app/_components/try/try.module.css";
import { mostBodyBytes } from "@/app/_server/coincidence/answer-analysis-request";
import {
  daysPerDate,
  mostCoverageGaps,
  mostDates,
  mostDays,
  mostShuffles,
  mostWork,
} from "@/lib/coincidence/analysis-input";
import { mostPairs } from "@/lib/coincidence/analysis-pairs";
import { grouped } from "@/lib/timeline/rule-nouns";

const example = `curl -X POST PUBLIC/api/v1/coincidence-analysis \\
  -H 'Content-Type: application/json' \\
  -d '{
    "antecedents": ["2025-01-06", "2025-02-14"],
    "consequents": ["2025-01-08", "2025-03"],
    "window": {"from": "2025-01-01", "to": "2025-12-31"},
    "coverageGaps": [{"from": "2025-08-01", "to": "2025-08-07"}],
    "days": 7, "offset": 0, "direction": "after",
    "shuffles": 1000, "seed": 1
  }'`;

const problems = [
  ["invalid", "400", "The request cannot be read: errors lists each fault with a JSON Pointer to it."],
  ["method", "405", "The address takes POST alone."],
  ["too-large", "413", `The body has more than ${grouped(mostBodyBytes)} bytes.`],
  ["media-type", "415", "The body is not sent as application/json."],
  ["failed", "500", "The analysis could not be made."],
  [
    "busy",
    "503",
    "Too many analyses are waiting, or this one took too long. Retry-After says when to ask again.",
  ],
] as const;

/** How a program asks the same question. */
export function ApiSection({ publicUrl }: { publicUrl: string }) {
  return (
    <section className="section" aria-labelledby="api">
      <div className="section-head">
        <h2 id="api">For programs</h2>
      </div>
      <div className="prose">
        <p>
          <code>POST /api/v1/coincidence-analysis</code> takes the two lists as JSON and answers with both
          rates, the number expected by chance and p under each of the five tests, and the pairs. Dates are
          EDTF; where any is vague, each number becomes a pair of <code>low</code> and <code>high</code>. Any
          site may ask, without credentials, and nothing is stored.
        </p>
      </div>
      <pre className={styles.api}>{example.replace("PUBLIC", publicUrl)}</pre>
      <div className="prose">
        <p>
          Limits: {grouped(mostDates)} dates a list, {grouped(mostShuffles)} shuffles, a window and an offset
          of {mostDays} days, {grouped(mostCoverageGaps)} gaps, {grouped(mostBodyBytes)} bytes. The shuffles
          times (all dates + days of the window / {daysPerDate}) are at most {grouped(mostWork)}. A few
          analyses run at a time; beyond that the answer is 503 with <code>Retry-After</code>. All pairs are
          counted (<code>pairCount</code>) and the first {grouped(mostPairs)} listed. <code>expected</code> is
          that of <code>shuffle</code>; <code>expectedBy</code> has it for each test. <code>count</code> and{" "}
          <code>total</code> count events, and so do the tests but one: <code>expectedBy.distinctDays</code>{" "}
          counts distinct days, several events of one day as one, so it is not to be set beside{" "}
          <code>count</code>. Faults come as problem details (RFC 9457):
        </p>
      </div>
      <table>
        <caption>Problems, by the end of their type</caption>
        <thead>
          <tr>
            <th scope="col">Problem</th>
            <th scope="col">Status</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(([type, status, meaning]) => (
            <tr key={type} id={`problem-${type}`}>
              <th scope="row">{type}</th>
              <td>{status}</td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
