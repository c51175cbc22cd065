import type { Metadata } from "next";
import Link from "next/link";
import { AddressFaults } from "@/app/_components/address-faults";
import { ChangeTable } from "@/app/_components/history/change-table";
import { type ChangesView, readChanges } from "@/app/_server/history/changes-view";
import { revisedTypeWords } from "@/lib/records/history/change-words";
import { revisedTypes } from "@/lib/records/history/revised-type";
import "@/app/styles/history.css";
import "@/app/styles/past.css";

interface ChangesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: ChangesPageProps): Promise<Metadata> {
  const isNarrowed = Object.keys(await searchParams).length > 0;
  return {
    title: "Changes",
    description: "What was added, updated, corrected and withdrawn, the newest first.",
    alternates: { canonical: "/changes" },
    // Each pair of versions is a page of its own.
    ...(isNarrowed && { robots: { index: false, follow: true } }),
  };
}

/** What changed of the published record, all of it or between two versions of the data. */
export default async function ChangesPage({ searchParams }: ChangesPageProps) {
  const view = await readChanges(await searchParams);
  const { asked, faults, lines, event, nextHref } = view;
  return (
    <>
      <h1>Changes</h1>
      <p className="deck">{deckOf(view)}</p>
      <AddressFaults faults={faults} instead="The rest of the list is as asked." />
      <form className="changes-form" action="/changes" method="get" aria-label="Which changes">
        <div className="field">
          <label htmlFor="since">After version</label>
          <input id="since" name="since" inputMode="numeric" defaultValue={asked.since ?? ""} />
        </div>
        <div className="field">
          <label htmlFor="until">Up to version</label>
          <input id="until" name="until" inputMode="numeric" defaultValue={asked.until ?? ""} />
        </div>
        <div className="field">
          <label htmlFor="type">Records</label>
          <select id="type" name="type" defaultValue={asked.types[0] ?? ""}>
            <option value="">All</option>
            {revisedTypes.map((type) => (
              <option key={type} value={type}>
                {revisedTypeWords[type]}
              </option>
            ))}
          </select>
        </div>
        {event !== null && <input type="hidden" name="event" value={event.slug} />}
        <button type="submit">Show</button>
      </form>
      {lines.length === 0 ? (
        <p className="prose">
          {asked.after === null ? "Nothing changed that fits." : "There is nothing earlier."}
        </p>
      ) : (
        <ChangeTable lines={lines} />
      )}
      <p className="history-links history-more">
        {asked.after !== null && (
          <Link href="/changes" prefetch={false}>
            The newest
          </Link>
        )}
        {nextHref !== null && (
          <Link href={nextHref} rel="next" prefetch={false}>
            Earlier ones
          </Link>
        )}
        <Link href="/corrections" prefetch={false}>
          Corrections only
        </Link>
      </p>
    </>
  );
}

function deckOf({ asked: { since, until }, presentVersion, event }: ChangesView): string {
  const what = event === null ? "What changed of the published record" : `What changed of “${event.title}”`;
  const from = since === null ? "" : ` after version ${since} of the data`;
  const to = until === null ? `. The data are at version ${presentVersion} now` : ` up to version ${until}`;
  return `${what}${from}${to}. The newest stands first.`;
}
