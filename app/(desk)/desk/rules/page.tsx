import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { sealSentence } from "@/lib/records/seal-words";
import { canPublish } from "@/lib/records/user";
import { chooseLeadRule } from "../../_actions/coverage-actions";

export const metadata: Metadata = { title: "Rules" };

/** The stored rules, and for editors the way to correct or seal one. */
export default async function DeskRulesPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const actor = await requireActor("researcher", "/desk/rules");
  const { notice } = await searchParams;
  const rules = await listStoredRules(getStore());
  const lead = rules.find(({ isLead }) => isLead);
  return (
    <>
      <div className="desk-title">
        <h1>Rules</h1>
        <div className="desk-buttons">
          <Link href="/coincidences" className="button">
            Put a rule together
          </Link>
          <Link href="/desk/coverages" className="button">
            Coverage
          </Link>
        </div>
      </div>
      {notice === "lead" && (
        <p className="message-note" role="status">
          The lead rule is chosen; the public pages follow it from now on.
        </p>
      )}
      {notice === "noRule" && (
        <p className="message-error" role="alert">
          The lead rule stays as it was: the one that was chosen is not stored any more.
        </p>
      )}
      <p className="note">
        On Coincidences, put a rule together and take “Save this rule”. A rule that is to be sealed should be
        sealed before the events that it is about.
      </p>
      <section className="section" aria-labelledby="lead">
        <h2 id="lead">Lead rule</h2>
        <p className="note">
          The headline, and every page whose address names no rule, go by it. Without one the headline is a
          bare count of contacts after any territorial claim, and no chance is given.
        </p>
        {canPublish(actor.role) ? (
          <form action={chooseLeadRule} className="desk-account">
            <div className="field">
              <label htmlFor="lead-rule">Rule</label>
              <select id="lead-rule" name="rule" defaultValue={lead?.id ?? ""}>
                <option value="">None, a bare count</option>
                {rules.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div className="desk-buttons">
              <button type="submit" className="button">
                Make it the lead rule
              </button>
            </div>
          </form>
        ) : (
          <p>{lead === undefined ? "None is chosen." : lead.name}</p>
        )}
      </section>
      <section className="section" aria-labelledby="stored">
        <h2 id="stored">Stored rules</h2>
        {rules.length === 0 ? (
          <p className="desk-empty">No rule is stored. Save one from Coincidences.</p>
        ) : (
          <TableScroll label="Stored rules">
            <table>
              <thead>
                <tr>
                  <th scope="col">Rule</th>
                  <th scope="col">Seal</th>
                  <th scope="col">Made</th>
                  <th scope="col">By</th>
                </tr>
              </thead>
              <tbody>
                {rules.map((rule) => (
                  <tr key={rule.id}>
                    <th scope="row">
                      <Link href={`/coincidences/rules/${rule.slug}`} prefetch={false}>
                        {rule.name}
                      </Link>
                    </th>
                    <td>
                      {rule.seal !== null ? (
                        sealSentence(rule.seal)
                      ) : canPublish(actor.role) ? (
                        <Link href={`/desk/rules/${rule.slug}`} prefetch={false}>
                          Correct or seal<span className="visually-hidden"> {rule.name}</span>
                        </Link>
                      ) : (
                        "Not sealed"
                      )}
                    </td>
                    <td>{formatInstant(rule.createdAt)}</td>
                    <td>{rule.madeBy ?? "Backchannel"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </section>
    </>
  );
}
