import type { EventState } from "@/lib/records/vocabularies";

/** The states in which an event has a page, so that readers may know what it says and said. */
export const shownStates: EventState[] = ["published", "retracted"];
