import type { EventState } from "@/lib/records/vocabularies";

/** Why a command does nothing to an event that stands in a state from which it does not lead. */
export const stateRefusals: Record<EventState, string> = {
  published: "This record is published.",
  retracted: "This record is retracted. Publish it again first.",
  trashed: "This record is in the trash. Restore it first.",
  staged: "This record is part of an import that is not visible yet.",
};
