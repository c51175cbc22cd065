"use client";

import { type RefObject, useLayoutEffect } from "react";
import { useFrameGestures } from "./use-frame-gestures";

/** The gestures of the magnified days, as a part that is loaded after the page has been drawn; it draws nothing itself. */
export function FrameGestures({
  wasDragged,
  ...gestures
}: Parameters<typeof useFrameGestures>[0] & {
  /** Takes the answer whether the last press was a drag. */
  wasDragged: RefObject<() => boolean>;
}) {
  const answer = useFrameGestures(gestures);
  useLayoutEffect(() => {
    wasDragged.current = answer;
  });
  return null;
}
