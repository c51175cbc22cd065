import type { AnnouncementInput } from "@/lib/records/announcement";
import type { ContactInput } from "@/lib/records/contact";
import type { sources } from "../../schema/sources";
import { announcementRowsOf } from "../events/announcement-rows-of";
import { contactRowsOf } from "../events/contact-rows-of";
import { eventColumns } from "../events/event-columns";
import { eventLinkRowsOf } from "../events/event-link-rows-of";
import type { EventPlan } from "../events/event-plan";

type StoredSource = typeof sources.$inferSelect;

interface StagedBase {
  id: string;
  slug: string;
  columns: ReturnType<typeof eventColumns>;
  links: ReturnType<typeof eventLinkRowsOf>;
  sources: readonly StoredSource[];
}

/** A new event of an import as rows of its tables. */
export type StagedEvent = StagedBase &
  (
    | { type: "contact"; rows: ReturnType<typeof contactRowsOf> }
    | { type: "announcement"; rows: ReturnType<typeof announcementRowsOf> }
  );

/** Lays a planned event out as rows. */
export function stagedEvent(
  { id, slug, sources: own }: { id: string; slug: string; sources: readonly StoredSource[] },
  plan: EventPlan,
): StagedEvent {
  const sourceIds = own.map((source) => source.id);
  const base = {
    ...{ id, slug, sources: own },
    columns: eventColumns(plan),
    links: eventLinkRowsOf(id, plan.input, sourceIds),
  };
  return isContact(plan.input)
    ? { ...base, type: "contact", rows: contactRowsOf(id, plan.input, sourceIds) }
    : { ...base, type: "announcement", rows: announcementRowsOf(id, plan.input, sourceIds) };
}

function isContact(input: ContactInput | AnnouncementInput): input is ContactInput {
  return "format" in input;
}
