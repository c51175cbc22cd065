import type { Metadata } from "next";
import Link from "next/link";
import { PageLinks } from "@/app/_components/desk/page-links";
import { requireActor } from "@/app/_server/auth/session";
import { readWithdrawn } from "@/app/_server/history/withdrawn-view";
import { WithdrawnTable } from "./withdrawn-table";
import "@/app/styles/history.css";

export const metadata: Metadata = { title: "Trash" };

/** What came of a form that led here. */
const notices = new Map([
  ["trashed", "The record is in the trash and on no public page. It can be restored below."],
  ["restored", "The record stands again as it did before it was moved to the trash."],
]);

const words = {
  trashed: {
    heading: "Trash",
    deck: "Records that were moved off every public page. Nothing is deleted: each can be restored.",
    empty: "The trash is empty.",
  },
  retracted: {
    heading: "Retracted records",
    deck: "Records that were published and do not hold. Their pages stand and say so; they are on no timeline and in no count.",
    empty: "No record is retracted.",
  },
} as const;

/** For editors: what is in the trash, or retracted, with who did it, when and why, and the way back. */
export default async function TrashPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("editor", "/desk/trash");
  const parameters = await searchParams;
  const notice = typeof parameters.notice === "string" ? notices.get(parameters.notice) : undefined;
  const { state, text, rows, firstHref, nextHref } = await readWithdrawn(actor, parameters);
  const { heading, deck, empty } = words[state];
  return (
    <>
      <h1>{heading}</h1>
      <p className="deck">{deck}</p>
      {notice !== undefined && (
        <p className="message-note" role="status">
          {notice}
        </p>
      )}
      <nav className="history-links" aria-label="Which records">
        {(["trashed", "retracted"] as const).map((other) => (
          <Link
            key={other}
            href={other === "trashed" ? "/desk/trash" : "/desk/trash?state=retracted"}
            aria-current={other === state ? "page" : undefined}
            prefetch={false}
          >
            {other === "trashed" ? "In the trash" : "Retracted"}
          </Link>
        ))}
      </nav>
      <search>
        <form action="/desk/trash" className="history-search">
          {state === "retracted" && <input type="hidden" name="state" value="retracted" />}
          <div className="field">
            <label htmlFor="trash-search">Search in titles, reasons and notes</label>
            <input id="trash-search" name="q" type="search" defaultValue={text} maxLength={200} />
          </div>
          <button type="submit">Search</button>
        </form>
      </search>
      {rows.length === 0 ? (
        <p className="desk-empty">
          {text === "" ? (
            empty
          ) : (
            <>
              Nothing here says “{text}”.{" "}
              <Link href={state === "trashed" ? "/desk/trash" : "/desk/trash?state=retracted"}>
                Clear the search
              </Link>
            </>
          )}
        </p>
      ) : (
        <WithdrawnTable rows={rows} state={state} label={heading} />
      )}
      <PageLinks
        label="Pages of the list"
        previousHref={firstHref}
        previousWords="First page"
        nextHref={nextHref}
      />
    </>
  );
}
