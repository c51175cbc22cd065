"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";

const TimelineStage = dynamic(async () => (await import("./timeline-stage")).TimelineStage);
const TimelineGroups = dynamic(async () => (await import("./timeline-groups")).TimelineGroups);

/** The figures of a page: single events where they are few, groups where they are many; a reader loads the script of one alone. */
export function TimelineStages({
  few,
  many,
}: {
  /** Null where there are too many events for it; then `many` is given. */
  few: ComponentProps<typeof TimelineStage> | null;
  many: ComponentProps<typeof TimelineGroups> | null;
}) {
  return (
    <>
      {few !== null && <TimelineStage {...few} />}
      {many !== null && <TimelineGroups {...many} />}
    </>
  );
}
