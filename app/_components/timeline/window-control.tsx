"use client";

import type { WindowStep } from "@/lib/coincidence/count-by-window";
import type { FieldValue } from "./field-value";
import { useChosenWindow } from "./use-chosen-window";
import { WindowSlider } from "./window-slider";

/** The window of the rule of the timeline. */
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
  const [chosen, setChosen] = useChosenWindow(windowDays);
  const step = steps[chosen]?.precursor;
  return (
    <WindowSlider
      action="/"
      kept={kept}
      steps={steps}
      windowDays={windowDays}
      ruleDays={ruleDays}
      chosen={chosen}
      onChoose={setChosen}
      counts={step === undefined ? "" : `${step.certain} of ${step.total}`}
    />
  );
}
