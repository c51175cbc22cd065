"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/**
 * A form inside the form, for what is added in place: Enter in a line adds, Escape closes. `add` answers null once it is done,
 * else what to say.
 */
export function SmallForm(props: {
  title: string;
  addLabel: string;
  /** Whether it takes the focus as it opens. */
  isFocused: boolean;
  add: () => Promise<string | null>;
  onClose: () => void;
  children: ReactNode;
}) {
  const headingId = useId();
  const [notice, setNotice] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const isFocusedAtFirst = useRef(props.isFocused);
  useEffect(() => {
    if (isFocusedAtFirst.current) box.current?.querySelector("input")?.focus();
  }, []);

  async function add(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setNotice(null);
    try {
      const fault = await props.add();
      setNotice(fault);
    } catch {
      setNotice("The server could not be reached. What you typed is kept; add again in a moment.");
    }
    setBusy(false);
  }

  return (
    <fieldset
      ref={box}
      className="desk-new-record"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        // A new party can be added inside a new person: keys stay with the innermost form.
        event.stopPropagation();
        if (event.key === "Escape" && !event.defaultPrevented) props.onClose();
        const isLine = event.target instanceof HTMLInputElement && event.target.role !== "combobox";
        if (event.key === "Enter" && isLine) {
          event.preventDefault();
          void add();
        }
      }}
    >
      <h3 id={headingId}>{props.title}</h3>
      {props.children}
      {notice !== null && (
        <p className="field-error" role="alert">
          {notice}
        </p>
      )}
      <div className="desk-buttons">
        <button type="button" onClick={() => void add()} aria-disabled={isBusy}>
          {isBusy ? "Adding" : props.addLabel}
        </button>
        <button type="button" className="button-quiet" onClick={props.onClose}>
          Close without adding
        </button>
      </div>
    </fieldset>
  );
}
