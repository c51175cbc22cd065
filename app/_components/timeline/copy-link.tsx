"use client";

import { useState } from "react";

/** Copies the address of the view as it stands; says so, and says when the browser would not. */
export function CopyLink() {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("Copied");
    } catch {
      setSaid("Not copied: take it from the address bar");
    }
  };
  return (
    <span>
      <button type="button" className="button-quiet" onClick={copy}>
        Copy link
      </button>{" "}
      <span role="status" className="note">
        {said}
      </span>
    </span>
  );
}
