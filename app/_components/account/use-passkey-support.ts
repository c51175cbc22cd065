import { useSyncExternalStore } from "react";

/** Whether this browser knows passkeys at this address; false on the server and until the script has taken over. */
export function usePasskeySupport(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => typeof window.PublicKeyCredential === "function",
    () => false,
  );
}
