"use client";

import { useState } from "react";

interface CopyButtonProps {
  label: string;
  /** What it is called by those who hear it, where the label alone would not tell it from others. */
  name?: string;
  copy: () => Promise<void>;
  /** What is to be done where the browser would not copy. */
  otherwise: string;
  className?: string;
}

/** Copies something; says so, and says when the browser would not. */
export function CopyButton({ label, name, copy, otherwise, className }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const tryToCopy = async () => {
    setSaid("");
    try {
      await copy();
      setSaid("Copied");
    } catch {
      setSaid(`Not copied: ${otherwise}`);
    }
  };
  return (
    <span className={className}>
      <button type="button" className="button-quiet" aria-label={name} onClick={tryToCopy}>
        {label}
      </button>{" "}
      <span role="status" className="note">
        {said}
      </span>
    </span>
  );
}
