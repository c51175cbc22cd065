"use client";

import { useState } from "react";

/** Copies a text that stands on the page; says so, and says when the browser would not. */
export function CopyText({ text, what }: { text: string; what: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("Not copied: mark the text and copy it by hand");
    }
  };
  return (
    <span className="cite-copy">
      <button type="button" className="button-quiet" onClick={copy}>
        Copy {what}
      </button>{" "}
      <span role="status" className="note">
        {said}
      </span>
    </span>
  );
}
