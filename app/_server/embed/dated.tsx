import { createElement, Fragment } from "react";
import { datedParts } from "@/lib/dates/local-dates";
import { unbroken } from "@/lib/embed/unbroken";

/** A sentence in English with its dates in another language, each marked as such. */
export function Dated({ children, language }: { children: string; language: string }) {
  const read = datedParts(children);
  const parts = read.map(({ text, isDate }, at) => {
    if (isDate) return createElement("bdi", { lang: language }, text);
    // A date that ends with the full stop of an abbreviation, as in "2025 г.", ends its sentence, too.
    const isStopSaid =
      read[at - 1]?.isDate === true && read[at - 1]?.text.endsWith(".") && text.startsWith(".");
    return unbroken(isStopSaid ? text.slice(1) : text);
  });
  // Given one by one, the parts need no keys: a sentence never changes its order.
  return createElement(Fragment, null, ...parts);
}
