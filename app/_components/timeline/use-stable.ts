"use client";

import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function at every drawing, which does what the latest one says; so that what takes it is not drawn anew for it. */
export function useStable<Args extends unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
