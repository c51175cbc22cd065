import Link from "next/link";
import { ChangeForm } from "@/app/_components/history/change-form";
import { VersionFields } from "@/app/_components/history/version-fields";
import { VersionPageLinks } from "@/app/_components/history/version-page-links";
import { VersionTable } from "@/app/_components/history/version-table";
import { RecordUses } from "@/app/_components/vocabulary/record-uses";
import { VocabularyEditor } from "@/app/_components/vocabulary/vocabulary-editor";
import { VocabularyNavigation } from "@/app/_components/vocabulary/vocabulary-navigation";
import { openVocabularyPage } from "@/app/_server/vocabulary/vocabulary-pages";
import { vocabularyMergePath } from "@/lib/merging/merge-path";
import { canPublish } from "@/lib/records/user";
import { publicPath, type VocabularyKind, vocabularyNouns } from "@/lib/records/vocabulary-kind";
import { removeVocabulary } from "../../_actions/vocabulary-actions";
import { vocabularyFormActions } from "../../_actions/vocabulary-form-actions";

/** What came of a form that led here. */
const notices = new Map([
  ["saved", "Saved."],
  ["merged", "The two are one record now. Everything that named the other names this one."],
  ["merged-away", "The record that was asked for was merged into this one."],
]);

/** The desk's page of a record, whichever vocabulary it is of: its form, where it is used, its versions, and the way out of it. */
export async function VocabularyRecordPage({
  kind,
  id,
  notice,
}: {
  kind: VocabularyKind;
  id: string;
  notice: string | string[] | undefined;
}) {
  const { actor, record, setup, uses, history, fields } = await openVocabularyPage(kind, id);
  const isEditor = canPublish(actor.role);
  const words = typeof notice === "string" ? notices.get(notice) : undefined;
  const mergeHref = vocabularyMergePath(kind, id);
  const noun = vocabularyNouns[kind];
  return (
    <>
      <h1 className="history-title">{record.name}</h1>
      <VocabularyNavigation current={kind} />
      <p className="history-links">
        <Link href={publicPath(kind, record.slug)} prefetch={false}>
          Public page
        </Link>
        {isEditor && mergeHref !== null && (
          <Link href={mergeHref} prefetch={false}>
            Merge with another
          </Link>
        )}
        <a href="#used">Where it is used</a>
        <a href="#versions">History</a>
      </p>
      {words !== undefined && (
        <p className="message-note" role="status">
          {words}
        </p>
      )}
      {isEditor ? (
        <VocabularyEditor kind={kind} setup={setup} actions={vocabularyFormActions} />
      ) : (
        <>
          <VersionFields fields={fields} />
          <p className="note">An editor changes what is recorded of a {noun}.</p>
        </>
      )}
      <section className="section" aria-labelledby="used">
        <h2 id="used">Where it is used</h2>
        <RecordUses kind={kind} uses={uses} />
      </section>
      <section className="section" aria-labelledby="versions">
        <div className="section-head">
          <h2 id="versions">{history.count === 1 ? "One version" : `${history.count} versions`}</h2>
          <Link href={`/desk/history/${kind}/${encodeURIComponent(id)}`} prefetch={false}>
            Compare or bring one back
          </Link>
        </div>
        <VersionTable
          type={kind}
          revisions={history.revisions}
          chosen={null}
          action={`/desk/history/${kind}/${encodeURIComponent(id)}`}
        />
        <VersionPageLinks
          path={`/desk/history/${kind}/${encodeURIComponent(id)}`}
          isFirstPage
          revisions={history.revisions}
        />
      </section>
      {isEditor && (
        <section className="section" aria-labelledby="remove">
          <h2 id="remove">Remove it</h2>
          {uses.isUsed ? (
            <p className="prose">
              It is named in other records, so it cannot be removed.{" "}
              {mergeHref !== null && (
                <>
                  If another {noun} is the same one, <Link href={mergeHref}>merge the two</Link>; else name
                  another where it is used.
                </>
              )}
            </p>
          ) : (
            <>
              <p className="prose">
                Nothing names it. Its versions are kept, and its address is never given to another.
              </p>
              <ChangeForm
                action={removeVocabulary}
                hidden={{ kind, id, version: String(record.version) }}
                submitLabel={`Remove this ${noun}`}
                note={null}
              />
            </>
          )}
        </section>
      )}
    </>
  );
}
