"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from "react";
import type { Step } from "@/lib/timeline/walk-marks";

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

/** What a figure says of its marks, which are known by their keys. */
export interface RovingMarks {
  container: RefObject<HTMLElement | null>;
  /** The key of the mark that a step leads to; null where there is none. */
  step: (key: string | null, step: Step) => string | null;
  onOpen: (key: string) => void;
  /** Brings a mark into view before it takes the focus. */
  onReveal?: ((key: string) => void) | undefined;
  /** Where the focus goes when the mark that had it is drawn no longer; null where nothing stands there yet. */
  onLost?: (() => string | null) | undefined;
  /** A mark has taken the focus. */
  onFocusMark?: ((key: string) => void) | undefined;
  /** A key that the figure itself has no use for; true where it was used. */
  onOtherKey: (key: string) => boolean;
}

/**
 * Makes the marks of a figure one stop of the Tab key, walked with the arrows: the one that had the focus last. Without this
 * script every mark is a link of its own. Gives the handlers of the container.
 */
export function useRovingMarks(marks: RovingMarks): {
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
} {
  const { container, step, onOpen, onReveal, onFocusMark, onOtherKey } = marks;
  const lastKey = useRef<string | null>(null);
  const hasFocus = useRef(false);
  const onLost = useRef(marks.onLost);
  useEffect(() => {
    onLost.current = marks.onLost;
  });

  // Marks come and go while the figure moves, without a drawing of this component.
  useEffect(() => {
    const own = container.current;
    if (own === null) return;
    const keepOneStop = () => {
      for (const link of own.querySelectorAll("a[data-mark]:not([tabindex])"))
        link.setAttribute("tabindex", "-1");
      if (own.querySelector('a[data-mark][tabindex="0"]') === null) {
        const stop = linkOf(own, lastKey.current) ?? own.querySelector("a[data-mark]");
        stop?.setAttribute("tabindex", "0");
      }
      // What had the focus was drawn anew at another scale: without this the keys would end with the first zoom.
      const active = document.activeElement;
      const isLost =
        active === document.body ||
        active === own ||
        (own.contains(active) && active?.hasAttribute("data-out"));
      if (hasFocus.current && isLost) {
        const stop = own.querySelector<HTMLElement | SVGElement>('a[data-mark][tabindex="0"]');
        const next =
          onLost.current === undefined
            ? (linkOf(own, lastKey.current) ?? stop)
            : linkOf(own, onLost.current() ?? lastKey.current);
        // Not drawn yet, or a filter that came late has left no mark: the figure itself has the keys meanwhile.
        if (next === null) own.tabIndex = -1;
        (next ?? own).focus({ preventScroll: true });
      }
    };
    const leave = () => {
      hasFocus.current = false;
    };
    keepOneStop();
    const observer = new MutationObserver(keepOneStop);
    observer.observe(own, { childList: true, subtree: true, attributeFilter: ["data-out"] });
    document.addEventListener("pointerdown", leave, { capture: true });
    return () => {
      observer.disconnect();
      document.removeEventListener("pointerdown", leave, { capture: true });
    };
  }, [container]);

  const focus = (key: string) => {
    const own = container.current;
    const link = own === null ? null : linkOf(own, key);
    if (own === null || link === null) return;
    for (const stop of own.querySelectorAll('a[data-mark][tabindex="0"]'))
      stop.setAttribute("tabindex", "-1");
    link.setAttribute("tabindex", "0");
    // The figure brings it into view; the browser would scroll what a transform moves.
    link.focus({ preventScroll: onReveal !== undefined });
  };

  return {
    onFocus: (event) => {
      const key = keyOf(event.target);
      if (key === null) return;
      hasFocus.current = true;
      lastKey.current = key;
      for (const stop of container.current?.querySelectorAll('a[data-mark][tabindex="0"]') ?? []) {
        if (stop !== event.target) stop.setAttribute("tabindex", "-1");
      }
      if (event.target instanceof Element) event.target.setAttribute("tabindex", "0");
      onFocusMark?.(key);
    },
    onBlur: (event) => {
      if (event.target === container.current) event.target.removeAttribute("tabindex");
      if (event.relatedTarget !== null) hasFocus.current = false;
    },
    onClick: (event) => {
      const key = keyOf(event.target);
      const isPlain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (key === null || !isPlain) return;
      event.preventDefault();
      lastKey.current = key;
      onOpen(key);
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isAlongRibbon = event.shiftKey && event.key.startsWith("Arrow");
      const way = isAlongRibbon ? "partner" : walkingKeys[event.key];
      const next = way === undefined ? null : step(keyOf(event.target), way);
      if (next === null) {
        if (onOtherKey(event.key) || way !== undefined) event.preventDefault();
        return;
      }
      event.preventDefault();
      lastKey.current = next;
      onReveal?.(next);
      if (onReveal === undefined) focus(next);
      // What was just brought into view is drawn by then.
      else requestAnimationFrame(() => focus(next));
    },
  };
}

function keyOf(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest("a[data-mark]")?.getAttribute("data-mark") ?? null)
    : null;
}

function linkOf(container: Element, key: string | null): HTMLElement | SVGElement | null {
  return key === null ? null : container.querySelector(`a[data-mark="${CSS.escape(key)}"]`);
}
