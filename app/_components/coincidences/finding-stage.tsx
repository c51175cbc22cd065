"use client";

import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { StepLine } from "@/app/_components/figure/step-line";
import { useWidth } from "@/app/_components/timeline/use-width";
import type { StepCount, WindowStep } from "@/lib/coincidence/count-by-window";
import type { ChanceFinding } from "@/lib/timeline/chance-finding";
import { type CountChance, intervalText, placeCountAxis } from "@/lib/timeline/place-count-axis";
import { placeStepLine } from "@/lib/timeline/place-step-line";
import { CountAxis } from "./count-axis";

type FieldValue = readonly [name: string, value: string];

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
const mostLinePx = 360;

/**
 * The finding, its two counts and the window as a slider: while it moves, sentence and counts follow at once; the page,
 * and with it what chance gives, when it is let go.
 */
export function FindingStage(props: FindingStageProps) {
  const { headlines, steps, windowDays, precursor, trigger, chance } = props;
  const [chosen, setChosen] = useState(windowDays);
  useEffect(() => setChosen(windowDays), [windowDays]);
  const axes = useRef<HTMLDivElement>(null);
  const widthPx = Math.min(mostAxisPx, useWidth(axes) ?? firstPx);
  const step = steps[chosen];
  const isSettled = chosen === windowDays;
  const none: StepCount = { certain: 0, possible: 0, total: 0 };
  const counts = { precursor: step?.precursor ?? none, trigger: step?.trigger ?? none };
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
      {props.hasWindow && <WindowSlider {...props} chosen={chosen} onChoose={setChosen} />}
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

function WindowSlider({
  steps,
  windowDays,
  storedWindowDays,
  kept,
  precursor,
  trigger,
  chosen,
  onChoose,
}: FindingStageProps & { chosen: number; onChoose: (days: number) => void }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const widthPx = useWidth(form);
  const step = steps[chosen];
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (chosen === windowDays) return;
    const query = new URLSearchParams(kept.map(([name, value]) => [name, value]));
    if (chosen !== storedWindowDays) query.set("window", String(chosen));
    const text = query.toString();
    const address = text === "" ? "/coincidences" : `/coincidences?${text}`;
    startTransition(() => router.push(address, { scroll: false }));
  };
  const words =
    step === undefined
      ? ""
      : `${intervalText(step.precursor)} ${precursor.noun}, ${intervalText(step.trigger)} ${trigger.noun}`;
  return (
    <div className="window-row">
      {/* Once measured, the script runs: the knob of the line is then the slider. */}
      <form
        ref={form}
        className={widthPx === null ? "window-control" : "window-control is-live"}
        action="/coincidences"
        method="get"
        onSubmit={apply}
      >
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <StepLine placed={placeStepLine(steps, chosen, Math.min(mostLinePx, widthPx ?? firstPx))} />
        <label className="window-slider">
          <span className="visually-hidden">Window in days</span>
          <input
            type="range"
            name="window"
            min={0}
            max={steps.length - 1}
            step={1}
            value={chosen}
            aria-valuetext={`${chosen === 1 ? "1 day" : `${chosen} days`}: ${words}`}
            onChange={(event) => onChoose(Number(event.target.value))}
            onPointerUp={() => apply()}
            onKeyUp={() => apply()}
            onBlur={() => apply()}
          />
        </label>
        <noscript>
          <input type="hidden" name="whole" value="1" />
          <button type="submit">Set the window</button>
        </noscript>
      </form>
      <p className="note window-words">
        {`Window of ${chosen === 1 ? "1 day" : `${chosen} days`}: ${words}. The line shows the first count for every window.`}
        {isPending && <span className="rule-pending"> Loading</span>}
      </p>
    </div>
  );
}
