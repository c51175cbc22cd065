import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { RuleFactList } from "@/app/_components/rules/rule-fact-list";
import { RuleForm } from "@/app/_components/rules/rule-form";
import { ruleFormValues } from "@/app/_components/rules/rule-form-fields";
import { SealForm } from "@/app/_components/rules/seal-form";
import { requireActor } from "@/app/_server/auth/session";
import { readRulePage } from "@/app/_server/coincidence/stored-rules";
import { formatDay } from "@/lib/dates/format-edtf";
import { NotFoundError } from "@/lib/errors";
import { endedDaysFault, lastDayOf, sealDays } from "@/lib/records/rule-seal";
import { correctRule, seal } from "../../../_actions/rule-actions";

export const metadata: Metadata = { title: "A stored rule" };

/** Corrects the name and words of a rule, and asks once more before it is sealed, which nobody can undo. */
export default async function DeskRulePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireActor("editor", `/desk/rules/${slug}`);
  const view = await readOrNotFound(slug);
  const { rule, listed, facts } = view;
  if (rule.seal !== null) redirect(`/coincidences/rules/${rule.slug}`);
  // One instant for all that is said of the days.
  const now = Date.now();
  const { sealedOn, scoredFrom } = sealDays(now);
  const ended = endedDaysFault(lastDayOf(rule.definition), now);
  return (
    <>
      <h1>Rule “{rule.name}”</h1>
      <p className="deck">{rule.reason === "" ? "No reason was given." : rule.reason}</p>
      <section className="section" aria-labelledby="says">
        <h2 id="says">What it says</h2>
        <RuleFactList facts={facts} />
        <p className="note">
          What it says stays, for changed it would be another rule:{" "}
          <Link href={`/coincidences?rule=${encodeURIComponent(rule.slug)}`}>
            change it on Coincidences and keep it beside this one
          </Link>
          .
        </p>
      </section>
      <section className="section" aria-labelledby="words">
        <h2 id="words">Correct its name and words</h2>
        <RuleForm
          action={correctRule}
          hidden={{ id: listed.id, version: String(listed.version) }}
          submitLabel="Save the correction"
          values={ruleFormValues(rule)}
        />
      </section>
      <section className="section" aria-labelledby="for-good">
        <h2 id="for-good">Seal it for good</h2>
        <div className="prose">
          <p>
            Sealed today, {formatDay(sealedOn)}, the rule is scored only on events dated from{" "}
            {formatDay(scoredFrom)} on, the first day that has begun nowhere yet. What was recorded before no
            longer counts under it. Its words, its reason and its definition can never be changed, and it
            cannot be removed. Its hash and the day stand in public.
          </p>
        </div>
        {ended !== null && (
          <p className="message-note">
            {ended} It cannot be sealed so.{" "}
            <Link href={`/coincidences?rule=${encodeURIComponent(rule.slug)}`}>
              Change its days on Coincidences
            </Link>{" "}
            and keep it as another rule.
          </p>
        )}
        <SealForm action={seal} ruleId={listed.id} slug={rule.slug} />
      </section>
    </>
  );
}

async function readOrNotFound(slug: string) {
  try {
    return (await readRulePage(slug)) ?? notFound();
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
