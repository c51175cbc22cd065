"use client";

import { useEffect, useRef } from "react";
import type { FieldIssue } from "@/lib/errors";

/**
 * The faults of a form that was sent, over its fields; nothing where it has none. It takes the focus with every answer, so that
 * it is read first, and each fault leads to its field.
 */
export function FaultSummary({
  title,
  issues,
  idOf,
  level: Heading = "h2",
}: {
  title: string;
  /** Another list with each answer. */
  issues: readonly FieldIssue[];
  /** The id of the control at a path; null where it has none. */
  idOf: (path: string) => string | null;
  level?: "h2" | "h3";
}) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues.length > 0) summary.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
      <Heading>{title}</Heading>
      <ul>
        {issues.map(({ path, message }) => {
          const id = idOf(path);
          return (
            <li key={`${path} ${message}`}>{id === null ? message : <a href={`#${id}`}>{message}</a>}</li>
          );
        })}
      </ul>
    </div>
  );
}
