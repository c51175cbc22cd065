"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Choices, isSameForm } from "@/app/_components/desk/compare-forms";
import type { DeskContextValue } from "@/app/_components/desk/desk-context";
import { type FormNotice, failureNotice } from "@/app/_components/desk/form-notice";
import { issuesInOrder } from "@/app/_components/desk/issue-paths";
import type { LocalCopy } from "@/app/_components/desk/local-copy";
import { untakenIssues } from "@/app/_components/desk/untaken-issues";
import { useFormState } from "@/app/_components/desk/use-form-state";
import { useLocalCopy } from "@/app/_components/desk/use-local-copy";
import type { FieldIssue } from "@/lib/errors";
import { vocabularyPath } from "@/lib/records/vocabulary-kind";
import { takeChoices } from "./take-choices";
import type { VocabularyFormKind } from "./vocabulary-form-kinds";
import type { VocabularyForm } from "./vocabulary-forms";
import type { VocabularyActions, VocabularySaveResult, VocabularySetup } from "./vocabulary-setup";

/** Another version that stands stored. */
interface VocabularyConflict<Form> {
  version: number;
  stored: Form;
}

/** The whole state of a record's form and what can be done with it; vocabulary-form.tsx says how it looks. */
export function useVocabularyForm<Form extends VocabularyForm>(
  formKind: VocabularyFormKind<Form>,
  setup: VocabularySetup,
  actions: VocabularyActions,
) {
  const { kind } = formKind;
  const [notice, setNotice] = useState<FormNotice | null>(null);
  const onChange = useCallback(() => {
    // What was said of the last save is over once typing goes on; faults stay until they are mended.
    setNotice((before) => (before?.tone === "note" ? null : before));
  }, []);
  const state = useFormState(formKind, { entry: setup.entry, known: setup.known, topics: [] }, onChange);
  const { form, setForm, access, known, issues, setIssues } = state;
  /** The stored version on which the form builds; tells whose a change is when versions conflict. */
  const [base, setBase] = useState(form);
  const [record, setRecord] = useState(setup.record);
  const [conflict, setConflict] = useState<VocabularyConflict<Form> | null>(null);
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  /** Where the browser goes once it is stored; nothing warns of leaving then. */
  const [leaveTo, setLeaveTo] = useState<string | null>(null);
  const isSaving = useRef(false);
  const isChanged = leaveTo === null && !isSameForm(form, base);
  const copies = useLocalCopy({
    actorId: setup.actorId,
    place: `${kind}:${setup.record?.id ?? "new"}`,
    type: kind,
    draft: { id: setup.formId, version: null },
    form,
    saved: base,
    known,
    isChanged,
    isTouched: isChanged,
  });

  const context: DeskContextValue = {
    issues,
    known,
    remember: state.remember,
    topics: state.topics,
    rememberTopic: state.rememberTopic,
    tracks: [],
    sourceNames: [],
    actions,
    typed: form.typed,
    setTyped: state.setTyped,
    openRecords: form.openRecords,
    setOpenRecord: state.setOpenRecord,
    day: null,
    offices: null,
    readOfficesAgain: ignore,
  };

  function showIssues(found: readonly FieldIssue[]): void {
    setIssues(issuesInOrder(found, formKind.order));
    setNotice({
      tone: "error",
      isAboutFields: true,
      title: "Not saved yet",
      text: "Everything that you typed is kept.",
    });
  }

  function settle(result: VocabularySaveResult): void {
    switch (result.status) {
      case "saved":
        copies.forget();
        setNotice({ tone: "note", title: "Saved", text: "Opening the record." });
        setLeaveTo(`${vocabularyPath(kind, record?.id ?? setup.newId)}?notice=saved`);
        return;
      case "invalid":
        showIssues(result.issues);
        return;
      case "conflict": {
        const { version, slug, entry, known: met } = result.stored;
        state.rememberAll(met);
        setConflict({ version, stored: formKind.parse(entry) });
        setRecord({ id: record?.id ?? setup.newId, slug, version });
        return;
      }
      default:
        setNotice(failureNotice(result, "saved"));
    }
  }

  async function save(): Promise<void> {
    if (isSaving.current || conflict !== null) return;
    const untaken = untakenIssues(form);
    if (untaken.length > 0) {
      showIssues(untaken);
      return;
    }
    isSaving.current = true;
    setBusy(true);
    setNotice(null);
    try {
      settle(
        await actions.save({
          kind,
          id: record?.id ?? setup.newId,
          baseVersion: record?.version ?? null,
          entry: formKind.entryOf(form),
          reason,
        }),
      );
    } catch {
      setNotice(failureNotice({ status: "lost" }, "saved"));
    }
    isSaving.current = false;
    setBusy(false);
  }

  /** Takes the choices between two versions over; the next save is made on top of the stored one. */
  function resolveConflict(choices: Choices): void {
    if (conflict === null) return;
    setForm((before) => takeChoices(before, conflict.stored, choices));
    setBase(conflict.stored);
    setConflict(null);
    setIssues([]);
    setNotice({
      tone: "note",
      title: "The two versions are joined in the form",
      text: "Nothing is saved yet. Look it through, then save again.",
    });
  }

  function restore(copy: LocalCopy): void {
    state.rememberAll(copy.known);
    const typed = formKind.parse(copy.form);
    setForm(() => typed);
    setIssues([]);
    copies.drop(copy);
  }

  useEffect(() => {
    // A whole load, not a transition: the page shows what is stored now, never what a router kept.
    if (leaveTo !== null) window.location.assign(leaveTo);
  }, [leaveTo]);

  return {
    form,
    base,
    access,
    context,
    known,
    isNew: setup.record === null && record === null,
    notice: notice?.isAboutFields && issues.length === 0 ? null : notice,
    issues,
    conflict,
    reason,
    setReason: (text: string) => {
      setReason(text);
      setIssues((before) => before.filter((issue) => issue.path !== "reason"));
    },
    isBusy,
    isChanged,
    copies,
    restore,
    save,
    resolveConflict,
  };
}

/** These forms have no offices on a day. */
function ignore(): void {}
