import Link from "next/link";
import { PageLinks } from "@/app/_components/desk/page-links";
import { type IndexState, indexQuery } from "@/lib/records/index-state";
import {
  type VocabularyKind,
  vocabularyIndexPath,
  vocabularyNouns,
  vocabularyPath,
  vocabularyTitles,
} from "@/lib/records/vocabulary-kind";
import type { VocabularyLine } from "@/lib/records/vocabulary-line";
import { MoveButtons } from "./move-buttons";
import { VocabularyNavigation } from "./vocabulary-navigation";

const hints: Record<VocabularyKind, string> = {
  person: "Office and party",
  party: "Kind",
  place: "Kind and country",
  track: "What it holds",
  topic: "",
  series: "Whose contacts it counts",
};

/** The desk's list of a vocabulary: searched by any spelling, a page at a time; works without JavaScript. */
export function VocabularyList({
  kind,
  index: { state, lines, matches, total, pages },
  canAdd,
  move,
  notice,
}: {
  kind: VocabularyKind;
  index: {
    state: IndexState;
    lines: readonly VocabularyLine[];
    matches: number;
    total: number;
    pages: number;
  };
  canAdd: boolean;
  /** Moves a record in the list's own order; null where there is none, or the reader may not. */
  move: ((form: FormData) => Promise<void>) | null;
  notice: string | null;
}) {
  const path = vocabularyIndexPath(kind);
  const href = (change: Partial<IndexState>) => `${path}${indexQuery({ ...state, page: 1, ...change })}`;
  const isInOwnOrder = state.text === "" && state.sort === "name";
  const canMove = move !== null && isInOwnOrder && pages === 1;
  return (
    <>
      <div className="desk-title">
        <h1>{vocabularyTitles[kind]}</h1>
        {canAdd && (
          <div className="desk-buttons">
            <Link href={`${path}/new`} className="button" prefetch={false}>
              Add a {vocabularyNouns[kind]}
            </Link>
          </div>
        )}
      </div>
      <VocabularyNavigation current={kind} />
      {notice !== null && (
        <p className="message-note" role="status">
          {notice}
        </p>
      )}
      <form className="vocabulary-search" action={path}>
        <div className="field">
          <label htmlFor="vocabulary-q">Name or spelling, in Latin or Cyrillic</label>
          <input id="vocabulary-q" type="search" name="q" defaultValue={state.text} autoComplete="off" />
        </div>
        {state.sort !== "name" && <input type="hidden" name="sort" value={state.sort} />}
        <button type="submit">Show</button>
        {state.text !== "" && <a href={href({ text: "" })}>Show all</a>}
        <p className="note" role="status">
          {matches === total ? `${total.toLocaleString("en-GB")} recorded` : `${matches} of ${total} fit`}
        </p>
      </form>
      {lines.length === 0 ? (
        <p className="desk-empty">
          {total === 0
            ? `No ${vocabularyNouns[kind]} is recorded yet.${canAdd ? " Add the first one." : ""}`
            : "No name and no spelling fits. Write less of the name, or show all."}
        </p>
      ) : (
        <table className="vocabulary-list">
          <caption className="visually-hidden">
            {vocabularyTitles[kind]}, page {state.page} of {pages}
          </caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={state.sort === "name" ? "ascending" : undefined}>
                <Link href={href({ sort: "name" })} prefetch={false}>
                  {kind === "track" || kind === "topic" ? "Name, in the list’s order" : "Name"}
                </Link>
              </th>
              {hints[kind] !== "" && <th scope="col">{hints[kind]}</th>}
              <th
                scope="col"
                className="numeric"
                aria-sort={state.sort === "events" ? "descending" : undefined}
              >
                <Link href={href({ sort: "events" })} prefetch={false}>
                  Events
                </Link>
              </th>
              {canMove && <th scope="col">Order</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={line.id} id={`record-${line.id}`}>
                <th scope="row">
                  <Link href={vocabularyPath(kind, line.id)} prefetch={false}>
                    {line.name}
                  </Link>
                  {line.matchedAlias !== null && <span className="note"> also {line.matchedAlias}</span>}
                </th>
                {hints[kind] !== "" && <td className="vocabulary-hint">{line.hint ?? "Not recorded"}</td>}
                <td className="numeric">
                  {line.events === 0 ? "None" : line.events.toLocaleString("en-GB")}
                  <span className="cell-word"> {line.events === 1 ? "event" : "events"}</span>
                </td>
                {canMove && move !== null && (
                  <td>
                    <MoveButtons
                      kind={kind}
                      id={line.id}
                      name={line.name}
                      action={move}
                      isFirst={at === 0}
                      isLast={at === lines.length - 1}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PageLinks
        label="Pages of the list"
        words={`Page ${state.page} of ${pages}`}
        previousHref={state.page > 1 ? href({ page: state.page - 1 }) : null}
        nextHref={state.page < pages ? href({ page: state.page + 1 }) : null}
      />
    </>
  );
}
