"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { StepLine } from "@/app/_components/figure/step-line";
import type { WindowStep } from "@/lib/coincidence/count-by-window";
import { placeStepLine } from "@/lib/timeline/place-step-line";

/** A parameter of the address and its value. */
export type FieldValue = readonly [name: string, value: string];

const lineWidthPx = 360;

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
    <form className="window-control" action="/" method="get" onSubmit={apply}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <StepLine placed={placeStepLine(steps, chosen, lineWidthPx)} />
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
  return step === undefined ? `${days} days` : `${days} days: ${step.certain} of ${step.total}`;
}
