"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { FieldValue } from "./field-value";

/**
 * Applies a GET form as soon as something in it changes, without a new page load. Fields that are empty or at their
 * default are left out of the address. When the view changes otherwise (Back, a link), the fields follow `values`; the
 * form is not built anew, so the focus stays. For a reader without JavaScript it stays a plain form.
 */
export function AutoSubmit({
  formId,
  values,
  defaults,
}: {
  formId: string;
  values: readonly FieldValue[];
  defaults: readonly FieldValue[];
}) {
  const router = useRouter();
  const shown = JSON.stringify(values);
  const unsaid = JSON.stringify(defaults);

  /** What was last asked for, sorted: leaving a field that has been put back asks for nothing, nor does Enter in one left as it was. */
  const asked = useRef<string | null>(null);

  useEffect(() => {
    const form = document.getElementById(formId);
    const values: FieldValue[] = JSON.parse(shown);
    if (form instanceof HTMLFormElement) fillForm(form, values);
    asked.current = sortedQuery(saidOf(values, JSON.parse(unsaid)));
  }, [formId, shown, unsaid]);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const apply = (event?: Event) => {
      // A field without a name helps to choose and chooses nothing.
      if (event?.target instanceof HTMLInputElement && event.target.name === "") return;
      const said = saidOf(entriesOf(form), JSON.parse(unsaid));
      const wanted = sortedQuery(said);
      // Both: an answer may be under way that this undoes, or Back may have overtaken one.
      if (wanted === asked.current && wanted === queryOfAddress()) return;
      asked.current = wanted;
      router.push(addressOf(form, said), { scroll: false });
    };
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      apply();
    };
    form.addEventListener("change", apply);
    form.addEventListener("submit", onSubmit);
    return () => {
      form.removeEventListener("change", apply);
      form.removeEventListener("submit", onSubmit);
    };
  }, [formId, router, unsaid]);
  return null;
}

function entriesOf(form: HTMLFormElement): FieldValue[] {
  return [...new FormData(form)].flatMap(([name, value]): FieldValue[] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

/** The values that need to stand in the address. */
function saidOf(values: readonly FieldValue[], defaults: readonly FieldValue[]): FieldValue[] {
  const unsaid = new Map(defaults);
  return values.filter(([name, value]) => value !== "" && unsaid.get(name) !== value);
}

function sortedQuery(values: readonly FieldValue[]): string {
  const parameters = new URLSearchParams(values.map(([name, value]) => [name, value]));
  parameters.sort();
  return parameters.toString();
}

/** What the address says of what this form chooses. */
function queryOfAddress(): string {
  const parameters = new URLSearchParams(window.location.search);
  for (const name of ["frame", "event", "after"]) parameters.delete(name);
  return sortedQuery([...parameters]);
}

function addressOf(form: HTMLFormElement, said: readonly FieldValue[]): string {
  const query = new URLSearchParams(said.map(([name, value]) => [name, value])).toString();
  const path = new URL(form.action).pathname;
  return query === "" ? path : `${path}?${query}`;
}

function fillForm(form: HTMLFormElement, values: readonly FieldValue[]): void {
  const wanted = new Map<string, string[]>();
  for (const [name, value] of values) wanted.set(name, [...(wanted.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      field.checked = wanted.get(field.name)?.includes(field.value) ?? false;
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      if (field.name === "" || field === document.activeElement) continue;
      field.value = wanted.get(field.name)?.[0] ?? "";
    }
  }
}
