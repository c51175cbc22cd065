"use client";

import { zoomStep } from "@/lib/timeline/frame";

/** The buttons of the magnified days. */
export function MagnifiedControls({
  hasKeys,
  onKeys,
  onPan,
  onZoom,
}: {
  hasKeys: boolean;
  onKeys: () => void;
  /** By so many weeks. */
  onPan: (weeks: number) => void;
  /** By this factor; below 1 shows fewer days. */
  onZoom: (factor: number) => void;
}) {
  return (
    <div className="magnified-controls">
      <button type="button" onClick={() => onPan(-1)}>
        A week back
      </button>
      <button type="button" onClick={() => onPan(1)}>
        A week on
      </button>
      <button type="button" onClick={() => onZoom(1 / zoomStep)}>
        Fewer days
      </button>
      <button type="button" onClick={() => onZoom(zoomStep)}>
        More days
      </button>
      <button type="button" aria-expanded={hasKeys} onClick={onKeys}>
        Keys
      </button>
      <p className="note keys-hint">
        Keys act once a mark has the focus: Tab into the figure, then <kbd>?</kbd> lists them.
      </p>
    </div>
  );
}
