import { type ReactNode, Suspense } from "react";

/** A section that may come after the rest of the page; `isWhole` waits for it, for a reader without JavaScript. */
export function Later({
  isWhole,
  meanwhile,
  children,
}: {
  isWhole: boolean;
  /** What is said until it comes; null where nothing is. */
  meanwhile: string | null;
  children: ReactNode;
}) {
  if (isWhole) return children;
  return (
    <Suspense fallback={meanwhile === null ? null : <p className="wait">{meanwhile}</p>}>{children}</Suspense>
  );
}
