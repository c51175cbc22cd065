"use client";

import { CopyButton } from "../copy-button";

/** Copies the address of the view as it stands. */
export function CopyLink() {
  return (
    <CopyButton
      label="Copy link"
      copy={() => navigator.clipboard.writeText(window.location.href)}
      otherwise="take it from the address bar"
    />
  );
}
