"use client";

import { type RefObject, useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext } from "react-aria-components";

/**
 * Keeps the menu of the type-ahead field round it open while something stands typed there that is not chosen. The field opens by
 * itself too, but not when a change meets the closing of the choice before; and it shuts whenever the page scrolls, as it does a
 * little when something appears above. Escape in the field shuts it until something else is typed, whatever is found meanwhile.
 */
export function OpenWhileTyping(props: {
  /** What is typed and not chosen; "" where nothing is. */
  text: string;
  /** What has been answered so far: with each answer the menu is another. */
  answered: string;
  input: RefObject<HTMLInputElement | null>;
}) {
  const { text, answered, input } = props;
  const state = useContext(ComboBoxStateContext);
  const question = JSON.stringify([text, answered]);
  const latest = useRef({ state, text, question });
  useEffect(() => {
    latest.current = { state, text, question };
  });
  const dismissed = useRef<string | null>(null);
  useEffect(() => {
    const field = input.current;
    const note = (event: KeyboardEvent) => {
      if (event.key === "Escape") dismissed.current = latest.current.text;
    };
    // Before the field itself shuts its menu.
    field?.addEventListener("keydown", note, true);
    return () => field?.removeEventListener("keydown", note, true);
  }, [input]);
  const isShut = state?.isFocused === true && !state.isOpen;
  useEffect(() => {
    if (dismissed.current !== text) dismissed.current = null;
    if (!isShut || text === "" || dismissed.current !== null) return;
    // Once whatever shut it has passed.
    const frame = requestAnimationFrame(() => {
      const { state: menu, question: asked } = latest.current;
      if (asked === question && menu?.isFocused && !menu.isOpen && dismissed.current === null) {
        menu.open(null, "input");
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [text, question, isShut]);
  return null;
}
