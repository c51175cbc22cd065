import { createElement, Fragment } from "react";
import { datedParts } from "@/lib/dates/local-dates";

/** A sentence in English with its dates in another language, each marked as such. */
export function Dated({ children, language }: { children: string; language: string }) {
  const parts = datedParts(children).map(({ text, isDate }) =>
    isDate ? createElement("bdi", { lang: language }, text) : text,
  );
  // Given one by one, the parts need no keys: a sentence never changes its order.
  return createElement(Fragment, null, ...parts);
}
