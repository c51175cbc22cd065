import { TableScroll } from "@/app/_components/table-scroll";
import type { ChanceFigure, ChanceTests, CountSpan, ObservedCount } from "@/lib/coincidence/chance-tests";
import { type RateSide, testNames } from "@/lib/coincidence/test-names";
import { formatExpected, formatPSpan } from "@/lib/timeline/p-words";
import { grouped } from "@/lib/timeline/rule-nouns";
import { testWords } from "@/lib/timeline/test-words";
import { ChanceHeads } from "./chance-heads";

const sides: readonly RateSide[] = ["precursor", "trigger"];

/** The five tests of the same count: what each keeps, what it expects, and p beside the count that it is for. */
export function TestsTable({
  tests,
  consequentMany,
  antecedentMany,
}: {
  tests: ChanceTests;
  consequentMany: string;
  antecedentMany: string;
}) {
  const nouns = { precursor: consequentMany, trigger: antecedentMany };
  const rotations = tests.observedDayCount - 1;
  return (
    <>
      <TableScroll label="Five tests of the same count">
        <table className="tests-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Test, and what it keeps
              </th>
              {sides.map((side) => (
                <th key={side} scope="colgroup" colSpan={2} className="numeric tests-count">
                  {observedText(tests.observed[side])} {nouns[side]}
                </th>
              ))}
            </tr>
            <tr>
              {sides.map((side) => (
                <ChanceHeads key={side} />
              ))}
            </tr>
          </thead>
          <tbody>
            {testNames.map((test) => (
              <tr key={test}>
                <th scope="row">
                  {testWords[test].name} <span className="tests-keeps">keeps {testWords[test].keeps}</span>
                  <small className="tests-sentence">
                    {testWords[test].sentence}
                    {test === "gaps" && tests.gaps.isRotationOnly
                      ? " Here a series has fewer than three events, so its gaps could only be rotated."
                      : ""}
                  </small>
                </th>
                {sides.flatMap((side) => [
                  <td
                    key={`${side} expected`}
                    className="numeric"
                    data-label={`${observedText(tests.observed[side])} ${nouns[side]}; at random`}
                  >
                    {expectedText(tests[test][side])}
                  </td>,
                  <td key={`${side} p`} className="numeric tests-p" data-label="p">
                    {formatPSpan(tests[test][side])}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note tests-note">
        {`${grouped(tests.shuffles)} shuffles of days and of gaps from seed ${tests.seed}, ${rotations} rotations, over ${tests.observedDayCount} observed days. p is the share of such worlds with a count as high or higher. Where dates are vague a figure is a range: one end counts certain pairs only, the other the possible ones too.`}
      </p>
      <p className="note tests-note">
        Where a headline quotes p, it is the largest of the last three tests. The first two are not quoted:
        the first assumes that all events fall independently, several on one day too; the second, that at most
        one falls on a day.
      </p>
    </>
  );
}

function observedText({ atCertain, atPossible }: CountSpan<ObservedCount>): string {
  const counts =
    atCertain.count === atPossible.count ? atCertain.count : `${atCertain.count} to ${atPossible.count}`;
  const totals =
    atCertain.total === atPossible.total
      ? atCertain.total
      : `${Math.min(atCertain.total, atPossible.total)} to ${Math.max(atCertain.total, atPossible.total)}`;
  return `${counts} of ${totals}`;
}

function expectedText({ expected, expectedAtPossible }: ChanceFigure): string {
  const low = formatExpected(Math.min(expected, expectedAtPossible));
  const high = formatExpected(Math.max(expected, expectedAtPossible));
  return low === high ? low : `${low} to ${high}`;
}
