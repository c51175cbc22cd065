"use client";

import { useCallback, useRef } from "react";

const figureSelector = ".interactive-figure";

/**
 * Where the focus was before something was opened: the element, and the figure that it was a mark of. `giveBack` leads to the
 * same element, or, where its figure was drawn anew meanwhile, to the same mark of it.
 */
export function useReturnFocus(): { remember: () => void; giveBack: () => void } {
  const place = useRef<{ element: Element | null; figure: Element | null }>({ element: null, figure: null });
  const remember = useCallback(() => {
    const element = document.activeElement;
    place.current = { element, figure: element?.closest(figureSelector) ?? null };
  }, []);
  const giveBack = useCallback(() => {
    const { element, figure } = place.current;
    const mark = element?.getAttribute("data-mark") ?? null;
    const again =
      mark === null ? null : figure?.querySelector<SVGAElement>(`a[data-mark="${CSS.escape(mark)}"]`);
    if (again) again.focus();
    else if (element instanceof SVGElement || element instanceof HTMLElement) element.focus();
  }, []);
  return { remember, giveBack };
}
