"use client";

import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import type { PlacedFigure, PlacedMark } from "@/lib/timeline/placed-figure";
import { type Step, stepFrom } from "@/lib/timeline/walk-marks";

/** Keys that walk; letters act only while the figure has the focus. */
const walkingKeys: Readonly<Record<string, Step>> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  c: "nextCoincidence",
};

/**
 * A figure whose marks open in place and are walked with the keyboard: one stop of the Tab key, then arrows. Without this
 * component's script every mark is a link of its own.
 */
export function InteractiveFigure({
  placed,
  idPrefix,
  label,
  links,
  figureRef,
  onOpenMark,
  onOtherKey,
}: {
  placed: PlacedFigure;
  idPrefix: string;
  label: string;
  links: FigureLinks;
  figureRef?: RefObject<HTMLDivElement | null>;
  onOpenMark: (mark: PlacedMark) => void;
  /** A key that the figure itself has no use for; true where it was used. */
  onOtherKey: (key: string) => boolean;
}) {
  const own = useRef<HTMLDivElement>(null);
  const container = figureRef ?? own;
  const lastKey = useRef<string | null>(null);

  // After every drawing: one mark alone is a stop of the Tab key, the one that had the focus last.
  useEffect(() => {
    const links = container.current?.querySelectorAll<SVGAElement>("a[data-mark]") ?? [];
    const stop = [...links].find((link) => link.dataset.mark === lastKey.current) ?? links[0];
    for (const link of links) link.setAttribute("tabindex", link === stop ? "0" : "-1");
  });

  const markOf = (target: EventTarget): PlacedMark | null => {
    const link = target instanceof Element ? target.closest<SVGAElement>("a[data-mark]") : null;
    return placed.marks.find((mark) => mark.key === link?.dataset.mark) ?? null;
  };

  const focusMark = (mark: PlacedMark) => {
    lastKey.current = mark.key;
    const links = container.current?.querySelectorAll<SVGAElement>("a[data-mark]") ?? [];
    for (const link of links) {
      const isIt = link.dataset.mark === mark.key;
      link.setAttribute("tabindex", isIt ? "0" : "-1");
      if (isIt) link.focus();
    }
  };

  const onClick = (event: MouseEvent) => {
    const mark = markOf(event.target);
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (mark === null || !isPlain) return;
    event.preventDefault();
    lastKey.current = mark.key;
    onOpenMark(mark);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = markOf(event.target);
    const isAlongRibbon = event.shiftKey && event.key.startsWith("Arrow");
    const step = isAlongRibbon ? "partner" : walkingKeys[event.key];
    if (step === undefined) {
      if (onOtherKey(event.key)) event.preventDefault();
      return;
    }
    event.preventDefault();
    const next = stepFrom(placed, current, step);
    if (next !== null) focusMark(next);
  };

  return (
    // The links inside take the focus; the container only listens.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={container} className="interactive-figure" onClick={onClick} onKeyDown={onKeyDown}>
      <TimelineFigure placed={placed} idPrefix={idPrefix} label={label} links={links} hasKeys />
    </div>
  );
}
