import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { MergeForm } from "@/app/_components/sources/merge-form";
import { sourceFormValues } from "@/app/_components/sources/source-form-fields";
import { sourceFieldLabels } from "@/app/_components/sources/source-versions";
import { TableScroll } from "@/app/_components/table-scroll";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { findSourceById, findSourceId } from "@/db/queries/sources/find-source";
import { NotFoundError } from "@/lib/errors";
import { sourceFieldNames } from "@/lib/records/source";
import type { SourceRecord } from "@/lib/records/source-detail";
import { sourceTitle } from "@/lib/records/source-words";
import { mergeTwoSources } from "../../../../_actions/source-actions";
import "@/app/styles/event.css";
import "@/app/styles/sources.css";

export const metadata: Metadata = { title: "Merge two sources" };

interface MergePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ with?: string | string[] }>;
}

/** Two sources side by side, and what one of them would be: asked once more before they are merged. */
export default async function MergeSourcesPage({ params, searchParams }: MergePageProps) {
  const { id } = await params;
  await requireActor("editor", `/desk/sources/${id}`);
  const kept = await readOrNotFound(id);
  const { with: named } = await searchParams;
  const text = typeof named === "string" ? named.trim() : "";
  const mergedId = text === "" ? null : await findSourceId(getStore(), text);
  const merged = mergedId === null || mergedId === id ? null : await readOrNotFound(mergedId);
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/desk/sources" prefetch={false}>
          Sources
        </Link>
        {" / "}
        <Link href={`/desk/sources/${id}`} prefetch={false}>
          {sourceTitle(kept)}
        </Link>
      </nav>
      <h1>Merge two sources</h1>
      {merged === null ? (
        <p className="message-note">
          {mergedId === id
            ? "That is the same source."
            : text === ""
              ? "No other source was named."
              : `No source is stored under “${text}”.`}{" "}
          <Link href={`/desk/sources/${id}#merge`} prefetch={false}>
            Name another one
          </Link>
          . Nothing is merged.
        </p>
      ) : (
        <>
          <p className="deck">
            What cites the second will cite the first. What the first leaves open is filled from the second,
            whose address will lead to the first.
          </p>
          <Comparison kept={kept} merged={merged} />
          <MergeForm
            action={mergeTwoSources}
            kept={{ id, version: kept.version }}
            merged={{ id: merged.id, version: merged.version }}
          />
          <p className="source-form-note">
            <Link
              href={`/desk/sources/${merged.id}/merge?with=${encodeURIComponent(kept.id)}`}
              prefetch={false}
            >
              Keep the second instead
            </Link>
          </p>
        </>
      )}
    </>
  );
}

function Comparison({ kept, merged }: { kept: SourceRecord; merged: SourceRecord }) {
  const first = sourceFormValues(kept);
  const second = sourceFormValues(merged);
  const shown = sourceFieldNames.filter((name) => first[name] !== "" || second[name] !== "");
  return (
    <TableScroll label="The two sources">
      <table className="source-comparison">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">First, which stays</th>
            <th scope="col">Second, which goes into it</th>
            <th scope="col">Afterwards</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => (
            <tr key={name}>
              <th scope="row">{sourceFieldLabels[name]}</th>
              <td>{first[name] || "Nothing"}</td>
              <td>{second[name] || "Nothing"}</td>
              <td>
                {first[name] === ""
                  ? `Second: ${second[name]}`
                  : first[name] === second[name]
                    ? "Same"
                    : "First"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

async function readOrNotFound(id: string): Promise<SourceRecord> {
  try {
    return await findSourceById(getStore(), id);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
