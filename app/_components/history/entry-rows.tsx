import type { ReactNode } from "react";
import type { FieldDifference, PartDifference } from "@/lib/records/history/compare-snapshots";
import type { ReadableEntry } from "@/lib/records/history/readable-snapshot";
import type { ComparedNames } from "./difference-table";
import { WordDifference } from "./word-difference";

/** A list that differs, a row an entry: what was taken out, put in or changed, and whether the order is another. */
export function EntryRows({
  label,
  difference: { added, removed, changed, isReordered },
  names,
}: {
  label: string;
  difference: Extract<FieldDifference, { shape: "list" }>;
  names: ComparedNames;
}) {
  return (
    <>
      <tr className="difference-list">
        <th scope="rowgroup" colSpan={3}>
          {label}
        </th>
      </tr>
      {changed.map(({ after, parts }, index) => (
        <EntryRow
          key={`changed ${String(index)}`}
          title={after.title}
          what="changed"
          names={names}
          before={<ChangedParts parts={parts} side="before" />}
          after={<ChangedParts parts={parts} side="after" />}
        />
      ))}
      {removed.map((entry, index) => (
        <EntryRow
          key={`removed ${String(index)}`}
          title={entry.title}
          what="removed"
          names={names}
          before={<WholeEntry entry={entry} side="before" />}
          after={null}
        />
      ))}
      {added.map((entry, index) => (
        <EntryRow
          key={`added ${String(index)}`}
          title={entry.title}
          what="added"
          names={names}
          before={null}
          after={<WholeEntry entry={entry} side="after" />}
        />
      ))}
      {isReordered && (
        <tr>
          <th scope="row">Order</th>
          <td colSpan={2}>The entries stand in another order.</td>
        </tr>
      )}
    </>
  );
}

function EntryRow(props: {
  title: string;
  what: "changed" | "removed" | "added";
  names: ComparedNames;
  before: ReactNode;
  after: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">
        {props.title} <span className="difference-what">{props.what}</span>
      </th>
      {(["before", "after"] as const).map((side) => (
        <td key={side}>
          <span className="difference-side">{props.names[side]}</span>
          {props[side] ?? <span className="difference-none">Not in the list</span>}
        </td>
      ))}
    </tr>
  );
}

function ChangedParts({ parts, side }: { parts: readonly PartDifference[]; side: "before" | "after" }) {
  return (
    <dl className="difference-parts">
      {parts.map(({ name, label, before, after }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <WordDifference before={before} after={after} side={side} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function WholeEntry({ entry, side }: { entry: ReadableEntry; side: "before" | "after" }) {
  const Mark = side === "before" ? "del" : "ins";
  return (
    <dl className="difference-parts">
      {entry.parts.map(({ name, label, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <Mark>{text}</Mark>
          </dd>
        </div>
      ))}
    </dl>
  );
}
