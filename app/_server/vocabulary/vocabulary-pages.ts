import { notFound, redirect } from "next/navigation";
import type { VocabularySetup } from "@/app/_components/vocabulary/vocabulary-setup";
import { findRecordHistory, type RecordHistory } from "@/db/queries/history/find-record-history";
import { listVersions } from "@/db/queries/history/list-versions";
import { listSeries } from "@/db/queries/series/list-series";
import { findRecordUses } from "@/db/queries/vocabulary/find-record-uses";
import { findVocabularyRecord } from "@/db/queries/vocabulary/find-vocabulary-record";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { describeSnapshot } from "@/lib/records/history/describe-snapshot";
import type { ReadableField } from "@/lib/records/history/readable-snapshot";
import type { RecordUsesDetail } from "@/lib/records/record-uses-detail";
import type { Actor } from "@/lib/records/user";
import { canPublish } from "@/lib/records/user";
import {
  researcherKinds,
  type VocabularyKind,
  vocabularyIndexPath,
  vocabularyPath,
} from "@/lib/records/vocabulary-kind";
import { requireActor } from "../auth/session";
import { getStore } from "../store";
import { readVocabularyEntry, type VocabularyEntry } from "./vocabulary-entry";

/** What the desk's page of a record shows. */
export interface VocabularyPageView {
  actor: Actor;
  record: VocabularyEntry;
  setup: VocabularySetup;
  uses: RecordUsesDetail;
  history: RecordHistory;
  /** The record in words, for who may not change it. */
  fields: ReadableField[];
}

/** Whether somebody may add a record of this kind. */
export function canAdd(actor: Actor, kind: VocabularyKind): boolean {
  return canPublish(actor.role) || researcherKinds.has(kind);
}

/** Everything that the page of a stored record shows; leads on to the one into which it was merged, 404 where there is none. */
export async function openVocabularyPage(kind: VocabularyKind, id: string): Promise<VocabularyPageView> {
  const actor = await requireActor("researcher", vocabularyPath(kind, id));
  const store = getStore();
  try {
    const found = await findVocabularyRecord(store, kind, id);
    if (found.status === "merged") redirect(`${vocabularyPath(kind, found.keptId)}?notice=merged-away`);
    const record = await readVocabularyEntry(store, kind, id);
    const history = await findRecordHistory(store, actor, kind, id);
    const versions = await listVersions(store, kind, id, [history.version]);
    return {
      actor,
      record,
      setup: await setupOf(store, actor, kind, record),
      uses: await findRecordUses(store, actor, kind, id),
      history,
      fields: describeSnapshot(kind, versions.get(history.version) ?? {}),
    };
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

/** What the form of a new record begins with; whoever may not add one is led to the list. */
export async function openNewVocabulary(kind: VocabularyKind): Promise<VocabularySetup> {
  const actor = await requireActor("researcher", `${vocabularyIndexPath(kind)}/new`);
  if (!canAdd(actor, kind)) redirect("/no-access?role=editor");
  return setupOf(getStore(), actor, kind, null);
}

async function setupOf(
  store: Store,
  actor: Actor,
  kind: VocabularyKind,
  record: VocabularyEntry | null,
): Promise<VocabularySetup> {
  const series = kind === "track" ? await listSeries(store) : [];
  return {
    actorId: actor.id,
    record: record === null ? null : { id: record.id, slug: record.slug, version: record.version },
    newId: crypto.randomUUID(),
    formId: crypto.randomUUID(),
    entry: record?.entry ?? {},
    known: record?.known ?? [],
    series: series.map(({ id, name }) => ({ id, name })),
  };
}
