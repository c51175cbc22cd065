import Link from "next/link";
import {
  type QueueView,
  queueHref,
  queueOrderLabels,
  queueOrders,
  queueViewParams,
} from "@/lib/records/queue-view";
import { draftStateLabels, draftStates } from "@/lib/records/vocabularies";

/** Parameters that the form sets itself or that begin anew with it. */
const ownParams = new Set(["by", "kind", "state", "order", "q", "page"]);

/** Which drafts the queue shows; its address says it, so that it works without a script. */
export function QueueFilters({ view, isForAll }: { view: QueueView; isForAll: boolean }) {
  const kept = Object.entries(queueViewParams(view)).filter(([name]) => !ownParams.has(name));
  const isFiltered = view.state !== null || view.isMine || view.type !== null || view.text !== "";
  return (
    <form action="/desk" method="get" className="queue-filters" aria-label="Which drafts">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isForAll && (
        <select name="by" defaultValue={view.isMine ? "me" : ""} aria-label="Whose">
          <option value="">Everybody’s</option>
          <option value="me">Mine</option>
        </select>
      )}
      <select name="kind" defaultValue={view.type ?? ""} aria-label="Kind">
        <option value="">All kinds</option>
        <option value="contact">Contacts</option>
        <option value="announcement">Announcements</option>
      </select>
      <select name="state" defaultValue={view.state ?? ""} aria-label="Standing">
        <option value="">Every standing</option>
        {draftStates.map((state) => (
          <option key={state} value={state}>
            {draftStateLabels[state]}
          </option>
        ))}
      </select>
      <select name="order" defaultValue={view.order} aria-label="Order">
        {queueOrders.map((order) => (
          <option key={order} value={order}>
            {queueOrderLabels[order]}
          </option>
        ))}
      </select>
      <input
        type="search"
        name="q"
        defaultValue={view.text}
        maxLength={100}
        placeholder={isForAll ? "Title or author" : "Title"}
        aria-label="Search the queue"
        autoComplete="off"
      />
      <button type="submit">Show</button>
      {isFiltered && (
        <Link
          href={queueHref({ ...view, state: null, isMine: false, type: null, text: "", page: 1 })}
          prefetch={false}
        >
          Show all
        </Link>
      )}
    </form>
  );
}
