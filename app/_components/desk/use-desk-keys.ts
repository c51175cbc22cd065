"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * The keys of a form: Ctrl+S saves the draft, Ctrl+Enter publishes or sends, Alt+Page Down and Alt+Page Up go from section to
 * section, Alt+End to the sources. ⌘ serves as Ctrl.
 */
export function useDeskKeys(
  form: RefObject<HTMLFormElement | null>,
  actions: { saveDraft: () => void; finish: () => void },
): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.shiftKey) return;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
      const isJump = event.altKey && !event.ctrlKey && !event.metaKey;
      if (isCommand && event.code === "KeyS") {
        event.preventDefault();
        latest.current.saveDraft();
      } else if (isCommand && event.key === "Enter") {
        event.preventDefault();
        latest.current.finish();
      } else if (isJump && jump(form.current, event.key)) event.preventDefault();
    }
    // Caught before the fields see it: Enter has a meaning of its own in some.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [form]);
}

/** Moves to another section's first field; false where the key is none of these or there is no such section. */
function jump(form: HTMLFormElement | null, key: string): boolean {
  if (form === null) return false;
  const sections = [...form.querySelectorAll<HTMLElement>("section.desk-section")];
  const here = sections.findIndex((section) => section.contains(document.activeElement));
  const to =
    key === "PageDown"
      ? sections[here + 1]
      : key === "PageUp"
        ? sections[Math.max(0, here - 1)]
        : key === "End"
          ? sections.find((section) => section.id === "field-sources")
          : undefined;
  if (to === undefined) return false;
  // A helper that adds to a list stands after the rows that are there already; that is where one goes on.
  const fields = "input:not([type=hidden]), select, textarea, button";
  const target =
    to.querySelector<HTMLElement>("[data-first-field] input") ?? to.querySelector<HTMLElement>(fields);
  target?.focus();
  to.scrollIntoView({ block: "nearest" });
  return target !== null;
}
