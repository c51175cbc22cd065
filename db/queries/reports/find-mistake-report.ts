import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { NotFoundError } from "@/lib/errors";
import type { ReportedField, ReportState } from "@/lib/records/mistake-report";
import { type Actor, canPublish } from "@/lib/records/user";
import type { EventState, EventType, RevisionKind } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { events } from "../../schema/events";
import { mistakeReports } from "../../schema/mistake-reports";
import { revisions } from "../../schema/revisions";
import { users } from "../../schema/users";
import type { Reader, Store } from "../../store";

/** A report of a mistake, whole. */
export interface ReportDetail {
  id: string;
  field: ReportedField;
  message: string;
  sourceUrl: string | null;
  /** Where the reader can be reached; shown to editors alone. */
  email: string | null;
  hasEmail: boolean;
  state: ReportState;
  answer: string | null;
  mendedVersion: number | null;
  answeredByName: string | null;
  /** Epoch milliseconds. */
  answeredAt: number | null;
  assigneeId: string | null;
  version: number;
  createdAt: number;
  event: {
    id: string;
    slug: string;
    title: string;
    type: EventType;
    state: EventState;
    version: number;
    /** The version that the reader saw. */
    reportedVersion: number;
  };
  /** Versions of the event that came after it, the newest first. */
  later: { version: number; kind: RevisionKind; reason: string | null }[];
}

const answerers = alias(users, "answerers");
const mostLater = 50;

/** A report by its id. Throws ForbiddenError below researcher, NotFoundError where there is none. */
export async function findMistakeReport(store: Store, actor: Actor, id: string): Promise<ReportDetail> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ report: mistakeReports, event: events, answeredByName: answerers.name })
      .from(mistakeReports)
      .innerJoin(events, eq(events.id, mistakeReports.eventId))
      .leftJoin(answerers, eq(answerers.id, mistakeReports.answeredBy))
      .where(eq(mistakeReports.id, id));
    if (row === undefined) throw new NotFoundError("There is no such report.");
    const { report, event, answeredByName } = row;
    const { id: eventId, slug, title, type, state, version } = event;
    return {
      id,
      field: report.field,
      message: report.message,
      sourceUrl: report.sourceUrl,
      email: canPublish(actor.role) ? report.email : null,
      hasEmail: report.email !== null,
      state: report.state,
      answer: report.answer,
      mendedVersion: report.mendedVersion,
      answeredByName,
      answeredAt: report.answeredAt,
      assigneeId: report.assigneeId,
      version: report.version,
      createdAt: report.createdAt,
      event: { id: eventId, slug, title, type, state, version, reportedVersion: report.eventVersion },
      later: await readLater(db, eventId, report.eventVersion),
    };
  });
}

async function readLater(db: Reader, eventId: string, reportedVersion: number) {
  const rows = await db
    .select({ version: revisions.version, kind: revisions.kind, reason: revisions.reason })
    .from(revisions)
    .where(and(eq(revisions.recordType, "event"), eq(revisions.recordId, eventId)))
    .orderBy(desc(revisions.version))
    .limit(mostLater);
  return rows.filter(({ version }) => version > reportedVersion);
}

/** Who can look after a report: everybody at the desk, by name. Throws ForbiddenError below researcher. */
export async function listDeskUsers(
  store: Store,
  actor: Actor | null,
): Promise<{ id: string; name: string }[]> {
  requireDraftWriter(actor);
  return store.read(
    async ({ db }) =>
      await db
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(and(inArray(users.role, ["researcher", "editor", "admin"]), isNull(users.suspendedAt)))
        .orderBy(asc(users.name), asc(users.id)),
  );
}
