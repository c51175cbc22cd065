"use client";

import type { ReactNode } from "react";
import { focusRow } from "./focus-row";

/** Adds a row to the end of a list of `count` rows, and moves to its first field. */
export function AddRowButton(props: { list: string; count: number; onAdd: () => void; children: ReactNode }) {
  const { list, count, onAdd } = props;
  return (
    <button
      type="button"
      onClick={() => {
        onAdd();
        focusRow(list, count);
      }}
    >
      {props.children}
    </button>
  );
}
