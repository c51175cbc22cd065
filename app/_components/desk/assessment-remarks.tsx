import { formatEdtf } from "@/lib/dates/format-edtf";
import { assessmentsBeforeClaim, latestAssessment } from "@/lib/records/assessments-as-entered";
import { standingLabels } from "@/lib/records/vocabularies";
import type { AnnouncementForm } from "./announcement-form";

/** What the assessments as typed come to: the standing that they give the claim, and which of them cannot be meant so. */
export function AssessmentRemarks({ form }: { form: AnnouncementForm }) {
  const latest = latestAssessment(form.verifications);
  const early = assessmentsBeforeClaim(form.verifications, [
    form.announced,
    form.saidToHaveHappened,
    form.independentlyAssessed,
  ]);
  if (latest === null) return null;
  return (
    <p className="note">
      {latest.standing !== null && (
        <>
          The standing now: {standingLabels[latest.standing]}, {formatEdtf(latest.date)}.{" "}
        </>
      )}
      {early.length > 0 &&
        `Check the date of assessment ${early.join(", ")}: it is before the claim was announced or is said to have happened.`}
    </p>
  );
}
