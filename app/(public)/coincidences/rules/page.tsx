import type { Metadata } from "next";
import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { readStoredRules } from "@/app/_server/coincidence/stored-rules";
import { formatDay } from "@/lib/dates/format-edtf";
import { sealSentence } from "@/lib/records/seal-words";
import styles from "./rules.module.css";

export const metadata: Metadata = {
  title: "Rules",
  description:
    "Every rule that sets contacts beside announcements: those sealed before the events, and those made afterwards.",
};

/** The stored rules: sealed ones with their hash and score, then those made with the data in sight. */
export default async function RulesPage() {
  const { sealed, others } = await readStoredRules();
  return (
    <>
      <h1>Rules</h1>
      <p className="deck">
        A rule says which contacts are set beside which announcements, and how near the two must lie. One that
        was sealed before the events cannot have been fitted to them.
      </p>
      <section className="section" aria-labelledby="sealed">
        <div className="section-head">
          <h2 id="sealed">Sealed before the events</h2>
          <div className="section-links">
            <Link href="/method#sealed">What sealing means</Link>
          </div>
        </div>
        {sealed.length === 0 ? (
          <p className="note">
            No rule is sealed yet. An editor can register one with its reason; it is then scored on later
            events only.
          </p>
        ) : (
          <ul className={styles.sealed}>
            {sealed.map(
              (rule) =>
                rule.seal !== null && (
                  <li key={rule.id}>
                    <h3>
                      <Link href={`/coincidences/rules/${rule.slug}`}>{rule.name}</Link>
                    </h3>
                    <p className={styles.finding}>{rule.finding}</p>
                    <p>{sealSentence(rule.seal)}</p>
                    <p className="note">
                      SHA-256 <code className={styles.hash}>{rule.seal.hash}</code>
                    </p>
                  </li>
                ),
            )}
          </ul>
        )}
      </section>
      <section className="section" aria-labelledby="afterwards">
        <div className="section-head">
          <h2 id="afterwards">Made with the events in sight</h2>
        </div>
        <TableScroll label="Rules made with the events in sight">
          <table>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Reason</th>
                <th scope="col">Made</th>
              </tr>
            </thead>
            <tbody>
              {others.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row">
                    <Link href={`/coincidences/rules/${rule.slug}`}>{rule.name}</Link>
                    {rule.isLead && <p className="note">The lead rule of this site</p>}
                  </th>
                  <td className={styles.reason}>{rule.reason === "" ? "None given" : rule.reason}</td>
                  <td className="day-cell">{formatDay(dayOf(rule.createdAt))}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">
                  <Link href="/coincidences?rule=default">Contacts after a territorial claim</Link>
                </th>
                <td className={styles.reason}>The default rule, which every installation has.</td>
                <td className="day-cell">Built in</td>
              </tr>
            </tbody>
          </table>
        </TableScroll>
      </section>
      <section className="section" aria-labelledby="own">
        <div className="section-head">
          <h2 id="own">Ask with your own</h2>
        </div>
        <div className="prose">
          <p>
            Any rule can be put together on <Link href="/coincidences">Coincidences</Link>; its address holds
            all of it. With lists of dates from elsewhere,{" "}
            <Link href="/coincidences/try">try your own dates</Link>.
          </p>
        </div>
      </section>
    </>
  );
}

function dayOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
