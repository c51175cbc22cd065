import type { Metadata } from "next";
import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listCoverages } from "@/db/queries/rules/list-coverages";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { canPublish } from "@/lib/records/user";
import { boundedWords } from "@/lib/timeline/count-label";
import { filterWords } from "@/lib/timeline/rule-facts";

export const metadata: Metadata = { title: "Coverage" };

const notices = new Map([
  ["declared", "The coverage is declared. Statistics whose events lie inside it rest on it from now on."],
  ["changed", "The declaration is changed; its earlier version stays in the history."],
  ["withdrawn", "The declaration is taken back. Statistics no longer rest on it."],
]);

/** What is declared completely recorded, and for which days. */
export default async function CoveragesPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const actor = await requireActor("researcher", "/desk/coverages");
  const { notice } = await searchParams;
  const noticeWords = typeof notice === "string" ? notices.get(notice) : undefined;
  const store = getStore();
  const coverages = await listCoverages(store);
  const options = await listFilterOptions(store, {
    parties: coverages.flatMap(({ filter }) => [
      ...filter.parties,
      ...filter.announcedBy,
      ...filter.placeCountries,
    ]),
    people: coverages.flatMap(({ filter }) => filter.people),
    places: coverages.flatMap(({ filter }) => filter.places),
  });
  const counts = new Map<string, string>();
  for (const { id, filter, from, to } of coverages) {
    counts.set(id, boundedWords(await countEventsBounded(store, { ...filter, from, to })));
  }
  const mayChange = canPublish(actor.role);
  return (
    <>
      <div className="desk-title">
        <h1>Coverage</h1>
        {mayChange && (
          <div className="desk-buttons">
            <Link href="/desk/coverages/new?type=contact" className="button button-primary">
              Declare contacts
            </Link>
            <Link href="/desk/coverages/new?type=announcement" className="button">
              Declare announcements
            </Link>
            <Link href="/desk/coverages/new" className="button">
              Declare both
            </Link>
          </div>
        )}
      </div>
      {noticeWords !== undefined && (
        <p className="message-note" role="status">
          {noticeWords}
        </p>
      )}
      <p className="note">
        Chance can be reckoned only where a record is complete. A declaration says for which events and days
        it is, or that what is recorded is a selection; a rule is tested only inside declared days.{" "}
        <Link href="/desk/rules">Rules</Link>
      </p>
      <section className="section" aria-labelledby="declared">
        <h2 id="declared">Declarations</h2>
        {coverages.length === 0 ? (
          <p className="desk-empty">Nothing is declared yet, so no rule is given a chance to compare with.</p>
        ) : (
          <TableScroll label="Declarations of coverage">
            <table>
              <thead>
                <tr>
                  <th scope="col">Declaration</th>
                  <th scope="col">Selects</th>
                  <th scope="col">Days</th>
                  <th scope="col">Events</th>
                  <th scope="col">Standing</th>
                </tr>
              </thead>
              <tbody>
                {coverages.map(({ id, slug, name, filter, from, to, gaps, isComplete }) => (
                  <tr key={id}>
                    <th scope="row">
                      {mayChange ? (
                        <Link href={`/desk/coverages/${slug}`} prefetch={false}>
                          {name}
                        </Link>
                      ) : (
                        name
                      )}
                    </th>
                    <td>
                      {filterWords(filter, options)
                        .filter((part) => part !== "")
                        .join("; ")}
                    </td>
                    <td>
                      {formatDayRange(from, to)}
                      {gaps.length > 0 && `, ${gaps.length === 1 ? "one gap" : `${gaps.length} gaps`}`}
                    </td>
                    <td>{counts.get(id)}</td>
                    <td>{isComplete ? "Complete" : "A selection"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </section>
    </>
  );
}
