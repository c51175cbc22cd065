"use client";

import { type RefObject, useCallback, useRef, useState } from "react";
import { differencesBetween, isSameForm, mergeForms, plainChoices } from "./compare-forms";
import type { AnyForm } from "./form-fields";
import type { FormKind } from "./form-kind";
import type { FormActions, FormSetup } from "./form-setup";
import type { KnownRecord, KnownRecords } from "./known-record";
import type { SaveFailure } from "./save-result";

/** What came of saving the draft. `joined`: what was saved elsewhere is in the form now, and the whole is not saved yet. */
export type DraftOutcome = { status: "saved" } | { status: "joined" } | { status: "lost" } | SaveFailure;

/** The draft as the server holds it. */
export interface StoredDraftForm<Form> {
  id: string;
  /** Null until it was saved for the first time. */
  version: number | null;
  saved: Form;
}

/** Why the newest text is on this device alone; null where nothing stands in its way. */
export type DraftProblem =
  | { status: "lost" }
  | { status: "signedOut" }
  | { status: "refused"; message: string };

/**
 * Saves a form as a draft, one save at a time. What was saved elsewhere meanwhile is joined by itself where no field was
 * changed on both sides; else `onConflict` is to ask.
 */
export function useDraft<Form extends AnyForm>(args: {
  kind: FormKind<Form>;
  setup: FormSetup;
  actions: Pick<FormActions, "saveDraft">;
  /** Holds at once what `setForm` and `rememberAll` change. */
  latest: RefObject<{ form: Form; known: KnownRecords }>;
  /** The published record that the draft changes, in the version that it is based on. */
  event: RefObject<{ eventId: string | null; baseVersion: number | null }>;
  setForm: (update: (before: Form) => Form) => void;
  rememberAll: (records: readonly KnownRecord[]) => void;
  onConflict: (stored: { version: number; form: Form }) => void;
  onJoined: () => void;
}) {
  const { kind, setup, actions, latest, event, setForm, rememberAll, onConflict, onJoined } = args;
  const [stored, setStored] = useState<StoredDraftForm<Form>>(() => ({
    ...setup.draft,
    saved: latest.current.form,
  }));
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  /** The same as `stored`, at once: a save may follow another before anything is drawn. */
  const now = useRef(stored);
  const running = useRef<Promise<DraftOutcome> | null>(null);
  /** What was sent when an answer was lost: it may be stored all the same. */
  const lost = useRef<Form | null>(null);

  const settle = useCallback((next: StoredDraftForm<Form>) => {
    now.current = next;
    setStored(next);
  }, []);

  async function attempt(): Promise<DraftOutcome> {
    const { form, known } = latest.current;
    const draft = now.current;
    if (draft.version !== null && isSameForm(form, draft.saved)) return { status: "saved" };
    const result = await actions
      .saveDraft({
        type: kind.type,
        draftId: draft.id,
        version: draft.version,
        ...event.current,
        form,
        title: kind.titleOf(form, known),
        actorId: setup.actor.id,
      })
      .catch(() => null);
    if (result === null) {
      lost.current = form;
      setProblem({ status: "lost" });
      return { status: "lost" };
    }
    if (result.status === "conflict") {
      const theirs = kind.parse(result.stored.entry);
      const { version } = result.stored;
      const isOurs = isSameForm(theirs, form) || (lost.current !== null && isSameForm(theirs, lost.current));
      if (isOurs) {
        settle({ ...draft, version, saved: theirs });
        lost.current = null;
        setProblem(null);
        setSavedAt(Date.now());
        return attempt();
      }
      rememberAll(result.stored.known);
      return meet({ version, form: theirs });
    }
    if (result.status === "saved") {
      settle({ ...draft, version: result.version, saved: form });
      lost.current = null;
      setProblem(null);
      setSavedAt(Date.now());
      return { status: "saved" };
    }
    setProblem(
      result.status === "invalid"
        ? { status: "refused", message: result.issues.map((issue) => issue.message).join(" ") }
        : result,
    );
    return result;
  }

  /** Another version of the draft stands stored: fields that one side alone changed are joined, others asked about. */
  function meet(theirs: { version: number; form: Form }): DraftOutcome {
    const base = now.current.saved;
    const choices = (mine: Form) => plainChoices(differencesBetween(mine, theirs.form, base));
    const differences = differencesBetween(latest.current.form, theirs.form, base);
    setProblem(null);
    if (differences.some(({ changedBy }) => changedBy === "both")) {
      onConflict(theirs);
      return {
        status: "conflict",
        of: "draft",
        stored: { version: theirs.version, entry: theirs.form, known: [] },
      };
    }
    setForm((before) => mergeForms(before, theirs.form, choices(before), kind.recite));
    settle({ ...now.current, version: theirs.version, saved: theirs.form });
    onJoined();
    return { status: "joined" };
  }

  /** Saves what stands in the form now, after whatever is being saved. */
  async function save(): Promise<DraftOutcome> {
    while (running.current !== null) await running.current;
    const own = attempt();
    running.current = own;
    try {
      return await own;
    } finally {
      running.current = null;
    }
  }

  /** Goes on as a new draft, after the one before was discarded or published elsewhere. */
  function startAnew(): void {
    settle({ ...now.current, id: crypto.randomUUID(), version: null });
    setProblem(null);
  }

  /** Waits for a save that is under way, and answers what came of it; null where there was none. */
  async function whenSettled(): Promise<DraftOutcome | null> {
    let outcome: DraftOutcome | null = null;
    while (running.current !== null) outcome = await running.current;
    return outcome;
  }

  return {
    stored,
    settle,
    savedAt,
    problem,
    save,
    startAnew,
    whenSettled,
    /** The draft as it is stored by now, though it may not be drawn yet. */
    current: () => now.current,
    isRunning: () => running.current !== null,
  };
}
