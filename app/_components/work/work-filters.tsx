import {
  type AnnouncementKind,
  announcementKindLabels,
  announcementKinds,
  type EventType,
} from "@/lib/records/vocabularies";
import type { WorkListState } from "@/lib/records/work-list-state";

/** What can be asked of a work list: a form that is sent, so that it works without JavaScript. */
export function WorkFilters({
  path,
  state,
  types,
  tracks,
  count,
}: {
  path: string;
  state: WorkListState;
  /** The types of event on the list: only contacts stand on tracks, only announcements have a kind. */
  types: readonly EventType[];
  tracks: readonly { slug: string; name: string }[];
  count: number;
}) {
  const isFiltered = state.track !== null || state.kind !== null;
  return (
    <form className="work-filters" action={path} method="get">
      {types.includes("contact") && (
        <div className="field">
          <label htmlFor="work-track">Track</label>
          <select id="work-track" name="track" defaultValue={state.track ?? ""}>
            <option value="">{types.includes("announcement") ? "Whatever" : "All tracks"}</option>
            {tracks.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {types.includes("announcement") && (
        <div className="field">
          <label htmlFor="work-kind">Kind of announcement</label>
          <select id="work-kind" name="kind" defaultValue={state.kind ?? ""}>
            <option value="">{types.includes("contact") ? "Whatever" : "All kinds"}</option>
            {announcementKinds.map((kind: AnnouncementKind) => (
              <option key={kind} value={kind}>
                {announcementKindLabels[kind]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="work-order">Order</label>
        <select id="work-order" name="order" defaultValue={state.order}>
          <option value="earliest">Oldest first</option>
          <option value="latest">Newest first</option>
        </select>
      </div>
      <button type="submit">Show</button>
      <p className="note work-filters-count">
        {countWords(count)}
        {isFiltered && (
          <>
            {" "}
            <a href={path}>Show all</a>
          </>
        )}
      </p>
    </form>
  );
}

function countWords(count: number): string {
  return count === 1 ? "1 entry" : `${count.toLocaleString("en-GB")} entries`;
}
