"use client";

import { useState } from "react";

/** A link or token that is shown this once, to be copied. Without a script it can be marked and copied by hand. */
export function OneTimeLink({ link, id, label }: { link: string; id: string; label: string }) {
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setTold("Copied.");
    } catch {
      setTold("The browser did not allow it. Mark the link and copy it.");
    }
  };
  return (
    <div className="field account-link">
      <label htmlFor={id}>{label}</label>
      <div className="desk-with-button">
        <input id={id} type="text" readOnly value={link} className="account-code" autoComplete="off" />
        <button type="button" onClick={copy}>
          Copy
        </button>
      </div>
      <div className="field-hint" role="status">
        {told}
      </div>
    </div>
  );
}
