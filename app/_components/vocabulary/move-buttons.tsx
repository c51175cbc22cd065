import type { VocabularyKind } from "@/lib/records/vocabulary-kind";

/** Moves a record one place up or down in its list. */
export function MoveButtons({
  kind,
  id,
  name,
  action,
  isFirst,
  isLast,
}: {
  kind: VocabularyKind;
  id: string;
  name: string;
  action: (form: FormData) => Promise<void>;
  isFirst: boolean;
  isLast: boolean;
}) {
  return (
    <form action={action} className="vocabulary-move">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      {!isFirst && (
        <button type="submit" name="direction" value="up" className="button-quiet desk-small">
          Up<span className="visually-hidden"> {name}</span>
        </button>
      )}
      {!isLast && (
        <button type="submit" name="direction" value="down" className="button-quiet desk-small">
          Down<span className="visually-hidden"> {name}</span>
        </button>
      )}
    </form>
  );
}
