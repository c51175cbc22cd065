import { and, eq, inArray } from "drizzle-orm";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";

/**
 * The public identifier that an event had in an earlier state of the data, by its id or any identifier that it has or had since.
 * `past` holds that state, `present` knows the later names. Null where the event was not public then.
 */
export async function findNameThen(past: Store, present: Store, name: string): Promise<string | null> {
  const id = await present.read(async ({ db }) => {
    const [row] = await db
      .select({ id: slugs.recordId })
      .from(slugs)
      .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, name)));
    return row?.id ?? name;
  });
  return past.read(async ({ db }) => {
    const [row] = await db
      .select({ slug: events.slug })
      .from(events)
      .where(and(eq(events.id, id), inArray(events.state, shownStates)));
    return row?.slug ?? null;
  });
}
