import { redirect } from "next/navigation";
import { findRecordHistory, type RecordHistory } from "@/db/queries/history/find-record-history";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { revisedTypes } from "@/lib/records/history/revised-type";
import type { Actor } from "@/lib/records/user";
import { getStore } from "../store";

/**
 * The history of a record, a page of its versions, that an address of the desk names; null where nothing is kept of it. Whoever may not see it is sent to the
 * desk's page that says so.
 */
export async function readDeskHistory(
  actor: Actor,
  type: string,
  id: string,
  page: { before?: number | null; limit?: number } = {},
): Promise<RecordHistory | null> {
  const known = revisedTypes.find((revised) => revised === type);
  if (known === undefined) return null;
  try {
    return await findRecordHistory(getStore(), actor, known, id, page);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    if (error instanceof ForbiddenError) redirect("/no-access");
    throw error;
  }
}
