"use client";

import { useState } from "react";
import { zoomStep } from "@/lib/timeline/frame";
import { useStable } from "./use-stable";

/** What the keys of a stage do besides walking its marks, and whether the list of them is shown. */
export function useStageKeys({
  onZoom,
  onClose,
  onNext = null,
}: {
  /** By this factor; below 1 shows fewer days. */
  onZoom: (factor: number) => void;
  onClose: () => void;
  /** The next coincidence, where the figure does not know them all itself. */
  onNext?: (() => void) | null;
}): { hasKeys: boolean; toggleKeys: () => void; onOtherKey: (key: string) => boolean } {
  const [hasKeys, setHasKeys] = useState(false);
  const toggleKeys = () => setHasKeys((has) => !has);
  const onOtherKey = useStable((key: string): boolean => {
    switch (key) {
      case "+":
      case "=":
        onZoom(1 / zoomStep);
        return true;
      case "-":
        onZoom(zoomStep);
        return true;
      case "c":
        onNext?.();
        return onNext !== null;
      case "Escape":
        onClose();
        return true;
      case "?":
        toggleKeys();
        return true;
      case "/":
        document.getElementById("filter-q")?.focus();
        return true;
      default:
        return false;
    }
  });
  return { hasKeys, toggleKeys, onOtherKey };
}
