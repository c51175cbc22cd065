"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import type { FieldValue } from "@/app/_components/timeline/field-value";

/**
 * Applies the rule's form as soon as something in it changes. What equals the stored rule is left out of the address;
 * what was emptied stays in it, empty. When the rule changes otherwise (Back, a link), the fields follow.
 */
export function RuleFormScript({
  formId,
  rule,
  values,
  stored,
}: {
  formId: string;
  rule: string | null;
  values: readonly FieldValue[];
  stored: readonly FieldValue[];
}) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const shown = JSON.stringify(values);
  const unsaid = JSON.stringify(stored);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const apply = (event: Event) => {
      event.preventDefault();
      startTransition(() =>
        router.push(addressOf(form, rule, listsOf(JSON.parse(unsaid))), { scroll: false }),
      );
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      const open = form.querySelector("details[open]");
      open?.removeAttribute("open");
      open?.querySelector("summary")?.focus();
    };
    // The panel opens under its part, as far as the sentence has room for it.
    const place = ({ target }: Event) => {
      const part = target instanceof Element ? target.closest("summary")?.parentElement : null;
      part?.style.setProperty("--part-left", `${part.offsetLeft}px`);
    };
    const closeFromOutside = ({ target }: PointerEvent) => {
      const open = form.querySelector("details[open]");
      if (target instanceof Node && open?.contains(target) === false) open.removeAttribute("open");
    };
    document.addEventListener("pointerdown", closeFromOutside);
    form.addEventListener("click", place);
    form.addEventListener("change", apply);
    form.addEventListener("submit", apply);
    form.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", closeFromOutside);
      form.removeEventListener("click", place);
      form.removeEventListener("change", apply);
      form.removeEventListener("submit", apply);
      form.removeEventListener("keydown", close);
    };
  }, [formId, router, rule, unsaid]);

  // After the listeners, so that what was changed before the script ran is applied by them.
  const isFirst = useRef(true);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const wanted = listsOf(JSON.parse(shown));
    if (isFirst.current && isTouched(form, wanted)) form.requestSubmit();
    else fillForm(form, wanted);
    isFirst.current = false;
  }, [formId, shown]);

  return (
    <p className="rule-status" role="status">
      {isPending && <span className="rule-pending">Loading</span>}
    </p>
  );
}

function listsOf(fields: Iterable<readonly [string, FormDataEntryValue]>): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== "string") continue;
    // A list may come as one value with commas; a text searched for may hold them.
    const parts = (name.endsWith(".q") ? [value] : value.split(",")).filter((part) => part !== "");
    lists.set(name, [...(lists.get(name) ?? []), ...parts]);
  }
  return lists;
}

function addressOf(
  form: HTMLFormElement,
  rule: string | null,
  stored: ReadonlyMap<string, readonly string[]>,
): string {
  const query = new URLSearchParams();
  if (rule !== null) query.set("rule", rule);
  for (const [name, values] of listsOf(new FormData(form))) {
    if (name === "rule" || isSameSet(values, stored.get(name) ?? [])) continue;
    if (values.length === 0) query.set(name, "");
    for (const value of values) query.append(name, value);
  }
  const text = query.toString();
  return text === "" ? "/coincidences" : `/coincidences?${text}`;
}

/** Whether some field was changed before the script ran. */
function isTouched(form: HTMLFormElement, wanted: ReadonlyMap<string, readonly string[]>): boolean {
  return [...listsOf(new FormData(form))].some(
    ([name, values]) => name !== "rule" && wanted.has(name) && !isSameSet(values, wanted.get(name) ?? []),
  );
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const all = new Set([...left, ...right]).size;
  return all === new Set(left).size && all === new Set(right).size;
}

function fillForm(form: HTMLFormElement, wanted: ReadonlyMap<string, readonly string[]>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = wanted.get(field.name)?.includes(field.value) ?? false;
    } else if (field instanceof HTMLSelectElement && field.dataset.adds !== undefined) {
      field.value = "";
    } else if (
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && field.type !== "hidden")
    ) {
      if (field !== document.activeElement) field.value = wanted.get(field.name)?.join(",") ?? "";
    }
  }
}
