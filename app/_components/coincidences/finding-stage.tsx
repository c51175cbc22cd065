"use client";

import { type ReactNode, Suspense, use, useRef } from "react";
import type { FieldValue } from "@/app/_components/timeline/field-value";
import { useChosenWindow } from "@/app/_components/timeline/use-chosen-window";
import { useWidth } from "@/app/_components/timeline/use-width";
import { WindowSlider } from "@/app/_components/timeline/window-slider";
import type { StepCount, WindowStep } from "@/lib/coincidence/count-by-window";
import type { ChanceFinding } from "@/lib/timeline/chance-finding";
import { dayCount } from "@/lib/timeline/count-words";
import { type CountChance, intervalText, placeCountAxis } from "@/lib/timeline/place-count-axis";
import { CountAxis } from "./count-axis";

interface Axis {
  heading: string;
  /** Plural of what is counted. */
  noun: string;
}

interface FindingStageProps {
  /** The finding for every window from 0 days on, without a full stop. */
  headlines: readonly string[];
  steps: readonly WindowStep[];
  windowDays: number;
  /** The window of the stored rule, which need not stand in the address. */
  storedWindowDays: number;
  /** The rest of the address. */
  kept: readonly FieldValue[];
  precursor: Axis;
  trigger: Axis;
  /** What chance gives at `windowDays`, as soon as it is known. */
  chance: Promise<ChanceFinding> | { given: ChanceFinding };
  /** Another one for each rule, so that a new rule does not wait for its tests. */
  chanceKey: string;
  /** Two-sided and same-day rules without a window have no slider. */
  hasWindow: boolean;
}

/** Half a page of 1024 px, until the width is measured; what fits a phone until then. */
const firstPx = 288;
const mostAxisPx = 560;

/**
 * The finding, its two counts and the window as a slider: while it moves, sentence and counts follow at once; the page,
 * and with it what chance gives, when it is let go.
 */
export function FindingStage(props: FindingStageProps) {
  const { headlines, steps, windowDays, precursor, trigger, chance } = props;
  const [chosen, setChosen] = useChosenWindow(windowDays);
  const axes = useRef<HTMLDivElement>(null);
  const widthPx = Math.min(mostAxisPx, useWidth(axes) ?? firstPx);
  const step = steps[chosen];
  const isSettled = chosen === windowDays;
  const none: StepCount = { certain: 0, possible: 0, total: 0 };
  const counts = { precursor: step?.precursor ?? none, trigger: step?.trigger ?? none };
  const words =
    step === undefined
      ? ""
      : `${intervalText(step.precursor)} ${precursor.noun}, ${intervalText(step.trigger)} ${trigger.noun}`;
  return (
    <>
      <h2 className="finding-sentence" id="finding-heading">
        {headlines[chosen]}.{" "}
        {isSettled ? (
          <WithChance
            key={props.chanceKey}
            chance={chance}
            meanwhile={<span className="finding-wait">The tests are being computed.</span>}
            show={({ sentence }) => sentence}
          />
        ) : (
          <span className="finding-wait">What chance gives follows when the slider rests.</span>
        )}
      </h2>
      <div className="count-axes">
        {(["precursor", "trigger"] as const).map((side) => {
          const { heading, noun } = side === "precursor" ? precursor : trigger;
          const draw = (given: CountChance | null) => (
            <>
              <CountAxis placed={placeCountAxis(counts[side], given, noun, widthPx)} />
              {given !== null && (
                <p className="note">
                  Grey: the middle 95% of the shuffles, 2.5% left out at each end; p counts the upper end
                  alone.
                </p>
              )}
            </>
          );
          return (
            <div key={side}>
              <h3>{heading}</h3>
              <div className="count-axis" ref={side === "precursor" ? axes : undefined}>
                {isSettled ? (
                  <WithChance
                    key={props.chanceKey}
                    chance={chance}
                    meanwhile={draw(null)}
                    show={(given) => draw(given[side])}
                  />
                ) : (
                  draw(null)
                )}
              </div>
            </div>
          );
        })}
      </div>
      {props.hasWindow && (
        <div className="window-row">
          <WindowSlider
            action="/coincidences"
            kept={props.kept}
            steps={steps}
            windowDays={windowDays}
            ruleDays={props.storedWindowDays}
            chosen={chosen}
            onChoose={setChosen}
            counts={words}
            plainFields={[["whole", "1"]]}
            note={`Window of ${dayCount(chosen)}: ${words}. The line shows the first count for every window.`}
          />
        </div>
      )}
    </>
  );
}

interface WithChanceProps {
  chance: FindingStageProps["chance"];
  meanwhile: ReactNode;
  show: (given: ChanceFinding) => ReactNode;
}

/** Draws with what chance gives, and meanwhile without it. */
function WithChance({ chance, meanwhile, show }: WithChanceProps) {
  if ("given" in chance) return show(chance.given);
  return (
    <Suspense fallback={meanwhile}>
      <OnceKnown chance={chance} show={show} />
    </Suspense>
  );
}

function OnceKnown({ chance, show }: { chance: Promise<ChanceFinding>; show: WithChanceProps["show"] }) {
  return show(use(chance));
}
