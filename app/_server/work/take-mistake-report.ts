import { createHash } from "node:crypto";
import type { z } from "zod";
import type { ReportValues } from "@/app/_components/work/report-state";
import { fileMistakeReport } from "@/db/commands/reports/file-mistake-report";
import type { Store } from "@/db/store";
import { ConflictError, type FieldIssue } from "@/lib/errors";
import { type MistakeReportInput, mistakeReportInput } from "@/lib/records/mistake-report";
import { checkFormStamp, makeFormStamp } from "./form-stamp";
import type { ReportLimiter } from "./report-limiter";

/** What a report needs of the server. */
export interface ReportServices {
  store: Store;
  limiter: ReportLimiter;
  secret: string;
  /** Epoch milliseconds. */
  now: number;
  newId: () => string;
}

/** A form as it was sent. */
export interface SentReport {
  eventId: string;
  values: ReportValues;
  /** What stands in the field that nobody sees. */
  trap: string;
  stamp: string;
  /** Where it came from; "" where no proxy says so. */
  network: string;
}

export type ReportAnswer =
  | { status: "taken" }
  | { status: "refused"; issues: readonly FieldIssue[]; stamp: string };

/** Makes the stamp of a form for an event. */
export function stampFor(
  { secret, now, newId }: Omit<ReportServices, "store" | "limiter">,
  eventId: string,
): string {
  return makeFormStamp(secret, eventId, { id: newId(), madeAt: now });
}

/**
 * Takes a report of a mistake from whoever sends it, or says why not: what a machine would do is refused in words that a person can
 * follow, and nothing typed is lost. Faults of the input are found before the report counts against a limit. What is sent twice is
 * stored once; what says something else is another report, though its form be the same that somebody went back to. Throws
 * NotFoundError where the event is on no public page.
 */
export async function takeMistakeReport(services: ReportServices, sent: SentReport): Promise<ReportAnswer> {
  const { store, limiter, secret, now } = services;
  const refuse = (message: string, stamp = sent.stamp): ReportAnswer => ({
    status: "refused",
    issues: [{ path: "", message }],
    stamp,
  });
  if (sent.trap.trim() !== "") {
    return refuse(
      "A field that stays hidden was filled in, which machines do. It is empty again now: send the form once more.",
    );
  }
  const checked = checkFormStamp(secret, sent.eventId, { sent: sent.stamp, now });
  if (checked.status === "tooQuick") {
    return refuse("That was quicker than a person types. Wait a few seconds and send it again.");
  }
  if (checked.status !== "good") {
    return refuse(
      "The form was open for too long, or does not come from this page. What you typed is kept: send it again.",
      stampFor(services, sent.eventId),
    );
  }
  const { eventId, values: input } = sent;
  const parsed = mistakeReportInput.safeParse(input);
  if (!parsed.success) return { status: "refused", issues: issuesOf(parsed.error), stamp: sent.stamp };
  if (!limiter.take(sent.network, now)) {
    return refuse(
      "Several reports came from your network just now. What you typed is kept: send it again in ten minutes.",
    );
  }
  try {
    await fileMistakeReport(store, { id: reportId(checked.stamp.id, parsed.data), now, eventId, input });
  } catch (error) {
    if (error instanceof ConflictError) return refuse(error.message);
    throw error;
  }
  return { status: "taken" };
}

/** One id for the same words of the same form, however often they come. */
function reportId(formId: string, report: MistakeReportInput): string {
  const said = JSON.stringify([formId, report.field, report.message, report.sourceUrl, report.email]);
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}

function issuesOf(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
}
