"use client";

import { useId } from "react";
import { CopyButton } from "../copy-button";

/** Text to be pasted elsewhere: it can be marked by hand, and copied with a button where scripts run. */
export function SnippetField({
  label,
  hint,
  text,
  rows = 2,
}: {
  label: string;
  hint: string;
  text: string;
  rows?: number;
}) {
  const id = useId();
  return (
    <div className="field embeds-snippet">
      <div className="embeds-snippet-head">
        <label htmlFor={id}>{label}</label>
        <CopyButton
          className="embeds-copy"
          label="Copy"
          name={`Copy: ${label}`}
          copy={() => navigator.clipboard.writeText(text)}
          otherwise="mark it and copy it by hand"
        />
      </div>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
