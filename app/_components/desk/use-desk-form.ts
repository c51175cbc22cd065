"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import { type Choices, isSameForm, mergeForms } from "./compare-forms";
import type { DeskContextValue, NamedRecord } from "./desk-context";
import { makeFormAccess } from "./form-access";
import { type SourceForm, sourceName } from "./form-fields";
import type { FormKind } from "./form-kind";
import { type FormNotice, lostNotice, signedOutNotice } from "./form-notice";
import type { FormActions, FormSetup } from "./form-setup";
import { issuesInOrder } from "./issue-paths";
import { type KnownRecord, type KnownRecords, withRecord } from "./known-record";
import type { LocalCopy } from "./local-copy";
import type { SaveFailure } from "./save-result";
import { useLocalCopy } from "./use-local-copy";

/** Another version that stands stored; `of` says of what. */
export interface FormConflict<Form> {
  of: "event" | "draft";
  version: number;
  stored: Form;
}

/** The whole state of a form and what can be done with it; see desk-form.tsx for how it looks. */
export function useDeskForm<Form extends { title: string; sources: SourceForm[] }>(
  kind: FormKind<Form>,
  setup: FormSetup,
  actions: FormActions,
) {
  const [form, setForm] = useState(() => kind.parse(setup.entry));
  /** As it was opened: what counts as typed since. */
  const [saved, setSaved] = useState(form);
  /** The published version behind the form; tells whose a change is when versions conflict. */
  const [base, setBase] = useState(() => (setup.baseEntry === null ? null : kind.parse(setup.baseEntry)));
  const [versions, setVersions] = useState({
    base: setup.event?.baseVersion ?? null,
    draft: setup.draft.version,
  });
  const [known, setKnown] = useState<KnownRecords>(() => byId(setup.known));
  const [topics, setTopics] = useState<readonly NamedRecord[]>(setup.topics);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [notice, setNotice] = useState<FormNotice | null>(null);
  const [conflict, setConflict] = useState<FormConflict<Form> | null>(null);
  const [busy, setBusy] = useState<"publishing" | "saving" | null>(null);
  const [reason, setReason] = useState("");
  /** Where the browser goes after publishing; what was typed is stored then, so nothing warns of leaving. */
  const [leaveTo, setLeaveTo] = useState<string | null>(null);
  const pending = useRef(new Map<string, string>());
  const isBusy = useRef(false);
  /** A new form whose record turned out to be stored already goes on as a change of it. */
  const eventId = setup.event?.id ?? (versions.base === null ? null : setup.recordId);
  const isChanged = leaveTo === null && !isSameForm(form, saved);
  const copies = useLocalCopy({
    actorId: setup.actor.id,
    place: `${kind.type}:${setup.event?.id ?? (setup.draft.version === null ? "new" : setup.draft.id)}`,
    formId: setup.draft.id,
    form,
    known,
    isChanged,
  });

  const remember = useCallback((record: KnownRecord) => setKnown((before) => withRecord(before, record)), []);
  const rememberTopic = useCallback((topic: NamedRecord) => setTopics((before) => [...before, topic]), []);
  const setPending = useCallback((path: string, text: string | null) => {
    if (text === null) pending.current.delete(path);
    else pending.current.set(path, text);
  }, []);
  const access = useMemo(() => {
    const changeForm = (update: (before: Form) => Form) => {
      setForm(update);
      // What was said of the last save is over once typing goes on; faults stay until they are mended.
      setNotice((before) => (before?.tone === "note" ? null : before));
    };
    return makeFormAccess(form, changeForm, setIssues);
  }, [form]);
  const context: DeskContextValue = {
    issues,
    known,
    remember,
    topics,
    rememberTopic,
    tracks: setup.tracks,
    sourceNames: form.sources.map((source) => ({ rowKey: source.rowKey, name: sourceName(source) })),
    actions,
    setPending,
  };

  function fail(failure: SaveFailure, verb: "published" | "saved"): void {
    switch (failure.status) {
      case "invalid":
        showIssues(failure.issues, verb);
        return;
      case "signedOut":
        setNotice(signedOutNotice);
        return;
      case "refused":
        setNotice({ tone: "error", title: `Not ${verb}`, text: failure.message });
        return;
      case "conflict": {
        const stored = kind.parse(failure.stored.entry);
        setKnown((before) => ({ ...before, ...byId(failure.stored.known) }));
        setConflict({ of: failure.of, version: failure.stored.version, stored });
      }
    }
  }

  function showIssues(found: readonly FieldIssue[], verb: "published" | "saved"): void {
    setIssues(issuesInOrder(found, kind.order));
    setNotice({
      tone: "error",
      isAboutFields: true,
      title: `Not ${verb} yet`,
      text: "Everything that you typed is kept.",
    });
  }

  /** Runs one save at a time; a save that the network lost says so and changes nothing. */
  async function run(what: "publishing" | "saving", save: () => Promise<void>): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(what);
    setNotice(null);
    setConflict(null);
    try {
      await save();
    } catch {
      setNotice(lostNotice);
    }
    isBusy.current = false;
    setBusy(null);
  }

  const publish = () =>
    run("publishing", async () => {
      const untaken = [...pending.current].map(([path, text]) => ({
        path,
        message: `“${text}” is not chosen yet: take a suggestion, add it as new, or empty the field.`,
      }));
      if (untaken.length > 0) {
        showIssues(untaken, "published");
        return;
      }
      const result = await actions.publish({
        type: kind.type,
        recordId: setup.recordId,
        eventId,
        baseVersion: versions.base,
        entry: kind.entryOf(form, known),
        reason,
        draft: versions.draft === null ? null : { id: setup.draft.id, version: versions.draft },
      });
      if (result.status === "invalid") {
        const more = kind
          .publishIssues(form)
          .filter((own) => !result.issues.some((it) => it.path === own.path));
        showIssues([...result.issues, ...more], "published");
        return;
      }
      if (result.status !== "published") {
        fail(result, "published");
        return;
      }
      copies.forget();
      setNotice({ tone: "note", title: "Published", text: "Opening the event’s page." });
      setLeaveTo(`/events/${result.slug}`);
    });

  const saveDraft = () =>
    run("saving", async () => {
      const result = await actions.saveDraft({
        type: kind.type,
        draftId: setup.draft.id,
        version: versions.draft,
        eventId,
        baseVersion: versions.base,
        form,
      });
      if (result.status === "conflict" && isSameForm(kind.parse(result.stored.entry), form)) {
        settleDraft(result.stored.version);
        return;
      }
      if (result.status === "saved") settleDraft(result.version);
      else fail(result, "saved");
    });

  function settleDraft(version: number): void {
    setVersions((before) => ({ ...before, draft: version }));
    setSaved(form);
    copies.forget();
    setNotice({ tone: "note", title: "Draft saved", text: "It stands on the desk and is not public." });
    window.history.replaceState(window.history.state, "", `/desk/drafts/${setup.draft.id}`);
  }

  /** Takes the choices between two versions over; the next save is made on top of the stored one. */
  function resolveConflict(choices: Choices): void {
    if (conflict === null) return;
    setForm(mergeForms(form, conflict.stored, choices, kind.recite));
    if (conflict.of === "event") {
      setBase(conflict.stored);
      // The first publication of a new record used its draft up, so there is none to go on with.
      setVersions((before) => ({
        base: conflict.version,
        draft: before.base === null ? null : before.draft,
      }));
    } else {
      setSaved(conflict.stored);
      setVersions((before) => ({ ...before, draft: conflict.version }));
    }
    setConflict(null);
    setIssues([]);
    setNotice({
      tone: "note",
      title: "The two versions are joined in the form",
      text: "Nothing is saved yet. Look it through, then save again.",
    });
  }

  function restore(copy: LocalCopy): void {
    setKnown((before) => ({ ...before, ...byId(copy.known) }));
    setForm(kind.parse(copy.form));
    setIssues([]);
    copies.drop(copy);
  }

  useEffect(() => {
    // A whole load, not a transition: the public page shows what is stored now, never what a router kept.
    if (leaveTo !== null) window.location.assign(leaveTo);
  }, [leaveTo]);

  return {
    form,
    base: conflict?.of === "draft" ? saved : base,
    access,
    context,
    known,
    issues,
    notice: notice?.isAboutFields && issues.length === 0 ? null : notice,
    conflict,
    busy,
    reason,
    setReason,
    isChanged,
    copies,
    restore,
    publish,
    saveDraft,
    resolveConflict,
    setForm,
    setIssues,
  };
}

function byId(records: readonly KnownRecord[]): KnownRecords {
  return records.reduce<KnownRecords>(withRecord, {});
}
