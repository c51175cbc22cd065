"use client";

import { type RefObject, useEffect } from "react";

/**
 * The full words of a mark under the pointer, as the tooltip of the browser; a title on each of many would double the page.
 * Listens in `container`.
 */
export function usePointerNames(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const own = container.current;
    own?.addEventListener("pointerover", nameUnderPointer);
    return () => own?.removeEventListener("pointerover", nameUnderPointer);
  }, [container]);
}

function nameUnderPointer({ target }: Event): void {
  if (!(target instanceof HTMLAnchorElement)) return;
  const name = target.getAttribute("aria-label");
  if (name !== null) target.title = name;
}
