"use client";

import { useCallback, useState } from "react";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import type { DeskContextValue } from "./desk-context";
import { type AnyForm, sourceName } from "./form-fields";
import type { FormKind } from "./form-kind";
import type { FormActions, FormSetup } from "./form-setup";
import type { SimilarEntry } from "./preview-result";
import type { useDeskForm } from "./use-desk-form";
import { type Preview, usePreview } from "./use-preview";

/** What the fields of a form may ask, and how the entry would stand if it were published as typed. */
export function useDeskContext<Form extends AnyForm>(
  kind: FormKind<Form>,
  setup: FormSetup,
  actions: FormActions,
  state: ReturnType<typeof useDeskForm<Form>>,
  /** The entry's own date as typed, and the zone whose civil days count. */
  { entryDate, zone }: { entryDate: string; zone: string | null },
): {
  context: DeskContextValue;
  preview: Preview;
  readSimilar: (asked: Pick<SimilarEntry, "kind" | "id">) => ReturnType<FormActions["readSimilar"]>;
} {
  const { form, known } = state;
  const [officesAdded, setOfficesAdded] = useState(0);
  const clock = { ...form.clock, zone: form.clock.zone || (zone ?? "") };
  const { typed: _typed, openRecords: _open, change: _change, reviewNote: _note, ...fields } = form;
  const preview = usePreview(
    actions,
    {
      type: kind.type,
      entry: { ...fields, title: kind.titleOf(form, known), clock },
      eventId: setup.event?.id ?? null,
      draftId: state.draft.stored.id,
    },
    officesAdded,
  );
  const read = readDateEntry(entryDate);
  const { type } = kind;
  const { readSimilar: readStored } = actions;
  const readSimilar = useCallback(
    (asked: Pick<SimilarEntry, "kind" | "id">) => readStored({ type, kind: asked.kind, id: asked.id }),
    [type, readStored],
  );
  const context: DeskContextValue = {
    issues: state.issues,
    known,
    remember: state.remember,
    topics: state.topics,
    rememberTopic: state.rememberTopic,
    tracks: setup.tracks,
    sourceNames: form.sources.map((source) => ({
      rowKey: source.rowKey,
      name: sourceName(source),
      url: source.url.trim(),
    })),
    actions,
    typed: form.typed,
    setTyped: state.setTyped,
    openRecords: form.openRecords,
    setOpenRecord: state.setOpenRecord,
    day: read.status === "read" ? { edtf: read.edtf, words: read.reading } : null,
    offices: preview.result?.status === "evaluated" ? preview.result.offices : null,
    readOfficesAgain: () => setOfficesAdded((before) => before + 1),
  };
  return { context, preview, readSimilar };
}
