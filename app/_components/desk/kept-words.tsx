import { conflictPanelId } from "./conflict-panel";
import { signInLink } from "./form-notice";
import type { DraftProblem } from "./use-draft";

/** How far what is typed is kept: on this device, on the server, and since when. */
export function KeptWords(props: {
  isTouched: boolean;
  isChanged: boolean;
  isConflict: boolean;
  /** Whether this browser keeps a copy. */
  isKept: boolean;
  problem: DraftProblem | null;
  /** Epoch milliseconds; null where it was not saved from here. */
  savedAt: number | null;
  onStartAnew: () => void;
}) {
  const { isChanged, isConflict, isKept, problem, savedAt } = props;
  const here = isKept ? "It is kept on this device" : "This browser keeps no copy: leave the page open";
  return (
    <div className="desk-kept">
      {/* Only what stands in the way is spoken: a draft is saved all the time. */}
      <div role="status">
        {isConflict ? (
          <p className="desk-doubt">
            Not saved:{" "}
            <a href={`#${conflictPanelId}`} onClick={goToConflict}>
              choose between the two versions
            </a>{" "}
            at the top of the form.
          </p>
        ) : isChanged && problem !== null ? (
          <Problem problem={problem} here={here} onStartAnew={props.onStartAnew} />
        ) : null}
      </div>
      {!isConflict && !(isChanged && problem !== null) && props.isTouched && (
        <p>{savedWords(isChanged, isKept, savedAt)}</p>
      )}
    </div>
  );
}

/** The panel takes the focus: it may stand far above. */
function goToConflict(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById(conflictPanelId)?.focus();
}

function Problem(props: { problem: DraftProblem; here: string; onStartAnew: () => void }) {
  const { problem, here } = props;
  switch (problem.status) {
    case "lost":
      return <p className="desk-doubt">No connection. {here} and goes to the server once it is back.</p>;
    case "signedOut":
      return (
        <p className="desk-doubt">
          You are signed out. {here}.{" "}
          <a href={signInLink.href} target="_blank" rel="noopener">
            {signInLink.label}
          </a>
          , and it is saved.
        </p>
      );
    case "refused":
      return (
        <p className="desk-doubt">
          {problem.message} {here}.{" "}
          <button type="button" className="button-quiet desk-small" onClick={props.onStartAnew}>
            Save it as a new draft
          </button>
        </p>
      );
  }
}

function savedWords(isChanged: boolean, isKept: boolean, savedAt: number | null): string {
  const device = isKept ? "on this device" : "in the open page alone";
  if (isChanged) return `Kept ${device}, and on the server in a moment`;
  if (savedAt === null) return "";
  const time = new Date(savedAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `Draft saved ${isKept ? "on this device and " : ""}on the server, ${time}`;
}
