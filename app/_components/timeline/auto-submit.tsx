"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { FieldValue } from "./window-control";

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

  useEffect(() => {
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement) fillForm(form, JSON.parse(shown));
  }, [formId, shown]);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const apply = (event?: Event) => {
      // A field without a name helps to choose and chooses nothing.
      if (event?.target instanceof HTMLInputElement && event.target.name === "") return;
      router.push(addressOf(form, JSON.parse(unsaid)), { scroll: false });
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

function addressOf(form: HTMLFormElement, defaults: readonly FieldValue[]): string {
  const unsaid = new Map(defaults);
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && unsaid.get(name) !== value)
      parameters.append(name, value);
  }
  const query = parameters.toString();
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
