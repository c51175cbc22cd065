import { findMergeCandidates } from "@/db/queries/merging/find-merge-candidates";
import { findMergeComparison } from "@/db/queries/merging/find-merge-comparison";
import { findMergeableRecord } from "@/db/queries/merging/find-mergeable-record";
import { NotFoundError } from "@/lib/errors";
import type { MergedType } from "@/lib/merging/change";
import type { MergeView } from "@/lib/merging/merge-view";
import type { Actor } from "@/lib/records/user";
import { getStore } from "../store";
import { dayOfData } from "../today";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads what the address of a merge page asks for. Throws NotFoundError where the record that would stay does not exist. */
export async function readMergeView(
  actor: Actor,
  type: MergedType,
  keptId: string,
  parameters: Parameters,
): Promise<MergeView> {
  const store = getStore();
  const kept = await findMergeableRecord(store, type, keptId);
  const text = one(parameters.q);
  const otherId = one(parameters.other);
  const asked = { recordType: type, text, exceptId: keptId, dayOfData: dayOfData() };
  const candidates = text === "" ? [] : await findMergeCandidates(store, actor, asked);
  const view = { type, kept, text, candidates, comparison: null, message: null };
  if (otherId === "") {
    return text !== "" && candidates.length === 0
      ? { ...view, message: "Nothing fits. Write less of it." }
      : view;
  }
  if (otherId === keptId) return { ...view, message: "That is the same record. Choose another." };
  try {
    return { ...view, comparison: await findMergeComparison(store, actor, type, { keptId, otherId }) };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return { ...view, message: error.message };
  }
}

function one(value: string | string[] | undefined): string {
  return typeof value === "string" ? value.trim().slice(0, 400) : "";
}
