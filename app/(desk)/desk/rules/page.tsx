import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { sealSentence } from "@/lib/records/seal-words";
import { canPublish } from "@/lib/records/user";

export const metadata: Metadata = { title: "Rules" };

/** The stored rules, and for editors the way to correct or seal one. */
export default async function DeskRulesPage() {
  const actor = await requireActor("researcher", "/desk/rules");
  const rules = await listStoredRules(getStore());
  return (
    <>
      <div className="desk-title">
        <h1>Rules</h1>
        <div className="desk-buttons">
          <Link href="/coincidences" className="button">
            Put a rule together
          </Link>
        </div>
      </div>
      <p className="note">
        On Coincidences, put a rule together and take “Save this rule”. A rule that is to be sealed should be
        sealed before the events that it is about.
      </p>
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
