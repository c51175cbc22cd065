"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { StepLine } from "@/app/_components/figure/step-line";
import type { WindowStep } from "@/lib/coincidence/count-by-window";
import { placeStepLine } from "@/lib/timeline/place-step-line";
import { useWidth } from "./use-width";

/** A parameter of the address and its value. */
export type FieldValue = readonly [name: string, value: string];

/** The line at first, which fits a third of a page of 1024 px, and at most; between them it takes the room there is. */
const firstLinePx = 264;
const mostLinePx = 360;

/**
 * The window as a slider under the step line: the counts follow at once, the page when it is let go. Without JavaScript
 * it is a form with a button.
 */
export function WindowControl({
  steps,
  windowDays,
  ruleDays,
  kept,
}: {
  steps: readonly WindowStep[];
  windowDays: number;
  ruleDays: number;
  kept: readonly FieldValue[];
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const widthPx = useWidth(form);
  // Once measured, the script runs: the knob of the line is then the slider, and the browser’s own one is not drawn.
  const isLive = widthPx !== null;
  const [chosen, setChosen] = useState(windowDays);
  useEffect(() => setChosen(windowDays), [windowDays]);

  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (chosen === windowDays) return;
    const parameters = new URLSearchParams(kept.map(([name, value]) => [name, value]));
    if (chosen !== ruleDays) parameters.set("window", String(chosen));
    const query = parameters.toString();
    router.push(query === "" ? "/" : `/?${query}`, { scroll: false });
  };

  return (
    <form
      ref={form}
      className={isLive ? "window-control is-live" : "window-control"}
      action="/"
      method="get"
      onSubmit={apply}
    >
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <StepLine placed={placeStepLine(steps, chosen, Math.min(mostLinePx, widthPx ?? firstLinePx))} />
      <label className="window-slider">
        <span className="visually-hidden">Window in days</span>
        <input
          type="range"
          name="window"
          min={0}
          max={steps.length - 1}
          step={1}
          value={chosen}
          aria-valuetext={valueWords(steps, chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
          onPointerUp={() => apply()}
          onKeyUp={() => apply()}
          onBlur={() => apply()}
        />
      </label>
      <noscript>
        <button type="submit">Set the window</button>
      </noscript>
    </form>
  );
}

function valueWords(steps: readonly WindowStep[], days: number): string {
  const step = steps[days]?.precursor;
  const words = days === 1 ? "1 day" : `${days} days`;
  return step === undefined ? words : `${words}: ${step.certain} of ${step.total}`;
}
