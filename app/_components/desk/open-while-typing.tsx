"use client";

import { useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext } from "react-aria-components";

/**
 * Keeps the menu of the type-ahead field round it open while `question` stands: what is typed and not chosen, with what has been
 * answered so far; "" where nothing is open. The field opens by itself too, but not when a change meets the closing of the
 * choice before; and it shuts whenever the page scrolls, as it does a little when something appears above. Escape shuts it
 * until the question is another.
 */
export function OpenWhileTyping({ question }: { question: string }) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef({ state, question });
  latest.current = { state, question };
  const dismissed = useRef<string | null>(null);
  useEffect(() => {
    const note = (event: KeyboardEvent) => {
      if (event.key === "Escape") dismissed.current = latest.current.question;
    };
    document.addEventListener("keydown", note, true);
    return () => document.removeEventListener("keydown", note, true);
  }, []);
  const isShut = state?.isFocused === true && !state.isOpen;
  useEffect(() => {
    if (!isShut || question === "" || dismissed.current === question) return;
    // Once whatever shut it has passed.
    const frame = requestAnimationFrame(() => {
      const { state: menu, question: asked } = latest.current;
      if (asked === question && menu?.isFocused && !menu.isOpen) menu.open(null, "input");
    });
    return () => cancelAnimationFrame(frame);
  }, [question, isShut]);
  return null;
}
