"use client";

import { useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext } from "react-aria-components";

/**
 * Opens the menu of the type-ahead field round it whenever what is typed, or the answer to it, changes. The field opens by
 * itself too, but not when a change meets the closing of the choice before; then nobody could add what is new.
 */
export function OpenWhileTyping({
  text,
  isPending,
  isAnswered,
}: {
  text: string;
  isPending: boolean;
  isAnswered: boolean;
}) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  latest.current = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: text and answer are when to look, not what is looked at
  useEffect(() => {
    const menu = latest.current;
    if (isPending && menu?.isFocused && !menu.isOpen) menu.open(null, "input");
  }, [text, isPending, isAnswered]);
  return null;
}
