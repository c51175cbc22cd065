import type { Direction } from "@/lib/coincidence/direction";
import type { RuleDefinition } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { formatP } from "@/lib/timeline/p-words";
import { grouped } from "@/lib/timeline/rule-nouns";
import { scanReading } from "@/lib/timeline/scan-reading";
import type { Answer, ScanAnswer, ScanSideAnswer } from "./answers";
import { NoAnswer } from "./no-answer";
import { ScanMap, type ScanMapSide } from "./scan-map";

/** The scan as a map, and beside it what to read from it. */
export async function ScanSection({
  answer,
  rule,
  storedDefinition,
  kept,
}: {
  answer: Promise<Answer<ScanAnswer>>;
  rule: StoredRule;
  storedDefinition: RuleDefinition;
  /** The address without window and offset. */
  kept: readonly (readonly [name: string, value: string])[];
}) {
  const given = await answer;
  const { words, definition } = rule;
  if (given.status !== "done") return <NoAnswer what="The map of windows" status={given.status} />;
  const { scan, coverage } = given.value;
  if (scan === null) {
    return (
      <p className="prose">
        {definition.direction === "betweenPublicAndHeld"
          ? "There is no map for this direction: neither window nor offset decides what counts."
          : "There is no map: no day of the rule is observed yet, or there are too many events to try every window."}
      </p>
    );
  }
  const isChanceGiven = coverage === "declared";
  const { windowDays, offsetDays } = definition;
  const chosen = { windowDays, offsetDays: Math.min(offsetDays, scan.offsetCount - 1) };
  const captions = captionsOf(definition.direction, words);
  const paragraphs = scanReading({ ...scan, ...scan.precursor }, chosen, {
    isChanceGiven,
    many: words.consequentMany,
  });
  return (
    <ScanMap
      windowCount={scan.windowCount}
      offsetCount={scan.offsetCount}
      precursor={sideOf(scan.precursor, words.consequentMany, captions.precursor, isChanceGiven)}
      trigger={sideOf(scan.trigger, words.antecedentMany, captions.trigger, isChanceGiven)}
      chosen={chosen}
      stored={{
        windowDays: storedDefinition.windowDays,
        offsetDays: storedDefinition.offsetDays,
      }}
      kept={kept}
    >
      <h2 className="reading-heading">What to read from it</h2>
      <div className="prose">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {paragraphs.length === 0 && <p>There is nothing to count under any window.</p>}
      </div>
      <p className="note reading-note">
        {isChanceGiven
          ? `p after allowing for every cell: the share of ${grouped(scan.shuffles)} shuffles of days in which some cell of the map has a p as small (seed ${scan.seed}). With fewer shuffles than the tests have, the p of a cell alone can differ from theirs in its last figure. `
          : ""}
        The map counts certain pairs; where dates are vague, the table gives the possible ones too.
        {offsetDays >= scan.offsetCount
          ? ` The rule’s offset of ${offsetDays} days lies above the map; the frame stands at its top.`
          : ""}
      </p>
    </ScanMap>
  );
}

function sideOf(side: ScanSideAnswer, noun: string, caption: string, isChanceGiven: boolean): ScanMapSide {
  return {
    caption: `${noun} of ${side.total} ${caption}`,
    noun,
    total: side.total,
    counts: side.counts,
    possibleCounts: side.possibleCounts,
    p: isChanceGiven ? side.p.map((p) => formatP(p)) : null,
  };
}

function captionsOf(
  direction: Direction,
  { antecedentOne, consequentOne }: StoredRule["words"],
): { precursor: string; trigger: string } {
  switch (direction) {
    case "before":
      return {
        precursor: `followed by a ${antecedentOne}`,
        trigger: `preceded by a ${consequentOne}`,
      };
    case "after":
      return {
        precursor: `preceded by a ${antecedentOne}`,
        trigger: `followed by a ${consequentOne}`,
      };
    case "either":
    case "sameDay":
    case "betweenPublicAndHeld":
      return { precursor: `with a ${antecedentOne} near`, trigger: `with a ${consequentOne} near` };
  }
}
