"use client";

import { useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext } from "react-aria-components";

/**
 * Opens the menu of the type-ahead field round it whenever `question` changes: what is typed and not chosen, with what has
 * been answered so far; "" where nothing is open. The field opens by itself too, but not when a change meets the closing of
 * the choice before; then nobody could add what is new.
 */
export function OpenWhileTyping({ question }: { question: string }) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    const menu = latest.current;
    if (question !== "" && menu?.isFocused && !menu.isOpen) menu.open(null, "input");
  }, [question]);
  return null;
}
