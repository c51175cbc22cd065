import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { NotFoundError } from "@/lib/errors";
import { type RecordKind, recordPath } from "@/lib/records/record-path";
import { type RecordView, readRecordView } from "./record-view";

/** The view of a record's page, read once for metadata and page; leads on from a former slug, and answers 404 to an unknown one. */
export const openRecord = cache(async (kind: RecordKind, slug: string): Promise<RecordView> => {
  try {
    const found = await readRecordView(kind, slug);
    if (found.status === "found") return found.view;
    permanentRedirect(recordPath(kind, found.slug));
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});
