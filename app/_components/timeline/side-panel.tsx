"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The panel beside a figure. It takes the focus when it is made, so what is opened is its key; Escape closes it. */
export function SidePanel({
  kind,
  heading,
  onClose,
  children,
}: {
  /** What is opened, in a few words over the heading. */
  kind: string;
  heading: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const own = useRef<HTMLHeadingElement>(null);
  useEffect(() => own.current?.focus({ preventScroll: true }), []);
  return (
    <section
      className="panel"
      aria-label="Details"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="panel-head">
        <span className="note">{kind}</span>
        <button type="button" className="button-quiet" onClick={onClose}>
          Close
        </button>
      </div>
      <h2 ref={own} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** An event in a list of the panel. */
export function PanelEntry({ title, when, onOpen }: { title: string; when: string; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className="button-quiet" onClick={onOpen}>
        {title}
      </button>
      <br />
      <span className="note">{when}</span>
    </li>
  );
}

/** Where the panel leads: at least to its days. */
export function PanelLinks({ onMagnify, children }: { onMagnify: () => void; children?: ReactNode }) {
  return (
    <p className="panel-links">
      {children}
      <button type="button" className="button-quiet" onClick={onMagnify}>
        Magnify these days
      </button>
    </p>
  );
}
