"use client";

import { fieldId, pathLabel } from "./issue-paths";
import {
  type CitingForm,
  rowsWithoutSource,
  rowsWithoutSourceWords,
  thinSources,
} from "./rows-without-source";

/** What is thinly sourced, beside the buttons. It stands in nobody's way: a source is not always there. */
export function SourcingRemarks({ form }: { form: CitingForm }) {
  const words = rowsWithoutSourceWords(form);
  const { untitled, unused } = thinSources(form);
  if (words === null && untitled.length === 0 && unused.length === 0) return null;
  return (
    <div className="note desk-remarks">
      <p>Worth a look first; it can be published without:</p>
      <ul>
        {words !== null && (
          <li>
            {words}:{" "}
            {rowsWithoutSource(form).map(({ list, rows }, index) => (
              <span key={list}>
                {index > 0 && "; "}
                <a href={`#${fieldId(list)}`}>{pathLabel(list)}</a>, {counted("row", rows)}
              </span>
            ))}
            .
          </li>
        )}
        {untitled.length > 0 && (
          <li>
            <a href={`#${fieldId("sources")}`}>Sources</a>: {counted("number", untitled)}{" "}
            {untitled.length === 1 ? "has" : "have"} no title.
          </li>
        )}
        {unused.length > 0 && (
          <li>
            <a href={`#${fieldId("sources")}`}>Sources</a>: {counted("number", unused)}{" "}
            {unused.length === 1 ? "supports" : "support"} nothing; tick the fields that it carries.
          </li>
        )}
      </ul>
    </div>
  );
}

/** Numbers counted from 0 as words counted from 1: "row 2", "rows 1, 2 and 4". */
function counted(noun: string, indices: readonly number[]): string {
  const numbers = indices.map((index) => String(index + 1));
  const last = numbers.pop() ?? "";
  return numbers.length === 0 ? `${noun} ${last}` : `${noun}s ${numbers.join(", ")} and ${last}`;
}
