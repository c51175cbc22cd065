import { formatInstant } from "./format-instant";
import type { LocalCopy } from "./local-copy";

/** Offers what was typed in an earlier form and never reached the server; nothing where there is none. */
export function LeftCopyNotice(props: {
  copy: LocalCopy | null;
  onRestore: (copy: LocalCopy) => void;
  onDiscard: (copy: LocalCopy) => void;
}) {
  const { copy } = props;
  if (copy === null) return null;
  return (
    <div className="message-note desk-notice">
      <p>Something typed here on {formatInstant(copy.savedAt)} was not saved. It is kept in this browser.</p>
      <div className="desk-buttons">
        <button type="button" onClick={() => props.onRestore(copy)}>
          Restore what was typed here
        </button>
        <button type="button" className="button-quiet" onClick={() => props.onDiscard(copy)}>
          Discard it
        </button>
      </div>
    </div>
  );
}
