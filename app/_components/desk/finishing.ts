import type { RefObject } from "react";
import type { FieldIssue } from "@/lib/errors";
import type { AnyForm } from "./form-fields";
import type { FormKind } from "./form-kind";
import type { Verb } from "./form-notice";
import type { FormActions } from "./form-setup";
import type { KnownRecords } from "./known-record";
import type { SaveFailure } from "./save-result";
import { untakenIssues } from "./untaken-issues";
import type { DraftOutcome, useDraft } from "./use-draft";

/** What a form is doing that takes a moment. */
export type FormWork = "publishing" | "sending" | "saving";

/** Where one goes after publishing or sending: to what came of it, or to an empty form that keeps what usually repeats. */
export type FormNext = "open" | "another";

/** What finishing a form needs of its state. */
interface Finished<Form extends AnyForm> {
  kind: FormKind<Form>;
  recordId: string;
  actions: Pick<FormActions, "publish" | "sendToReview">;
  draft: Pick<ReturnType<typeof useDraft<Form>>, "save" | "current">;
  /** What stands in the form at the moment, which a draft saved elsewhere may have changed since a button was pressed. */
  latest: RefObject<{ form: Form; known: KnownRecords }>;
  setForm: (update: (before: Form) => Form) => void;
  eventId: string | null;
  baseVersion: number | null;
  run: (what: FormWork, work: () => Promise<void>) => Promise<void>;
  showIssues: (found: readonly FieldIssue[], verb: Verb) => void;
  fail: (failure: SaveFailure | DraftOutcome, verb: Verb) => void;
  leave: (path: string, title: string) => void;
}

/** Publishing a form and sending it to review; each ends on another page, or says what is wrong and keeps everything. */
export function finishing<Form extends AnyForm>(finished: Finished<Form>) {
  const { kind, recordId, actions, draft, latest, setForm, eventId, baseVersion } = finished;
  const { run, showIssues, fail, leave } = finished;

  const publish = (next: FormNext = "open") =>
    run("publishing", async () => {
      const { form, known } = latest.current;
      const untaken = untakenIssues(form);
      if (untaken.length > 0) {
        showIssues(untaken, "published");
        return;
      }
      const { id, version } = draft.current();
      const { reason, kind: changeKind, publicNote } = form.change;
      const result = await actions.publish({
        type: kind.type,
        recordId,
        eventId,
        baseVersion,
        entry: kind.entryOf(form, known),
        reason,
        kind: changeKind,
        publicNote,
        draft: version === null ? null : { id, version },
      });
      if (result.status === "invalid") {
        const more = kind
          .publishIssues(form)
          .filter((own) => !result.issues.some((it) => it.path === own.path));
        showIssues([...result.issues, ...more], "published");
        return;
      }
      if (result.status !== "published") {
        fail(result, "published");
        return;
      }
      leave(
        next === "open" ? `/events/${result.slug}` : `${kind.newPath(form)}&logged=${result.slug}`,
        "Published",
      );
    });

  const sendToReview = (next: FormNext = "open") =>
    run("sending", async () => {
      const { form } = latest.current;
      const untaken = untakenIssues(form);
      if (untaken.length > 0) {
        showIssues(untaken, "sent");
        return;
      }
      const outcome = await draft.save();
      const { id: draftId, version } = draft.current();
      if (outcome.status !== "saved" || version === null) {
        fail(outcome, "sent");
        return;
      }
      const result = await actions.sendToReview({
        draftId,
        version,
        note: form.reviewNote,
        ...(eventId === null ? {} : { reason: form.change.reason }),
      });
      if (result.status !== "sent") {
        fail(result, "sent");
        return;
      }
      if (form.reviewNote.trim() !== "") {
        // It stands in the review now. Should the draft keep it because this save is lost, it is not said twice.
        setForm((before) => ({ ...before, reviewNote: "" }));
        await draft.save();
      }
      leave(
        next === "open" ? "/desk?notice=sent" : `${kind.newPath(form)}&sent=${draftId}`,
        "Sent to review",
      );
    });

  return { publish, sendToReview };
}
