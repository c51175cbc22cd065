"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import { type Choices, isSameForm, mergeForms } from "./compare-forms";
import { type FormWork, finishing } from "./finishing";
import type { AnyForm } from "./form-fields";
import type { FormKind } from "./form-kind";
import {
  type FormNotice,
  failureNotice,
  joinedNotice,
  resolvedNotice,
  restoredNotice,
  type Verb,
} from "./form-notice";
import type { FormActions, FormSetup } from "./form-setup";
import { issuesInOrder } from "./issue-paths";
import type { LocalCopy } from "./local-copy";
import type { SaveFailure } from "./save-result";
import { useAutosave } from "./use-autosave";
import { type DraftOutcome, useDraft } from "./use-draft";
import { useFormState } from "./use-form-state";
import { useLocalCopy } from "./use-local-copy";
import { usePassingNotice } from "./use-passing-notice";

/** Another version that stands stored; `of` says of what. */
export interface FormConflict<Form> {
  of: "event" | "draft";
  version: number;
  stored: Form;
}

/** The whole state of a form and what can be done with it; see desk-form.tsx for how it looks. */
export function useDeskForm<Form extends AnyForm>(
  kind: FormKind<Form>,
  setup: FormSetup,
  actions: FormActions,
) {
  const [isTouched, setTouched] = useState(false);
  const [notice, setNotice] = useState<FormNotice | null>(null);
  const [conflict, setConflict] = useState<FormConflict<Form> | null>(null);
  const [busy, setBusy] = useState<FormWork | null>(null);
  /** The published version behind the form; tells whose a change is when versions conflict. */
  const [base, setBase] = useState(() => (setup.baseEntry === null ? null : kind.parse(setup.baseEntry)));
  const [baseVersion, setBaseVersion] = useState(setup.event?.baseVersion ?? null);
  /** Where the browser goes after publishing; what was typed is stored then, so nothing warns of leaving. */
  const [leaveTo, setLeaveTo] = useState<string | null>(null);
  const isBusy = useRef(false);
  const onChange = useCallback(() => {
    setTouched(true);
    // What was said of the last save is over once typing goes on; faults stay until they are mended.
    setNotice((before) => (before?.tone === "note" ? null : before));
  }, []);
  const state = useFormState(kind, setup, onChange);
  const { form, setForm, known, issues, setIssues, latest } = state;
  /** A new form whose record turned out to be stored already goes on as a change of it. */
  const eventId = setup.event?.id ?? (baseVersion === null ? null : setup.recordId);
  const event = useRef({ eventId, baseVersion });
  event.current = { eventId, baseVersion };

  const draft = useDraft({
    kind,
    setup,
    actions,
    latest,
    event,
    setForm,
    rememberAll: state.rememberAll,
    onConflict: ({ version, form: stored }) => setConflict({ of: "draft", version, stored }),
    onJoined: () => setNotice(joinedNotice),
  });
  const { stored } = draft;
  const isChanged = leaveTo === null && !isSameForm(form, stored.saved);
  usePassingNotice(setNotice, { savedAt: draft.savedAt, isChanged });
  const isPaused = conflict !== null || busy !== null || leaveTo !== null || !isTouched;
  const autosave = useAutosave({
    isChanged,
    isPaused,
    state: [form, stored.saved],
    isRunning: draft.isRunning,
    save: draft.save,
  });
  const copies = useLocalCopy({
    actorId: setup.actor.id,
    place: `${kind.type}:${setup.event?.id ?? "new"}`,
    type: kind.type,
    draft: stored,
    form,
    saved: stored.saved,
    known,
    isChanged,
    isTouched: isTouched && leaveTo === null,
  });

  function showIssues(found: readonly FieldIssue[], verb: Verb): void {
    setIssues(issuesInOrder(found, kind.order));
    setNotice({
      tone: "error",
      isAboutFields: true,
      title: `Not ${verb} yet`,
      text: "Everything that you typed is kept.",
    });
  }

  function fail(failure: SaveFailure | DraftOutcome, verb: Verb): void {
    if (failure.status === "invalid") showIssues(failure.issues, verb);
    else if (failure.status === "conflict" && failure.of === "event") {
      state.rememberAll(failure.stored.known);
      const { version, entry } = failure.stored;
      setConflict({ of: "event", version, stored: kind.parse(entry) });
    } else if (failure.status === "conflict") {
      state.rememberAll(failure.stored.known);
      setConflict({ of: "draft", version: failure.stored.version, stored: kind.parse(failure.stored.entry) });
    } else if (failure.status !== "saved") setNotice(failureNotice(failure, verb));
  }

  /**
   * Runs one piece of work at a time; one that the network lost says so and changes nothing. Where a save that was under way
   * met what another window saved, that is looked at first.
   */
  async function run(what: FormWork, work: () => Promise<void>): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    const verb = what === "saving" ? "saved" : what === "sending" ? "sent" : "published";
    setBusy(what);
    setNotice(null);
    setConflict(null);
    try {
      const met = await draft.whenSettled();
      if (met?.status === "joined" || met?.status === "conflict") fail(met, verb);
      else await work();
    } catch {
      setNotice(failureNotice({ status: "lost" }, verb));
    }
    isBusy.current = false;
    setBusy(null);
  }

  function leave(path: string, title: string): void {
    setNotice({ tone: "note", title, text: "Opening the next page." });
    copies.forget();
    setLeaveTo(path);
  }

  const { publish, sendToReview } = finishing({
    kind,
    recordId: setup.recordId,
    actions,
    draft,
    latest,
    setForm,
    eventId,
    baseVersion,
    run,
    showIssues,
    fail,
    leave,
  });

  const saveDraft = () =>
    run("saving", async () => {
      setTouched(true);
      const outcome = await draft.save();
      if (outcome.status === "saved") {
        setNotice({ tone: "note", title: "Draft saved", text: "It stands on the desk and is not public." });
      } else fail(outcome, "saved");
    });

  /** Takes the choices between two versions over; the next save is made on top of the stored one. */
  function resolveConflict(choices: Choices): void {
    if (conflict === null) return;
    setForm((before) => mergeForms(before, conflict.stored, choices, kind.recite));
    setTouched(true);
    if (conflict.of === "event") {
      setBase(conflict.stored);
      // The first publication of a new record used its draft up, so there is none to go on with.
      if (baseVersion === null) draft.settle({ ...stored, version: null });
      setBaseVersion(conflict.version);
    } else draft.settle({ ...stored, version: conflict.version, saved: conflict.stored });
    setConflict(null);
    setIssues([]);
    setNotice(resolvedNotice);
  }

  function restore(copy: LocalCopy): void {
    state.rememberAll(copy.known);
    const typed = kind.parse(copy.form);
    setForm(() => typed);
    setTouched(true);
    setIssues([]);
    copies.drop(copy);
  }

  const { own, takeOwn } = copies;
  useEffect(() => {
    if (own === null) return;
    // As it stood when the connection went: saving it meets what was saved elsewhere since, as any save does.
    state.rememberAll(own.known);
    const typed = kind.parse(own.form);
    setForm(() => typed);
    draft.settle({ id: setup.draft.id, version: own.draftVersion, saved: kind.parse(own.saved) });
    setTouched(true);
    setNotice(restoredNotice);
    takeOwn();
  });

  useEffect(() => {
    // A whole load, not a transition: the public page shows what is stored now, never what a router kept.
    if (leaveTo !== null) window.location.assign(leaveTo);
  }, [leaveTo]);

  const isNewDraft = setup.draft.version === null && stored.version !== null;
  useEffect(() => {
    // Loading the page again goes on with the draft.
    if (isNewDraft) window.history.replaceState(null, "", `/desk/drafts/${stored.id}`);
  }, [isNewDraft, stored.id]);

  return {
    ...state,
    base: conflict?.of === "draft" ? stored.saved : base,
    isEdit: eventId !== null,
    notice: notice?.isAboutFields && issues.length === 0 ? null : notice,
    conflict,
    busy,
    isChanged,
    isTouched,
    draft,
    copies,
    restore,
    publish,
    sendToReview,
    saveDraft,
    resolveConflict,
    onBlur: autosave.onBlur,
  };
}
