import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { AnswerForm } from "@/app/_components/work/answer-form";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import {
  findMistakeReport,
  listDeskUsers,
  type ReportDetail,
} from "@/db/queries/reports/find-mistake-report";
import { NotFoundError } from "@/lib/errors";
import { reportedFieldLabel, reportStateLabels } from "@/lib/records/mistake-report";
import { type Actor, canPublish } from "@/lib/records/user";
import { revisionKindLabels } from "@/lib/records/vocabularies";
import { answerReport, assignReport } from "../../../_actions/report-actions";
import "@/app/styles/event.css";
import "@/app/styles/work.css";

export const metadata: Metadata = { title: "A reported mistake" };

const notices = new Map([
  ["assigned", "It is stored who looks after the report."],
  ["changed", "Nothing was done: the report was changed meanwhile. Look at what is new, then try again."],
]);

interface ReportPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
}

/** One mistake that a reader reports: what is wrong, who looks after it, and the answer. */
export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const { id } = await params;
  const actor = await requireActor("researcher", `/desk/reports/${id}`);
  const report = await readOrNotFound(actor, id);
  const { notice } = await searchParams;
  const words = typeof notice === "string" ? notices.get(notice) : undefined;
  const { event } = report;
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/desk/work" prefetch={false}>
          Work lists
        </Link>
        {" / "}
        <Link href="/desk/reports" prefetch={false}>
          Mistakes reported by readers
        </Link>
      </nav>
      <h1 className="work-heading">{event.title}</h1>
      {words !== undefined && (
        <p className="message-note" role="status">
          {words}
        </p>
      )}
      <ReportFacts report={report} />
      <section className="section" aria-labelledby="who">
        <h2 id="who">Who looks after it</h2>
        <form action={assignReport} className="work-assign">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={report.version} />
          <div className="field">
            <label htmlFor="assignee">Assigned to</label>
            <select id="assignee" name="assignee" defaultValue={report.assigneeId ?? ""}>
              <option value="">Nobody yet</option>
              {(await listDeskUsers(getStore(), actor)).map((user) => (
                <option key={user.id} value={user.id}>
                  {user.id === actor.id ? `${user.name} (you)` : user.name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">Store</button>
        </form>
      </section>
      <section className="section" aria-labelledby="answer">
        <h2 id="answer">{report.state === "open" ? "Answer it" : "Its answer"}</h2>
        {canPublish(actor.role) ? (
          <AnswerForm
            key={report.version}
            action={answerReport}
            id={id}
            version={report.version}
            initial={{
              state: report.state === "open" ? "" : report.state,
              answer: report.answer ?? "",
              mendedVersion: report.mendedVersion === null ? "" : String(report.mendedVersion),
              issues: [],
            }}
            versions={report.later.map(({ version, kind, reason }) => ({
              version,
              words: `Version ${version}, ${revisionKindLabels[kind].toLowerCase()}${reason === null ? "" : `: ${reason}`}`,
            }))}
          />
        ) : (
          <p className="note">An editor answers it.</p>
        )}
      </section>
    </>
  );
}

function ReportFacts({ report }: { report: ReportDetail }) {
  const { event } = report;
  const answered = report.answeredAt === null ? null : formatInstant(report.answeredAt);
  return (
    <>
      <blockquote className="work-message">{report.message}</blockquote>
      <dl className="work-facts">
        <Fact name="What is wrong">{reportedFieldLabel(report.field)}</Fact>
        <Fact name="State">
          {reportStateLabels[report.state]}
          {answered !== null && `, by ${report.answeredByName ?? "somebody who has left"}, ${answered}`}
        </Fact>
        <Fact name="Event">
          <Link href={`/events/${event.slug}`} prefetch={false}>
            Its page
          </Link>
          ,{" "}
          <Link href={`/desk/${event.type}s/${event.id}`} prefetch={false}>
            change it
          </Link>
          . Reported of version {event.reportedVersion}; it is at version {event.version} now.
        </Fact>
        {report.mendedVersion !== null && (
          <Fact name="Mended in">
            <Link href={`/events/${event.slug}/versions/${report.mendedVersion}`} prefetch={false}>
              Version {report.mendedVersion}
            </Link>
          </Fact>
        )}
        <Fact name="Source">
          {report.sourceUrl === null ? (
            "None was named"
          ) : (
            <a href={report.sourceUrl} rel="noopener noreferrer nofollow">
              {report.sourceUrl}
            </a>
          )}
        </Fact>
        <Fact name="E-mail">
          {report.email !== null ? (
            <a href={`mailto:${report.email}`}>{report.email}</a>
          ) : report.hasEmail ? (
            "Left for editors"
          ) : (
            "None was left"
          )}
        </Fact>
        <Fact name="Came">{formatInstant(report.createdAt)}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

async function readOrNotFound(actor: Actor, id: string): Promise<ReportDetail> {
  try {
    return await findMistakeReport(getStore(), actor, id);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
