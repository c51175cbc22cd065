"use client";

import { useState } from "react";

/** Copies something; says so, and says when the browser would not. Not shown where scripts do not run. */
export function CopyButton({ what, copy }: { what: string; copy: () => Promise<void> }) {
  const [said, setSaid] = useState("");
  const tryToCopy = async () => {
    setSaid("");
    try {
      await copy();
      setSaid("Copied");
    } catch {
      setSaid("Not copied: mark it and copy it by hand, or download it");
    }
  };
  return (
    <span className="embeds-copy">
      <span role="status" className="note">
        {said}
      </span>{" "}
      <button type="button" className="button-quiet" aria-label={`Copy: ${what}`} onClick={tryToCopy}>
        Copy
      </button>
    </span>
  );
}
