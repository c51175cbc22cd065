"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import type { NamedRecord, TypedText } from "./desk-context";
import { type KeepsTyped, makeFormAccess, withOpenRecord } from "./form-access";
import { type KnownRecord, type KnownRecords, withRecord } from "./known-record";
import type { OpenRecord } from "./open-record";
import { withKey } from "./path-keys";

/** What stands in a form, the records that it has met, and its faults. */
export function useFormState<Form extends KeepsTyped>(
  kind: { parse(raw: unknown): Form },
  setup: { entry: unknown; known: readonly KnownRecord[]; topics: readonly NamedRecord[] },
  onChange: () => void,
) {
  const [form, setDrawn] = useState(() => kind.parse(setup.entry));
  const [known, setKnown] = useState<KnownRecords>(() => byId(setup.known));
  const [topics, setTopics] = useState<readonly NamedRecord[]>(setup.topics);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  /** The newest state, drawn or not: every change stands here first, and what goes on after an answer goes on with it. */
  const latest = useRef({ form, known });
  const setForm = useCallback((update: (before: Form) => Form) => {
    const next = update(latest.current.form);
    latest.current = { ...latest.current, form: next };
    setDrawn(next);
  }, []);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  const change = useCallback(
    (update: (before: Form) => Form) => {
      setForm(update);
      changed.current();
    },
    [setForm],
  );
  const rememberAll = useCallback((records: readonly KnownRecord[]) => {
    const next = records.reduce(withRecord, latest.current.known);
    latest.current = { ...latest.current, known: next };
    setKnown(next);
  }, []);
  const remember = useCallback((record: KnownRecord) => rememberAll([record]), [rememberAll]);
  const rememberTopic = useCallback((topic: NamedRecord) => setTopics((before) => [...before, topic]), []);
  const setTyped = useCallback(
    (path: string, text: TypedText) => {
      change((before) => {
        const next = typeof text === "function" ? text(before.typed[path] ?? "") : text;
        return { ...before, typed: withKey(before.typed, path, next === "" ? null : next) };
      });
      setIssues((before) => before.filter((issue) => issue.path !== path));
    },
    [change],
  );
  const setOpenRecord = useCallback(
    (path: string, update: (before: OpenRecord | null) => OpenRecord | null) =>
      change((before) => withOpenRecord(before, path, update)),
    [change],
  );
  const access = useMemo(() => makeFormAccess(form, change, setIssues), [form, change]);
  return {
    form,
    setForm,
    latest,
    access,
    known,
    remember,
    rememberAll,
    topics,
    rememberTopic,
    issues,
    setIssues,
    setTyped,
    setOpenRecord,
  };
}

function byId(records: readonly KnownRecord[]): KnownRecords {
  return records.reduce<KnownRecords>(withRecord, {});
}
