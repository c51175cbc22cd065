"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Choices, isSameForm } from "@/app/_components/desk/compare-forms";
import type { DeskContextValue } from "@/app/_components/desk/desk-context";
import { makeFormAccess } from "@/app/_components/desk/form-access";
import { type FormNotice, failureNotice } from "@/app/_components/desk/form-notice";
import { issuesInOrder } from "@/app/_components/desk/issue-paths";
import { type KnownRecord, type KnownRecords, withRecord } from "@/app/_components/desk/known-record";
import type { LocalCopy } from "@/app/_components/desk/local-copy";
import type { OpenRecord } from "@/app/_components/desk/open-record";
import { withKey } from "@/app/_components/desk/path-keys";
import { untakenIssues } from "@/app/_components/desk/untaken-issues";
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
  const [form, setForm] = useState(() => formKind.parse(setup.entry));
  /** The stored version on which the form builds; tells whose a change is when versions conflict. */
  const [base, setBase] = useState(form);
  const [record, setRecord] = useState(setup.record);
  const [known, setKnown] = useState<KnownRecords>(() => setup.known.reduce<KnownRecords>(withRecord, {}));
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [notice, setNotice] = useState<FormNotice | null>(null);
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

  const change = useCallback((update: (before: Form) => Form) => {
    setForm(update);
    // What was said of the last save is over once typing goes on; faults stay until they are mended.
    setNotice((before) => (before?.tone === "note" ? null : before));
  }, []);
  const remember = useCallback((one: KnownRecord) => setKnown((before) => withRecord(before, one)), []);
  const setTyped = useCallback(
    (path: string, text: string | null) => {
      change((before) => ({ ...before, typed: withKey(before.typed, path, text) }));
      setIssues((before) => before.filter((issue) => issue.path !== path));
    },
    [change],
  );
  const setOpenRecord = useCallback(
    (path: string, update: (before: OpenRecord | null) => OpenRecord | null) =>
      change((before) => ({
        ...before,
        openRecords: withKey(before.openRecords, path, update(before.openRecords[path] ?? null)),
      })),
    [change],
  );
  const access = useMemo(() => makeFormAccess(form, change, setIssues), [form, change]);
  const context: DeskContextValue = {
    issues,
    known,
    remember,
    topics: [],
    rememberTopic: ignore,
    tracks: [],
    sourceNames: [],
    actions,
    typed: form.typed,
    setTyped,
    openRecords: form.openRecords,
    setOpenRecord,
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
        setKnown((before) => met.reduce(withRecord, before));
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
    setForm(takeChoices(form, conflict.stored, choices));
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
    setKnown((before) => copy.known.reduce(withRecord, before));
    setForm(formKind.parse(copy.form));
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

/** These forms have no topics and no offices on a day. */
function ignore(): void {}
