import { findNameThen } from "@/db/queries/events/find-name-then";
import { getPresentStore, getStore } from "../store";
import { currentDataAt } from "./data-at";

/**
 * Inside `withDataAt`, for a name that the earlier state does not know: the public identifier that the event had then, where the name
 * was given to it since, or is its id. Null for the present state, and where the event was not public then.
 */
export async function nameThen(name: string): Promise<string | null> {
  if ((currentDataAt()?.key ?? "") === "") return null;
  const then = await findNameThen(getStore(), getPresentStore(), name);
  return then === name ? null : then;
}
