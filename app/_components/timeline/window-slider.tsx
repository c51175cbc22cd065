"use client";

import "@/app/styles/window-slider.css";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useTransition } from "react";
import { StepLine } from "@/app/_components/figure/step-line";
import type { WindowStep } from "@/lib/coincidence/count-by-window";
import { dayCount } from "@/lib/timeline/count-words";
import { placeStepLine } from "@/lib/timeline/place-step-line";
import type { FieldValue } from "./field-value";
import { HiddenFields } from "./hidden-fields";
import { useWidth } from "./use-width";

/** The line at first, which fits a third of a page of 1024 px, and at most; between them it takes the room there is. */
const firstLinePx = 264;
const mostLinePx = 360;

interface WindowSliderProps {
  /** The page that it moves. */
  action: string;
  /** The rest of the address. */
  kept: readonly FieldValue[];
  steps: readonly WindowStep[];
  /** The window of the page as it stands, in days. */
  windowDays: number;
  /** The window of the stored rule, which need not stand in the address. */
  ruleDays: number;
  /** Where the slider stands. */
  chosen: number;
  onChoose: (days: number) => void;
  /** What `chosen` gives, to be read out after the days. */
  counts: string;
  /** Further fields of the form that readers without JavaScript send. */
  plainFields?: readonly FieldValue[];
  /** Words beside it, which also say that the page is loading. */
  note?: string;
}

/**
 * The window as a slider under the step line: what holds `chosen` follows at once, the page when it is let go. Without
 * JavaScript it is a form with a button.
 */
export function WindowSlider({
  action,
  kept,
  steps,
  windowDays,
  ruleDays,
  chosen,
  onChoose,
  counts,
  plainFields = [],
  note,
}: WindowSliderProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const widthPx = useWidth(form);
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (chosen === windowDays) return;
    const query = new URLSearchParams(kept.map(([name, value]) => [name, value]));
    if (chosen !== ruleDays) query.set("window", String(chosen));
    const text = query.toString();
    const address = text === "" ? action : `${action}?${text}`;
    startTransition(() => router.push(address, { scroll: false }));
  };
  const days = dayCount(chosen);
  return (
    <>
      {/* Once measured, the script runs: the knob of the line is then the slider, and the browser’s own one is not drawn. */}
      <form
        ref={form}
        className={widthPx === null ? "window-control" : "window-control is-live"}
        action={action}
        method="get"
        onSubmit={apply}
      >
        <HiddenFields fields={kept} />
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
            aria-valuetext={counts === "" ? days : `${days}: ${counts}`}
            onChange={(event) => onChoose(Number(event.target.value))}
            onPointerUp={() => apply()}
            onKeyUp={() => apply()}
            onBlur={() => apply()}
          />
        </label>
        <noscript>
          <HiddenFields fields={plainFields} />
          <button type="submit">Set the window</button>
        </noscript>
      </form>
      {note !== undefined && (
        <p className="note window-words">
          {note}
          {isPending && <span className="rule-pending"> Loading</span>}
        </p>
      )}
    </>
  );
}
