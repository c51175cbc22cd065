"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type ReportState, type ReportValues, trapField } from "@/app/_components/work/report-state";
import { authSecret } from "@/app/_server/auth/auth-secret";
import { networkOf } from "@/app/_server/auth/network-of";
import { readEnvironment } from "@/app/_server/environment";
import { getStore } from "@/app/_server/store";
import { createReportLimiter, type ReportLimiter } from "@/app/_server/work/report-limiter";
import { takeMistakeReport } from "@/app/_server/work/take-mistake-report";
import { findReportedEvent } from "@/db/queries/reports/find-reported-event";
import { NotFoundError } from "@/lib/errors";

/** On globalThis, since the bundler may give each entry a copy of this module. */
const key = Symbol.for("backchannel.report-limiter");
const holder: typeof globalThis & { [key]?: ReportLimiter } = globalThis;

/** Takes what a reader reports, and thanks for it; what is refused comes back with everything that was typed. */
export async function sendReport(before: ReportState, form: FormData): Promise<ReportState> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const values: ReportValues = {
    field: text("field"),
    message: text("message"),
    sourceUrl: text("sourceUrl"),
    email: text("email"),
  };
  holder[key] ??= createReportLimiter();
  const store = getStore();
  let slug: string;
  try {
    const event = await findReportedEvent(store, text("slug"));
    slug = event.slug;
    const answer = await takeMistakeReport(
      {
        store,
        limiter: holder[key],
        secret: await authSecret(readEnvironment()),
        now: Date.now(),
        newId: () => crypto.randomUUID(),
      },
      {
        eventId: event.id,
        values,
        trap: text(trapField),
        stamp: text("stamp"),
        network: networkOf(await headers()),
      },
    );
    if (answer.status === "refused") return { values, issues: answer.issues, stamp: answer.stamp };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const message = "This event is on no public page any more. What you typed is kept here.";
    return { values, issues: [{ path: "", message }], stamp: before.stamp };
  }
  redirect(`/events/${encodeURIComponent(slug)}/report/thanks`);
}
