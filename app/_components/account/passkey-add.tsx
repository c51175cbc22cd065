"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import { AccountFieldRow } from "./account-field";
import { FormOutcome } from "./account-form";
import { type AccountState, untriedAccount } from "./account-state";
import { passkeyFault } from "./passkey-words";
import { usePasskeySupport } from "./use-passkey-support";

/** Adds a passkey under a name, which needs a script; says so where the browser knows none. */
export function PasskeyAdd() {
  const isSupported = usePasskeySupport();
  const router = useRouter();
  const id = useId();
  const [state, setState] = useState<AccountState>(untriedAccount);
  const isUnderWay = useRef(false);
  if (!isSupported) {
    return (
      <p className="note">
        To add one, open this page with scripts in a browser that knows passkeys, over https.
      </p>
    );
  }
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isUnderWay.current) return;
    const form = event.currentTarget;
    const typed = new FormData(form).get("name");
    const name = typeof typed === "string" ? typed.trim() : "";
    if (name === "" || name.length > 100) {
      const message = name === "" ? "Write a name for the passkey." : "Shorten it to 100 characters.";
      setState({ ...untriedAccount, values: { name }, issues: [{ path: "name", message }] });
      return;
    }
    isUnderWay.current = true;
    try {
      const { passkeys } = await import("./passkey-client");
      const { error } = await passkeys.passkey.addPasskey({ name });
      if (error === null) {
        form.reset();
        setState({ ...untriedAccount, done: `The passkey “${name}” is added.` });
        router.refresh();
      } else setState(failedWith(name, passkeyFault(error)));
    } catch {
      setState(failedWith(name, "The server could not be reached. Try again."));
    } finally {
      isUnderWay.current = false;
    }
  };
  return (
    <form onSubmit={add} className="desk-account" noValidate>
      <FormOutcome state={state} title="No passkey was added" id={id} />
      <AccountFieldRow
        field={{
          name: "name",
          label: "Name of the new passkey",
          type: "text",
          hint: "Such as the device that holds it: “Phone”, “Office key”.",
        }}
        id={`${id}-name`}
        value={state.values.name ?? ""}
        issues={state.issues}
      />
      <div className="desk-buttons">
        <button type="submit">Add a passkey</button>
      </div>
    </form>
  );
}

function failedWith(name: string, message: string): AccountState {
  return { ...untriedAccount, values: { name }, issues: [{ path: "", message }] };
}
