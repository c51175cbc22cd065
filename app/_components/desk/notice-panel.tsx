"use client";

import { useEffect, useRef } from "react";
import type { FieldIssue } from "@/lib/errors";
import type { FormNotice } from "./form-notice";
import { anchorIds, pathLabel } from "./issue-paths";

/** What came of the last save; an error takes the focus and leads to every field that needs a look. */
export function NoticePanel({ notice, issues }: { notice: FormNotice; issues: readonly FieldIssue[] }) {
  const panel = useRef<HTMLDivElement>(null);
  const isError = notice.tone === "error";
  useEffect(() => {
    if (notice.tone === "error") panel.current?.focus();
  }, [notice]);
  return (
    <div
      ref={panel}
      id={isError ? "field-form" : undefined}
      className={isError ? "message-error desk-notice" : "message-note desk-notice"}
      role={isError ? "alert" : "status"}
      tabIndex={-1}
    >
      <h2>{notice.isAboutFields ? `${notice.title}: ${fieldCount(issues)}` : notice.title}</h2>
      <p>{notice.text}</p>
      {notice.link !== undefined && (
        <p>
          <a href={notice.link.href} target="_blank" rel="noopener">
            {notice.link.label}
          </a>
        </p>
      )}
      {isError && issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.message}`}>
              <a href={`#${anchorIds(issue.path)[0]}`} onClick={(event) => goTo(event, issue.path)}>
                {issue.path === "" ? issue.message : `${pathLabel(issue.path)}: ${issue.message}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function fieldCount(issues: readonly FieldIssue[]): string {
  const count = new Set(issues.map((issue) => issue.path)).size;
  return count === 1 ? "1 field needs a look" : `${count} fields need a look`;
}

/** Moves to the nearest place that stands in the form: the field itself, else its row or section. */
function goTo(event: { preventDefault(): void }, path: string): void {
  event.preventDefault();
  for (const id of anchorIds(path)) {
    const element = document.getElementById(id);
    if (element === null) continue;
    // A field may stand inside a part that is folded away.
    for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
      at.open = true;
    const control = element.matches("input, select, textarea")
      ? element
      : (element.querySelector<HTMLElement>("input, select, textarea, button") ?? element);
    element.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    return;
  }
}
