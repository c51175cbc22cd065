import Link from "next/link";
import type { ReactNode } from "react";

const steps = [
  "Choose a file",
  "Match the columns",
  "Look through the rows",
  "Import, as one step that can be undone",
] as const;

/** The four steps of an import at the left, and what the present one is about. */
export function ImportFrame({
  step,
  links = {},
  children,
}: {
  /** From 1; 0 where none of them is at hand. */
  step: number;
  /** Where steps that can be gone back to stand. */
  links?: Readonly<Record<number, string>>;
  children: ReactNode;
}) {
  return (
    <div className="import-frame">
      <ol className="import-steps" aria-label="Steps of an import">
        {steps.map((words, at) => {
          const number = at + 1;
          const href = links[number];
          return (
            <li key={words} aria-current={number === step ? "step" : undefined}>
              <span className="import-step-number">{number}</span>
              {href === undefined || number === step ? (
                <span>{words}</span>
              ) : (
                <Link href={href} prefetch={false}>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
      <div className="import-step">{children}</div>
    </div>
  );
}
