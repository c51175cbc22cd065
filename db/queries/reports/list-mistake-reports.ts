import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReportedField, ReportState } from "@/lib/records/mistake-report";
import type { Actor } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { events } from "../../schema/events";
import { mistakeReports } from "../../schema/mistake-reports";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** A report of a mistake in a list. */
export interface ListedReport {
  id: string;
  field: ReportedField;
  message: string;
  state: ReportState;
  eventSlug: string;
  eventTitle: string;
  eventType: EventType;
  assigneeName: string | null;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** A page of reports; `next` is the `after` of the page that follows, null at the end. */
export interface ReportPage {
  reports: ListedReport[];
  next: string | null;
}

const assignees = alias(users, "assignees");

/** The reports in a state, by the time at which they came. Throws ForbiddenError below researcher. */
export async function listMistakeReports(
  store: Store,
  actor: Actor,
  asked: { state: ReportState; isEarliestFirst: boolean; after: string | null; limit: number },
): Promise<ReportPage> {
  requireDraftWriter(actor);
  const { state, isEarliestFirst, limit } = asked;
  return store.read(async ({ db }) => {
    const order = isEarliestFirst ? asc : desc;
    const rows = await db
      .select({
        id: mistakeReports.id,
        field: mistakeReports.field,
        message: mistakeReports.message,
        state: mistakeReports.state,
        eventSlug: events.slug,
        eventTitle: events.title,
        eventType: events.type,
        assigneeName: assignees.name,
        createdAt: mistakeReports.createdAt,
      })
      .from(mistakeReports)
      .innerJoin(events, eq(events.id, mistakeReports.eventId))
      .leftJoin(assignees, eq(assignees.id, mistakeReports.assigneeId))
      .where(and(eq(mistakeReports.state, state), behind(asked.after, isEarliestFirst)))
      .orderBy(order(mistakeReports.createdAt), order(mistakeReports.id))
      .limit(limit + 1);
    const reports = rows.slice(0, limit);
    const last = reports.at(-1);
    return {
      reports,
      next: rows.length > limit && last !== undefined ? `${last.createdAt}|${last.id}` : null,
    };
  });
}

function behind(after: string | null, isEarliestFirst: boolean): SQL | undefined {
  const [at, id] = (after ?? "").split("|");
  if (!at || !id || !/^\d{1,15}$/.test(at)) return undefined;
  const key = sql`(${Number(at)}, ${id})`;
  return isEarliestFirst
    ? sql`(${mistakeReports.createdAt}, ${mistakeReports.id}) > ${key}`
    : sql`(${mistakeReports.createdAt}, ${mistakeReports.id}) < ${key}`;
}
