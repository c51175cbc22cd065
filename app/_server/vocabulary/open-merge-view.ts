import { notFound } from "next/navigation";
import { NotFoundError } from "@/lib/errors";
import type { MergedType } from "@/lib/merging/change";
import { mergePath } from "@/lib/merging/merge-path";
import type { MergeView } from "@/lib/merging/merge-view";
import { requireActor } from "../auth/session";
import { readMergeView } from "./read-merge-view";

/** What a merge page shows, for an editor; leads others to sign in, and answers 404 where the record does not exist. */
export async function openMergeView(
  type: MergedType,
  keptId: string,
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): Promise<MergeView> {
  const actor = await requireActor("editor", mergePath(type, keptId));
  try {
    return await readMergeView(actor, type, keptId, parameters);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
