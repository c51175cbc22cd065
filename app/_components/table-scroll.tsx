import type { ReactNode } from "react";

/** Takes the focus, so that a table wider than the window can be scrolled with the keyboard too. */
const scrollable = { role: "group", tabIndex: 0 } as const;

/** A table that scrolls by itself where it is wider than the page; `label` says what it holds. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  const attributes = { ...scrollable, "aria-label": label };
  return (
    <div className="table-scroll" {...attributes}>
      {children}
    </div>
  );
}
