"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";

/** Backup codes, shown this once. */
export function BackupCodes({ state }: { state: { done: string | null; backupCodes: readonly string[] } }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(state.backupCodes.join("\n"));
      setTold("Copied.");
    } catch {
      setTold("The browser did not allow it. Mark the codes and copy them.");
    }
  };
  return (
    <section className="section" aria-labelledby="backup-codes">
      <h2 id="backup-codes" tabIndex={-1} ref={heading}>
        Backup codes
      </h2>
      <p className="prose">
        {state.done} Each of these codes signs you in once when you do not have the app at hand. They are
        shown this once: print them or write them down, and keep them apart from this device.
      </p>
      <ul className="account-codes">
        {state.backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="desk-buttons">
        <Link href="/desk/account" className="button button-primary">
          I have kept them
        </Link>
        <button type="button" onClick={copy}>
          Copy them
        </button>
        <span role="status" className="note">
          {told}
        </span>
      </div>
    </section>
  );
}
