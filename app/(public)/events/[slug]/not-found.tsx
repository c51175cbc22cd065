import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { readUnknownThen, readWithdrawal } from "@/app/_server/event/shown-event";
import { type CivilDay, civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";

export const metadata: Metadata = { title: "Not found" };

/**
 * Shown where no event stands at an address. Of one that was published there once it says that it was withdrawn, the day and the
 * public note, and nothing that the record itself said.
 */
export default async function EventNotFound() {
  const asked = await headers();
  const slug = slugOf(asked.get("x-path"));
  const withdrawal = slug === null ? null : await readWithdrawal(slug);
  const then =
    slug === null || withdrawal !== null ? null : await readUnknownThen(slug, asked.get("x-query") ?? "");
  if (slug !== null && then !== null) return <UnknownThen slug={slug} day={then} />;
  return (
    <>
      <h1>{withdrawal === null ? "There is no page at this address" : "This record was withdrawn"}</h1>
      <div className="prose">
        {withdrawal === null ? (
          <p>
            The address may be mistyped, or the record may not be published. Addresses of published events
            stay the same when their titles change.
          </p>
        ) : (
          <>
            <p>The record that stood here was withdrawn on {formatDay(civilDayAt(withdrawal.at, "UTC"))}.</p>
            {withdrawal.publicNote !== null && <p>{withdrawal.publicNote}</p>}
            <p>
              <Link href="/corrections" prefetch={false}>
                Corrections and withdrawals
              </Link>
            </p>
          </>
        )}
        <p>
          <Link href="/" prefetch={false}>
            Go to the timeline
          </Link>
        </p>
      </div>
    </>
  );
}

/** Of an event that is in the record now, and was not on an earlier day. */
function UnknownThen({ slug, day }: { slug: string; day: CivilDay }) {
  return (
    <>
      <h1>This record was not known on {formatDay(day)}</h1>
      <div className="prose">
        <p>The address asks for the record as it stood on that day. The event was published later.</p>
        <p>
          <Link href={`/events/${encodeURIComponent(slug)}`} prefetch={false}>
            Show the present state
          </Link>
        </p>
        <p>
          <Link href={`/?as-known-on=${day}`} prefetch={false}>
            The timeline as known on {formatDay(day)}
          </Link>
        </p>
      </div>
    </>
  );
}

/** The public identifier in the path of an event's page, or of one of its versions. */
function slugOf(path: string | null): string | null {
  const [, slug] = /^\/events\/([^/]+)/.exec(path ?? "") ?? [];
  if (slug === undefined) return null;
  try {
    return decodeURIComponent(slug);
  } catch {
    return null;
  }
}
