"use client";

import { useRef, useState } from "react";
import { passkeyFault } from "./passkey-words";
import { usePasskeySupport } from "./use-passkey-support";

/** Signs in with a passkey and goes on to `next`. Shown where the browser knows passkeys. */
export function PasskeySignIn({ next }: { next: string }) {
  const isSupported = usePasskeySupport();
  const [fault, setFault] = useState<string | null>(null);
  const isUnderWay = useRef(false);
  if (!isSupported) return null;
  const use = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setFault(null);
    try {
      const { passkeys } = await import("./passkey-client");
      const { error } = await passkeys.signIn.passkey();
      // A new document, so that no page read as a stranger is shown again.
      if (error === null) window.location.assign(next);
      else setFault(passkeyFault(error));
    } catch {
      setFault("The server could not be reached. Try again.");
    } finally {
      isUnderWay.current = false;
    }
  };
  return (
    <div className="account-passkey">
      <p className="note">Or without a password:</p>
      <button type="button" onClick={use}>
        Use a passkey
      </button>
      <p className="field-error" role="alert">
        {fault}
      </p>
    </div>
  );
}
