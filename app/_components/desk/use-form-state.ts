"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import type { NamedRecord } from "./desk-context";
import { makeFormAccess } from "./form-access";
import type { AnyForm } from "./form-fields";
import type { FormKind } from "./form-kind";
import { type KnownRecord, type KnownRecords, withRecord } from "./known-record";
import type { OpenRecord } from "./open-record";
import { withKey } from "./path-keys";

/** What stands in a form, the records that it has met, and its faults. */
export function useFormState<Form extends AnyForm>(
  kind: FormKind<Form>,
  setup: { entry: unknown; known: readonly KnownRecord[]; topics: readonly NamedRecord[] },
  onChange: () => void,
) {
  const [form, setForm] = useState(() => kind.parse(setup.entry));
  const [known, setKnown] = useState<KnownRecords>(() => byId(setup.known));
  const [topics, setTopics] = useState<readonly NamedRecord[]>(setup.topics);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  /** The newest state, for what goes on after an answer has come. */
  const latest = useRef({ form, known });
  latest.current = { form, known };
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  const change = useCallback((update: (before: Form) => Form) => {
    setForm(update);
    changed.current();
  }, []);
  const remember = useCallback((record: KnownRecord) => setKnown((before) => withRecord(before, record)), []);
  const rememberAll = useCallback(
    (records: readonly KnownRecord[]) => setKnown((before) => records.reduce(withRecord, before)),
    [],
  );
  const rememberTopic = useCallback((topic: NamedRecord) => setTopics((before) => [...before, topic]), []);
  const setTyped = useCallback(
    (path: string, text: string | null) => {
      change((before) => ({ ...before, typed: withKey(before.typed, path, text) }));
      setIssues((before) => before.filter((issue) => issue.path !== path));
    },
    [change],
  );
  const setOpenRecord = useCallback(
    (path: string, update: (before: OpenRecord | null) => OpenRecord | null) =>
      change((before) => {
        const next = update(before.openRecords[path] ?? null);
        const openRecords = withKey(before.openRecords, path, next);
        // What was typed inside a small form goes with it.
        const typed = next === null ? withoutInside(before.typed, `${path}.new.`) : before.typed;
        return { ...before, openRecords, typed };
      }),
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

function withoutInside(typed: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([path]) => !path.startsWith(prefix)));
}

function byId(records: readonly KnownRecord[]): KnownRecords {
  return records.reduce<KnownRecords>(withRecord, {});
}
