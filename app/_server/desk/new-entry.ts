import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { duplicateAnnouncement, duplicateContact } from "@/lib/records/duplicate-entry";
import type { EventType } from "@/lib/records/vocabularies";

/** The parameters of the address of a new form. */
export type NewFormParameters = Record<string, string | string[] | undefined>;

/** The address of a new form with its parameters, to come back to after signing in. */
export function newFormAddress(type: EventType, parameters: NewFormParameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return `/desk/${type}s/new${pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`}`;
}

/** What a new form begins with: what was kept from the one before (see new-form-path.ts), or a published event duplicated. */
export async function readNewEntry(
  store: Store,
  type: EventType,
  parameters: NewFormParameters,
): Promise<{ entry: Record<string, unknown>; isDuplicate: boolean }> {
  const { from } = parameters;
  if (typeof from === "string") {
    const entry = await duplicateOf(store, type, from);
    if (entry !== null) return { entry, isDuplicate: true };
  }
  // Whatever the address holds, the form's own schema takes of it what can be meant.
  const entry =
    type === "contact"
      ? {
          format: parameters.format,
          level: parameters.level,
          trackIds: [parameters.track ?? []].flat(),
          zone: parameters.zone,
        }
      : {
          kind: parameters.kind,
          announcedBy: { partyId: parameters.by ?? null, personId: null, body: parameters.body ?? "" },
          zone: parameters.zone,
        };
  return { entry: { ...entry, takesZone: true }, isDuplicate: false };
}

async function duplicateOf(
  store: Store,
  type: EventType,
  id: string,
): Promise<Record<string, unknown> | null> {
  try {
    return type === "contact"
      ? { ...duplicateContact((await findContactEntry(store, id)).entry) }
      : { ...duplicateAnnouncement((await findAnnouncementEntry(store, id)).entry) };
  } catch (error) {
    // It was retracted or moved to the trash since the link was drawn: an empty form is what is left.
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
