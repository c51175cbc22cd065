import type { Metadata } from "next";
import Link from "next/link";
import { RuleFactList } from "@/app/_components/rules/rule-fact-list";
import { RuleForm } from "@/app/_components/rules/rule-form";
import { ruleFormValues } from "@/app/_components/rules/rule-form-fields";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { findRule } from "@/db/queries/rules/find-rule";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { NotFoundError } from "@/lib/errors";
import { formatRuleAddress, leadRuleAddress, parseRuleAddress } from "@/lib/timeline/rule-address";
import { ruleFacts } from "@/lib/timeline/rule-facts";
import { ruleOfAddress } from "@/lib/timeline/rule-of-address";
import { saveRule } from "../../../_actions/rule-actions";

export const metadata: Metadata = { title: "Save a rule" };

interface NewRulePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Saves the rule that the address says, as Coincidences writes it, under a name and a reason. */
export default async function NewRulePage({ searchParams }: NewRulePageProps) {
  const { address } = parseRuleAddress(await searchParams);
  const query = formatRuleAddress(address);
  await requireActor("editor", query === "" ? "/desk/rules/new" : `/desk/rules/new?${query}`);
  const options = await listFilterOptions(getStore());
  const rule = ruleOfAddress(await baseOf(address.rule), address, options);
  return (
    <>
      <h1>Save a rule</h1>
      <p className="deck">The rule as it stands on Coincidences, under a name and a reason of its own.</p>
      <section className="section" aria-labelledby="says">
        <h2 id="says">What it says</h2>
        <RuleFactList facts={ruleFacts(rule, options)} />
        <p className="note">
          <Link href={query === "" ? "/coincidences" : `/coincidences?${query}`}>
            Change it on Coincidences
          </Link>
        </p>
      </section>
      <section className="section" aria-labelledby="words">
        <h2 id="words">Its name and words</h2>
        <RuleForm
          action={saveRule}
          hidden={{ query }}
          submitLabel="Save the rule"
          values={ruleFormValues({ name: "", reason: "", words: rule.words })}
        />
      </section>
    </>
  );
}

/** The rule that the address starts from; where it names none that exists, the lead rule, as on Coincidences. */
async function baseOf(slug: string | null) {
  try {
    return await findRule(getStore(), slug);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return findRule(getStore(), leadRuleAddress.rule);
  }
}
