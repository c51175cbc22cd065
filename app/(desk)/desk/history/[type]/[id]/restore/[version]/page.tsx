import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { ChangeForm } from "@/app/_components/history/change-form";
import { DifferenceTable } from "@/app/_components/history/difference-table";
import { requireActor } from "@/app/_server/auth/session";
import { compareVersions } from "@/app/_server/history/chosen-versions";
import { readDeskHistory } from "@/app/_server/history/desk-history";
import { revertibleTypes } from "@/lib/records/history/snapshot-entry";
import { readVersionNumber } from "@/lib/records/history/version-pages";
import { revert } from "../../../../../../_actions/history-actions";
import "@/app/styles/history.css";

export const metadata: Metadata = { title: "Restore an earlier version" };

/** What would change if an earlier version were brought back, and the form that does it. */
export default async function RestorePage({
  params,
}: {
  params: Promise<{ type: string; id: string; version: string }>;
}) {
  const { type, id, version: asked } = await params;
  const back = `/desk/history/${type}/${id}`;
  const actor = await requireActor("editor", `${back}/restore/${asked}`);
  const number = readVersionNumber(asked) ?? notFound();
  const page = { before: number + 1, limit: 1 };
  const history = (await readDeskHistory(actor, type, id, page)) ?? notFound();
  const wanted = history.revisions.find(({ version }) => version === number) ?? notFound();
  const isShown = history.isStored && (history.type !== "event" || history.event?.state === "published");
  if (!isShown || !revertibleTypes.some((known) => known === history.type)) notFound();
  const differences = (await compareVersions(history.type, id, history.version, wanted.version)) ?? [];
  return (
    <>
      <p className="history-crumbs">
        <Link href={back}>{history.name}</Link>
      </p>
      <h1 className="history-title">Restore version {wanted.version}</h1>
      <p className="deck">
        The record as it stood on {formatInstant(wanted.at)} is stored once more, as version{" "}
        {history.version + 1}. Nothing is lost: the versions between stay in the history.
      </p>
      <section className="section" aria-labelledby="changes">
        <h2 id="changes">What changes by it</h2>
        <DifferenceTable
          label="What changes"
          differences={differences}
          names={{
            before: `Version ${history.version}, as it stands now`,
            after: `Version ${wanted.version}`,
          }}
        />
      </section>
      {differences.length > 0 && (
        <section className="section" aria-labelledby="restore">
          <h2 id="restore">Restore it</h2>
          <ChangeForm
            action={revert}
            hidden={{
              type: history.type,
              id,
              version: String(history.version),
              toVersion: String(wanted.version),
            }}
            submitLabel={`Restore version ${wanted.version}`}
            isPrimary
            note={{
              hint: "With a note the change stands among the corrections that readers see; leave it empty where nothing false was shown.",
              isRequired: false,
            }}
          />
        </section>
      )}
    </>
  );
}
