import { findSlugId } from "@/db/queries/records/find-slug-id";
import { getPresentStore } from "../store";
import { currentDataAt } from "./data-at";

/**
 * What `find` finds in the state of the data that is read: under the name itself or, inside `withDataAt` on an earlier state, under the
 * id of the record that was given the name since.
 */
export async function findByLaterName<Found>(
  recordType: Parameters<typeof findSlugId>[1],
  name: string,
  find: (name: string) => Promise<Found | null>,
): Promise<Found | null> {
  const found = await find(name);
  if (found !== null || (currentDataAt()?.key ?? "") === "") return found;
  const id = await findSlugId(getPresentStore(), recordType, name);
  return id === null ? null : find(id);
}
