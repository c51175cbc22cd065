import type { ListedSource } from "@/lib/records/source-detail";
import { groupSources, type SourceGroup } from "@/lib/records/source-groups";
import { SourceEntry } from "./source-entry";

/** Sources in their order, copies of one report under it. */
export function SourceIndexList({ sources }: { sources: readonly ListedSource[] }) {
  return (
    <ol className="source-list">
      {groupSources(sources).map((group) => (
        <li key={group.rootId}>
          <Group group={group} />
        </li>
      ))}
    </ol>
  );
}

function Group({ group: { root, copies } }: { group: SourceGroup }) {
  if (root !== null && copies.length === 0) {
    return <SourceEntry source={root} href={pathOf(root)} remark={originWords(root)} />;
  }
  return (
    <>
      {root !== null && <SourceEntry source={root} href={pathOf(root)} remark={originWords(root)} />}
      <p className="note source-copies-head">
        {root === null
          ? originWords(copies[0])
          : copies.length === 1
            ? "1 copy of it"
            : `${copies.length} copies of it`}
      </p>
      <ul className="source-copies">
        {copies.map((copy) => (
          <li key={copy.id}>
            <SourceEntry source={copy} href={pathOf(copy)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function pathOf({ slug }: ListedSource): string {
  return `/sources/${encodeURIComponent(slug)}`;
}

function originWords(source: ListedSource | undefined): string | null {
  return source?.derivedFrom == null ? null : `Derived from ${source.derivedFrom}`;
}
