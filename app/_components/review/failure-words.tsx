import type { FieldIssue } from "@/lib/errors";
import { pathLabel } from "../desk/issue-paths";
import type { ReviewFailure } from "./review-result";

/** Said where the network lost a decision. */
export const lostWords = "The server could not be reached. Nothing was done; try again in a moment.";

/** Why a decision was not taken; faults are those of the draft's own fields, and `mend` says what to do about them. */
export function FailureWords({
  failure,
  mend,
}: {
  failure: ReviewFailure | { status: "lost" };
  mend: string;
}) {
  switch (failure.status) {
    case "lost":
      return <p>{lostWords}</p>;
    case "signedOut":
      return (
        <p>
          You are signed out. Nothing was done.{" "}
          <a href="/sign-in?next=/desk" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
          , then try again.
        </p>
      );
    case "conflict":
    case "refused":
      return <p>{failure.message}</p>;
    case "invalid":
      return (
        <>
          <p>It cannot be published as it is. {mend}</p>
          <IssueList issues={failure.issues} />
        </>
      );
  }
}

/** Faults with the names of their fields. */
export function IssueList({ issues }: { issues: readonly FieldIssue[] }) {
  return (
    <ul>
      {issues.map(({ path, message }) => (
        <li key={`${path} ${message}`}>{path === "" ? message : `${pathLabel(path)}: ${message}`}</li>
      ))}
    </ul>
  );
}
