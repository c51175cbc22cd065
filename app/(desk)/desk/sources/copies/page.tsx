import type { Metadata } from "next";
import Link from "next/link";
import { CopiesForm } from "@/app/_components/sources/copies-form";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listSourcesById } from "@/db/queries/sources/list-sources-by-id";
import { sourceWords } from "@/lib/records/source";
import { markChosenCopies } from "../../../_actions/source-actions";
import "@/app/styles/event.css";
import "@/app/styles/sources.css";

export const metadata: Metadata = { title: "Copies of one report" };

/** Most sources that can be chosen; the list has fewer on a page. */
const mostChosen = 100;

/** Asks which report the chosen sources are copies of, and marks them so together. */
export default async function CopiesPage({
  searchParams,
}: {
  searchParams: Promise<{ copy?: string | string[] }>;
}) {
  await requireActor("editor", "/desk/sources");
  const { copy } = await searchParams;
  const ids = (typeof copy === "string" ? [copy] : (copy ?? [])).slice(0, mostChosen);
  const sources = await listSourcesById(getStore(), ids);
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/desk/sources" prefetch={false}>
          Sources
        </Link>
      </nav>
      <h1>Copies of one report</h1>
      {sources.length === 0 ? (
        <p className="message-note">
          No source was chosen.{" "}
          <Link href="/desk/sources" prefetch={false}>
            Go back and choose the copies
          </Link>
          .
        </p>
      ) : (
        <>
          <p className="deck">
            Copies count as one witness, with the report that they repeat. The events that cite them show it
            at once.
          </p>
          <CopiesForm
            action={markChosenCopies}
            chosen={sources.map((source) => ({
              id: source.id,
              version: source.version,
              path: `/sources/${source.slug}`,
              words: sourceWords(source),
            }))}
          />
        </>
      )}
    </>
  );
}
