"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** Parameters of the address that the page itself does not depend on: what is open, what is magnified. */
export function useAddressState(): {
  get: (name: string) => string | null;
  /** Puts a value into the address without asking the server; `push` makes a step that Back undoes. */
  set: (name: string, value: string | null, how: "push" | "replace") => void;
} {
  const parameters = useSearchParams();
  const get = useCallback((name: string) => parameters.get(name), [parameters]);
  const set = useCallback((name: string, value: string | null, how: "push" | "replace") => {
    // The address itself, not the hook's copy: several changes may come before the next drawing.
    const next = new URLSearchParams(window.location.search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    const query = next.toString();
    const address = query === "" ? window.location.pathname : `${window.location.pathname}?${query}`;
    if (how === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }, []);
  return { get, set };
}
