/** Where the focus was: the element, and the figure that it was a mark of. */
export interface FocusPlace {
  element: Element | null;
  figure: Element | null;
}

const figureSelector = ".interactive-figure";

/** Remembers where the focus is now. */
export function placeOfFocus(): FocusPlace {
  const element = document.activeElement;
  return { element, figure: element?.closest(figureSelector) ?? null };
}

/** Gives the focus back: to the same element, or, where its figure was drawn anew meanwhile, to the same mark of it. */
export function returnFocus({ element, figure }: FocusPlace): void {
  const mark = element?.getAttribute("data-mark") ?? null;
  const again =
    mark === null ? null : figure?.querySelector<SVGAElement>(`a[data-mark="${CSS.escape(mark)}"]`);
  if (again) again.focus();
  else if (element instanceof SVGElement || element instanceof HTMLElement) element.focus();
}
