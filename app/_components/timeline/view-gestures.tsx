"use client";

import { type RefObject, useLayoutEffect } from "react";
import { useViewGestures } from "./use-view-gestures";

/** The gestures of a moving view, as a part that is loaded after the page has been drawn; it draws nothing itself. */
export function ViewGestures({
  wasDragged,
  ...gestures
}: Parameters<typeof useViewGestures>[0] & {
  /** Takes the answer whether the last press was a drag. */
  wasDragged: RefObject<() => boolean>;
}) {
  const answer = useViewGestures(gestures);
  useLayoutEffect(() => {
    wasDragged.current = answer;
  });
  return null;
}
