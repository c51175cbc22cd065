import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { PageLinks } from "@/app/_components/desk/page-links";
import { TableScroll } from "@/app/_components/table-scroll";
import type { listPublished, PublishedRow } from "@/db/queries/desk/list-published";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { type QueueView, queueHref, queueViewParams } from "@/lib/records/queue-view";
import { KindMark } from "./kind-mark";

/** What was published or changed last, a page at a time, and a search among it. */
export function PublishedSection({
  view,
  page,
}: {
  view: QueueView;
  page: Awaited<ReturnType<typeof listPublished>>;
}) {
  const { rows } = page;
  const { publishedText, publishedAfter } = view;
  const last = rows.at(-1);
  const first = { ...view, publishedAfter: null };
  const next = page.hasMore && last !== undefined ? { ...view, publishedAfter: last } : null;
  const kept = Object.entries(queueViewParams({ ...view, publishedText: "", publishedAfter: null }));
  return (
    <section className="section queue-published" aria-labelledby="published">
      <h2 id="published">Published last</h2>
      <form
        action="/desk#published"
        method="get"
        className="queue-filters"
        aria-label="Search what is published"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="published"
          defaultValue={publishedText}
          maxLength={100}
          placeholder="Title, text or a name in it"
          aria-label="Search what is published"
          autoComplete="off"
        />
        <button type="submit">Search</button>
        {publishedText !== "" && (
          <Link href={`${queueHref({ ...first, publishedText: "" })}#published`} prefetch={false}>
            Show all
          </Link>
        )}
      </form>
      {page.isCut && (
        <p className="note">
          More than 10,000 records hold these words; those of the latest days are listed. Add a word to narrow
          it.
        </p>
      )}
      {rows.length === 0 ? <p className="desk-empty">{emptyWords(view)}</p> : <PublishedTable rows={rows} />}
      <PageLinks
        label="Pages of what is published"
        words={publishedAfter === null ? "The latest" : "Earlier changes"}
        previousHref={publishedAfter === null ? null : `${queueHref(first)}#published`}
        nextHref={next === null ? null : `${queueHref(next)}#published`}
        previousWords="Back to the latest"
        nextWords="Earlier"
      />
    </section>
  );
}

function emptyWords({ publishedText, publishedAfter }: QueueView): string {
  if (publishedText !== "") return `Nothing published holds “${publishedText}”.`;
  if (publishedAfter !== null) return "Nothing was changed before that.";
  return "Nothing is published yet. Log a contact or an announcement to begin.";
}

function PublishedTable({ rows }: { rows: readonly PublishedRow[] }) {
  return (
    <TableScroll label="Records published last">
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Record</th>
            <th scope="col">Day</th>
            <th scope="col">Version</th>
            <th scope="col">Changed</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <tr key={event.id}>
              <td>
                <KindMark type={event.type} />
              </td>
              <td className="queue-record">
                <Link href={`/events/${event.slug}`} prefetch={false}>
                  {event.title}
                </Link>
              </td>
              <td className="day-cell">{formatEdtf(event.date)}</td>
              <td>{event.version}</td>
              <td className="queue-when">{formatInstant(event.updatedAt)}</td>
              <td>
                <Link href={`/desk/${event.type}s/${event.id}`} prefetch={false}>
                  Change<span className="visually-hidden"> {event.title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
