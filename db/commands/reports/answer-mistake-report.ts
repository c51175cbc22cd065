import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ValidationError } from "@/lib/errors";
import { prose } from "@/lib/records/fields";
import { reportStates } from "@/lib/records/mistake-report";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { mistakeReports } from "../../schema/mistake-reports";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";
import { parseInput } from "../input/parse-input";
import { findReportToChange } from "./find-report-to-change";

const answerInput = z.object({
  state: z.enum(reportStates, { error: "Choose an answer." }),
  answer: prose(1000),
  /** The version of the event in which it is mended. */
  mendedVersion: z
    .number({ error: "Write the number of a version." })
    .int("Write the number of a version.")
    .nullable()
    .default(null),
});

/**
 * Answers a report of a mistake: mended in a version of the event, declined for a reason, spam, or open again. Throws
 * ForbiddenError below editor, ValidationError on faults of the input, NotFoundError, and ConflictError where somebody else
 * changed it meanwhile.
 */
export async function answerMistakeReport(
  store: Store,
  args: { actor: Actor; id: string; now: number; baseVersion: number; input: unknown },
): Promise<void> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const input = parseInput(answerInput, args.input);
  if (input.state === "declined" && input.answer === "") {
    throw new ValidationError([{ path: "answer", message: "Say why nothing is changed." }]);
  }
  await store.write(async ({ db }) => {
    const stored = await findReportToChange(db, { id, baseVersion });
    const isMended = input.state === "mended";
    if (isMended) await checkMendedVersion(db, stored.eventId, input.mendedVersion);
    const isOpen = input.state === "open";
    await db
      .update(mistakeReports)
      .set({
        state: input.state,
        answer: isOpen || input.answer === "" ? null : input.answer,
        mendedVersion: isMended ? input.mendedVersion : null,
        answeredBy: isOpen ? null : actor.id,
        answeredAt: isOpen ? null : now,
        version: baseVersion + 1,
      })
      .where(eq(mistakeReports.id, id));
  });
}

async function checkMendedVersion(db: Reader, eventId: string, version: number | null): Promise<void> {
  const path = "mendedVersion";
  if (version === null) {
    throw new ValidationError([{ path, message: "Name the version in which it is mended." }]);
  }
  const known = await db
    .select({ version: revisions.version })
    .from(revisions)
    .where(
      and(eq(revisions.recordType, "event"), eq(revisions.recordId, eventId), eq(revisions.version, version)),
    );
  if (known.length === 0) {
    throw new ValidationError([{ path, message: `The event has no version ${version}.` }]);
  }
}
