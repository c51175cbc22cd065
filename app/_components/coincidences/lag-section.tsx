import type { Direction } from "@/lib/coincidence/direction";
import type { StoredRule } from "@/lib/records/stored-rule";
import { dayCount } from "@/lib/timeline/count-words";
import { lagRunOf } from "@/lib/timeline/lag-run";
import { intervalText } from "@/lib/timeline/place-count-axis";
import { type LagTallies, mostDiscs } from "@/lib/timeline/place-lag-histogram";
import type { Answer, LagAnswer } from "./answers";
import { type LagEvent, LagFigure } from "./lag-figure";
import { NoAnswer } from "./no-answer";

/** The lags of one rate as a figure, with what it leaves out in words, and its counts as a table. */
export async function LagSection({
  answer,
  rule,
  windowDays,
  events,
}: {
  answer: Promise<Answer<LagAnswer>>;
  rule: StoredRule;
  windowDays: number;
  events: readonly LagEvent[];
}) {
  const given = await answer;
  const { words, definition } = rule;
  if (given.status !== "done") return <NoAnswer what="The lags" status={given.status} />;
  const { lags } = given.value;
  if (lags === null) {
    return (
      <p className="prose">
        {definition.direction === "betweenPublicAndHeld"
          ? "Lags are not counted for a rule between made public and held."
          : "There are too many events to count the lag of each."}
      </p>
    );
  }
  const tallies = lags.precursor;
  if (tallies.total === 0) return <p className="prose">There is no event whose lag could be shown.</p>;
  const { direction, offsetDays } = definition;
  // Of bars the browser needs no more than the counts.
  const areDiscs = tallies.total <= mostDiscs;
  const axis = axisWords(direction, words);
  const hasChance = tallies.bins.some(({ expected }) => expected !== null);
  return (
    <>
      <LagFigure
        tallies={areDiscs ? tallies : { ...tallies, events: [] }}
        windowRun={lagRunOf(direction, windowDays, offsetDays)}
        events={areDiscs ? events : []}
        label={`${axis}, one mark for each of ${tallies.total} ${words.consequentMany}`}
      />
      <p className="note lag-axis">{axis}</p>
      <p className="note">
        {restWords(tallies, words)}
        {hasChance
          ? ` The dashed line is the shape that chance would give, with the ${words.antecedentMany} on any observed day alike.`
          : ` No line of chance is drawn, since the ${words.antecedentMany} recorded here are a selection.`}
      </p>
      <details className="scan-details">
        <summary>The same as a table</summary>
        <table className="lag-table">
          <caption>{axis}; only days that some have.</caption>
          <thead>
            <tr>
              <th scope="col">Days</th>
              <th scope="col" className="numeric">
                {words.consequentMany}
              </th>
              {hasChance && (
                <th scope="col" className="numeric">
                  at random
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {tallies.bins
              .filter(({ possible }) => possible > 0)
              .map(({ lagDays, certain, possible, expected }) => (
                <tr key={lagDays}>
                  <th scope="row">{lagDays}</th>
                  <td className="numeric">{possible > certain ? `${certain} to ${possible}` : certain}</td>
                  {hasChance && <td className="numeric">{expected?.toFixed(2)}</td>}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** The heading of the section: what the lags are measured to. */
export function lagHeading(direction: Direction, { antecedentOne }: StoredRule["words"]): string {
  switch (direction) {
    case "after":
      return `How long since the last ${antecedentOne}`;
    case "before":
      return `How long until the next ${antecedentOne}`;
    case "either":
    case "sameDay":
    case "betweenPublicAndHeld":
      return `How far to the nearest ${antecedentOne}`;
  }
}

function axisWords(direction: Direction, { antecedentOne, consequentOne }: StoredRule["words"]): string {
  switch (direction) {
    case "after":
      return `days since the latest ${antecedentOne} before the ${consequentOne}`;
    case "before":
      return `days from the ${consequentOne} to the next ${antecedentOne}`;
    case "either":
    case "sameDay":
    case "betweenPublicAndHeld":
      return `days between the ${consequentOne} and the nearest ${antecedentOne}, before or after`;
  }
}

/** What the axis has no room for, and what has no lag at all: both count as much as the others. */
function restWords(tallies: LagTallies, words: StoredRule["words"]): string {
  const { total, beyond, none } = tallies;
  const last = tallies.bins.at(-1)?.lagDays ?? 0;
  const parts: string[] = [];
  if (beyond.possible > 0) {
    parts.push(`beyond ${dayCount(last)}, ${intervalText({ ...beyond, total })} ${words.consequentMany}`);
  }
  if (none.possible > 0) {
    parts.push(`with no ${words.antecedentOne} on that side at all, ${intervalText({ ...none, total })}`);
  }
  return parts.length === 0
    ? `All ${total} ${words.consequentMany} are drawn.`
    : `Not drawn: ${parts.join("; ")}. They count as much as the others.`;
}
