import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PageLinks } from "@/app/_components/desk/page-links";
import { QueueKeys } from "@/app/_components/review/queue-keys";
import { currentActor, requireSession } from "@/app/_server/auth/session";
import { readQueueRows } from "@/app/_server/desk/queue-rows";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { countDrafts } from "@/db/queries/desk/count-drafts";
import { listPublished } from "@/db/queries/desk/list-published";
import { listQueue, queuePageSize } from "@/db/queries/desk/list-queue";
import { countKeptAsideRows } from "@/db/queries/imports/count-kept-aside-rows";
import { readNeedsSecondPerson } from "@/db/queries/instance/read-needs-second-person";
import { countOpenWork } from "@/db/queries/work/count-open-work";
import { parseQueueView, type QueueView, queueHref } from "@/lib/records/queue-view";
import { canPublish, canWriteDrafts } from "@/lib/records/user";
import { userRoleLabels } from "@/lib/records/vocabularies";
import { signOut } from "../_actions/account-actions";
import { publishDraft, sendBack } from "../_actions/review-actions";
import { deskNotice } from "./desk-notice";
import { PublicationSetting } from "./publication-setting";
import { PublishedSection } from "./published-section";
import { QueueFilters } from "./queue-filters";
import { QueueStrip } from "./queue-strip";
import { QueueTable } from "./queue-table";
import "@/app/styles/desk-queue.css";

/** The title says what waits for an editor, so that a tab left open shows it. */
export async function generateMetadata(): Promise<Metadata> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return { title: "Queue" };
  const { inReview } = await countDrafts(getStore(), actor);
  return { title: inReview === 0 ? "Queue" : `Queue, ${inReview} in review` };
}

const publishedPageSize = 25;

/** The desk: what is not finished, and what was published last. */
export default async function QueuePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireSession("/desk");
  // A reader comes here by signing in, and has nothing here but an account.
  if (!canWriteDrafts(actor.role)) redirect("/desk/account");
  const params = await searchParams;
  const view = parseQueueView(params);
  const notice = deskNotice(params.notice);
  const store = getStore();
  const isPublisher = canPublish(actor.role);
  const { drafts, total } = await listQueue(store, actor, view);
  const rows = await readQueueRows(store, drafts, dayOfData());
  const work = await countOpenWork(store, actor);
  const others = [
    {
      href: "/desk/work",
      count: `${work.total.count}${work.total.isAtLeast ? "+" : ""}`,
      words: "work lists, open items",
    },
    {
      href: "/desk/import",
      count: String(await countKeptAsideRows(store, actor)),
      words: "rows of imports kept aside",
    },
  ];
  const published = await listPublished(store, {
    text: view.publishedText,
    after: view.publishedAfter,
    limit: publishedPageSize,
  });
  return (
    <>
      <div className="desk-title">
        <h1>Queue</h1>
        <div className="desk-buttons">
          <Link href="/desk/contacts/new" className="button button-primary">
            Log a contact
          </Link>
          <Link href="/desk/announcements/new" className="button">
            Log an announcement
          </Link>
        </div>
      </div>
      {notice !== null && (
        <p className="message-note" role="status">
          {notice}
        </p>
      )}
      <QueueStrip counts={await countDrafts(store, actor)} view={view} others={others} />
      <section aria-label="Drafts">
        <QueueFilters view={view} isForAll={isPublisher} />
        {/* Stays when the last row leaves, so that what came of it is still said. */}
        <QueueKeys rows={rows} isPublisher={isPublisher} actions={{ publish: publishDraft, sendBack }}>
          {rows.length === 0 ? <p className="desk-empty">{emptyWords(view)}</p> : <QueueTable rows={rows} />}
        </QueueKeys>
        <QueuePages view={view} shown={rows.length} total={total} />
      </section>
      <PublishedSection view={view} page={published} />
      <div className="queue-end" id="account">
        <form action={signOut} className="desk-signed-in">
          <span>
            Signed in as {actor.name}, {userRoleLabels[actor.role].toLowerCase()}.
          </span>
          <button type="submit" className="button-quiet">
            Sign out
          </button>
        </form>
        {isPublisher && (
          <Link href="/desk/trash" prefetch={false}>
            Trash
          </Link>
        )}
        {actor.role === "admin" && <PublicationSetting isNeeded={await readNeedsSecondPerson(store)} />}
      </div>
    </>
  );
}

function QueuePages({ view, shown, total }: { view: QueueView; shown: number; total: number }) {
  const first = (view.page - 1) * queuePageSize + 1;
  const last = first + shown - 1;
  return (
    <PageLinks
      label="Pages of the queue"
      words={shown === 0 ? (total === 1 ? "1 draft" : `${total} drafts`) : `${first} to ${last} of ${total}`}
      previousHref={view.page > 1 ? queueHref({ ...view, page: view.page - 1 }) : null}
      nextHref={last < total && shown > 0 ? queueHref({ ...view, page: view.page + 1 }) : null}
    />
  );
}

function emptyWords({ state, isMine, type, text, page }: QueueView): string {
  if (page > 1) return "There is nothing on this page.";
  const isFiltered = state !== null || isMine || type !== null || text !== "";
  if (isFiltered) return "No draft fits. Show all, or look in another standing.";
  return "No drafts. What you save as a draft in a form stands here until it is published.";
}
