import Link from "next/link";
import { AddressFaults } from "@/app/_components/address-faults";
import { formatDay } from "@/lib/dates/format-edtf";
import { type IndexSort, type IndexState, indexQuery } from "@/lib/records/index-state";
import type { RecordEntry } from "@/lib/records/record-detail";
import { type RecordKind, recordIndexPath, recordKindTitles, recordPath } from "@/lib/records/record-path";
import type { ViewFault } from "@/lib/timeline/address-reader";

const decks: Record<RecordKind, string> = {
  person:
    "Everybody recorded as taking part in a contact or making an announcement, with their offices by date.",
  place: "Where contacts were held, and the places that announcements are about.",
  party: "States, organisations and armed forces that took part, announced or were informed.",
  track: "Series of contacts that are followed as one thing. A contact can stand on several.",
};

const heads: Record<RecordKind, { name: string; hint: string }> = {
  person: { name: "Person", hint: "Office and party" },
  place: { name: "Place", hint: "Kind and country" },
  party: { name: "Party", hint: "Kind" },
  track: { name: "Track", hint: "What it holds" },
};

/** The list of all records of a kind: filtered by name, sorted, a page at a time; works without JavaScript. */
export function RecordIndex({
  kind,
  state,
  faults,
  entries,
  matches,
  total,
  pages,
}: {
  kind: RecordKind;
  state: IndexState;
  faults: readonly ViewFault[];
  entries: readonly RecordEntry[];
  matches: number;
  total: number;
  pages: number;
}) {
  const path = recordIndexPath(kind);
  const href = (change: Partial<IndexState>) => `${path}${indexQuery({ ...state, page: 1, ...change })}`;
  return (
    <>
      <h1>{recordKindTitles[kind]}</h1>
      <p className="deck">{decks[kind]}</p>
      <AddressFaults faults={faults} />
      <form className="record-filter" action={path} method="get">
        <div className="field">
          <label htmlFor="record-q">Name or spelling, in Latin or Cyrillic</label>
          <input id="record-q" type="search" name="q" defaultValue={state.text} />
        </div>
        {state.sort !== "name" && <input type="hidden" name="sort" value={state.sort} />}
        <button type="submit">Show</button>
        {state.text !== "" && <a href={href({ text: "" })}>Show all</a>}
        <p className="note record-count">
          {matches === total ? `${total.toLocaleString("en-GB")} recorded` : `${matches} of ${total} fit`}
        </p>
      </form>
      {entries.length === 0 ? (
        <p className="prose">
          {total === 0
            ? "None is recorded yet. Whoever logs a contact or an announcement adds them on the way."
            : "No name and no spelling fits. Write less of the name, or show all."}
        </p>
      ) : (
        <table className="record-table record-index">
          <caption className="visually-hidden">
            {recordKindTitles[kind]}, page {state.page} of {pages}
          </caption>
          <thead>
            <tr>
              {kind === "track" ? (
                <th scope="col">
                  <Link href={href({ sort: "name" })} prefetch={false} scroll={false}>
                    {heads.track.name}
                  </Link>
                </th>
              ) : (
                <SortHead sort="name" label={heads[kind].name} state={state} href={href} />
              )}
              <th scope="col">{heads[kind].hint}</th>
              <SortHead sort="events" label="Events" state={state} href={href} isNumeric />
              <th scope="col">First</th>
              <SortHead sort="latest" label="Latest" state={state} href={href} />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.id} kind={kind} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <nav className="pages" aria-label="Pages of the list">
          {state.page > 1 && <a href={href({ page: state.page - 1 })}>Page before</a>}
          <span>
            Page {state.page} of {pages}
          </span>
          {state.page < pages && <a href={href({ page: state.page + 1 })}>Next page</a>}
        </nav>
      )}
    </>
  );
}

function EntryRow({
  kind,
  entry: { slug, name, hint, matchedAlias, events, firstDay, lastDay },
}: {
  kind: RecordKind;
  entry: RecordEntry;
}) {
  return (
    <tr>
      <th scope="row">
        <a href={recordPath(kind, slug)}>{name}</a>
        {matchedAlias !== null && <span className="note"> also {matchedAlias}</span>}
      </th>
      <td>{hint ?? "Not recorded"}</td>
      <td className="numeric">
        {events === 0 ? "None" : events.toLocaleString("en-GB")}
        <span className="cell-word"> {events === 1 ? "event" : "events"}</span>
        {firstDay !== null && <span className="cell-word">,</span>}
      </td>
      <td className="day-cell">
        {firstDay !== null && (
          <>
            <span className="cell-word"> from </span>
            {formatDay(firstDay)}
          </>
        )}
      </td>
      <td className="day-cell">
        {lastDay !== null && (
          <>
            <span className="cell-word"> to </span>
            {formatDay(lastDay)}
          </>
        )}
      </td>
    </tr>
  );
}

function SortHead({
  sort,
  label,
  state,
  href,
  isNumeric = false,
}: {
  sort: IndexSort;
  label: string;
  state: IndexState;
  href: (change: Partial<IndexState>) => string;
  isNumeric?: boolean;
}) {
  const isSorted = state.sort === sort;
  const order = isSorted ? (sort === "name" ? "ascending" : "descending") : undefined;
  return (
    <th scope="col" aria-sort={order} className={isNumeric ? "numeric" : undefined}>
      <Link href={href({ sort })} prefetch={false} scroll={false}>
        {label}
        {isSorted && <span aria-hidden="true">{sort === "name" ? " ↑" : " ↓"}</span>}
      </Link>
    </th>
  );
}
