import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageLinks } from "@/app/_components/desk/page-links";
import { ImportFrame } from "@/app/_components/import/import-frame";
import { NamesForm } from "@/app/_components/import/names-form";
import { RefreshWhileWorking } from "@/app/_components/import/refresh-while-working";
import { requireActor } from "@/app/_server/auth/session";
import { counted } from "@/app/_server/import/counted";
import { isImportInterrupted } from "@/app/_server/import/import-jobs";
import { namesView } from "@/app/_server/import/names-view";
import { getStore } from "@/app/_server/store";
import { listImportNames, nameFilters } from "@/db/queries/imports/list-import-names";
import { readImport } from "@/db/queries/imports/read-import";
import { decideNames } from "../../../../_actions/import-mapping-actions";
import "@/app/styles/desk-import.css";

export const metadata: Metadata = { title: "Names of an import" };

const pageSize = 25;
const filterWords = { open: "Not decided", matched: "Found by name", decided: "Decided", all: "All" };

/** The names that the rows of an import hold, each to be decided once. */
export default async function NamesPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { id } = await params;
  const path = `/desk/import/${id}`;
  const actor = await requireActor("researcher", `${path}/names`);
  const { show, page, saved } = await searchParams;
  const store = getStore();
  const found = await readImport(store, actor, id);
  if (found === null) notFound();
  const filter = nameFilters.find((known) => known === show) ?? "open";
  const number = typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
  const offset = (number - 1) * pageSize;
  const listed = await listImportNames(store, actor, id, { filter, offset, limit: pageSize });
  const names = await namesView(store, listed.names);
  const isCounting = found.stored.state === "checking";
  const isOpen = found.stored.state === "review" || found.stored.state === "checking";
  return (
    <>
      <h1>Names</h1>
      <ImportFrame step={3} links={{ 1: "/desk/import", 2: `${path}/columns`, 3: path }}>
        <p className="import-file-line">
          <strong>{found.stored.fileName}</strong>:{" "}
          {isCounting
            ? "its rows are being looked through, and their names counted."
            : `${counted(found.names.all, "name", "names")}, ${found.names.open} not decided.`}{" "}
          <Link href={path} prefetch={false}>
            Back to the rows
          </Link>
        </p>
        {typeof saved === "string" && /^\d+$/.test(saved) && (
          <p className="message-note" role="status">
            {counted(Number(saved), "answer is", "answers are")} saved; the rows are looked through anew.
          </p>
        )}
        <nav aria-label="Which names" className="import-filters">
          {nameFilters.map((known) => (
            <Link
              key={known}
              href={`${path}/names?show=${known}`}
              prefetch={false}
              aria-current={known === filter ? "page" : undefined}
            >
              {filterWords[known]}
            </Link>
          ))}
        </nav>
        {/* Not below a list: it would move under the hands of whoever decides. */}
        {isCounting && names.length === 0 && !isImportInterrupted(found.stored) && <RefreshWhileWorking />}
        {names.length === 0 ? (
          <p className="desk-empty">
            {isCounting
              ? "No name was found yet."
              : filter === "open"
                ? "Every name is decided."
                : "No name is in this list."}{" "}
            <Link href={path} prefetch={false}>
              Look through the rows
            </Link>
          </p>
        ) : isOpen ? (
          <NamesForm key={`${filter} ${number}`} id={id} action={decideNames} names={names} />
        ) : (
          <p>
            The rows of this import are prepared or imported: nothing can be decided about its names any more.
          </p>
        )}
        <PageLinks
          label="Pages of names"
          words={`Page ${number}`}
          previousHref={number > 1 ? `${path}/names?show=${filter}&page=${number - 1}` : null}
          nextHref={listed.hasMore ? `${path}/names?show=${filter}&page=${number + 1}` : null}
        />
      </ImportFrame>
    </>
  );
}
