"use client";

import { CopyButton } from "../copy-button";

/** Copies a text that stands on the page. */
export function CopyText({ text, what }: { text: string; what: string }) {
  return (
    <CopyButton
      className="cite-copy"
      label={`Copy ${what}`}
      copy={() => navigator.clipboard.writeText(text)}
      otherwise="mark the text and copy it by hand"
    />
  );
}
