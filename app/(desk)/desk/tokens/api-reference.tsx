import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { type ApiProblem, apiProblems } from "@/app/_server/api/api-problem";
import { writesPerMinute } from "@/app/_server/api/write-limiter";
import styles from "./tokens.module.css";

const problemWords: Record<ApiProblem, string> = {
  "not-signed-in": "There is no token, or it has ended, expired or belongs to somebody who is suspended.",
  "not-allowed": "The token lacks the right, or its maker may no longer publish.",
  "not-found": "No event is published under this identifier.",
  conflict: "It contradicts what is stored, such as an event in the trash.",
  "changed-meanwhile":
    "The event has another version by now, named in ETag. Read it and send the change anew.",
  "too-large": "The body is larger than 512 KB.",
  "media-type": "The body is not declared as JSON.",
  invalid: "The event has faults, each in “errors” with a JSON Pointer to it.",
  "key-reused": "The Idempotency-Key was used for another request.",
  "no-version": "A change names the version that it changes, in If-Match.",
  "too-many": `A token writes ${writesPerMinute} times a minute. Retry-After says when to go on.`,
};

/** How a program publishes and changes events. */
export function ApiReference({ publicUrl }: { publicUrl: string }) {
  return (
    <section className="section" aria-labelledby="use">
      <h2 id="use">How to write with it</h2>
      <div className="prose">
        <p>
          Publish a contact or an announcement with <code>POST /api/v1/events</code>. The body has the fields
          of the form under the names that <code>GET /api/v1/events/SLUG/entry</code> shows; the{" "}
          <Link href="/data/api#write">reference of the API</Link> lists them. People, parties, places, topics
          and tracks are named by their id or by the slug of their page; dates are written as in the form.
          With an <code>Idempotency-Key</code> the same request can be sent again for seven days and is
          written once.
        </p>
      </div>
      <pre className={styles.request}>{newEvent(publicUrl)}</pre>
      <div className="prose">
        <p>
          Change one with <code>PATCH</code>: a merge patch (RFC 7396), the version that is changed in{" "}
          <code>If-Match</code>, and a reason. With <code>“changeKind”: “correction”</code> a{" "}
          <code>“publicNote”</code> is needed too. Lists are replaced whole.
        </p>
      </div>
      <pre className={styles.request}>{change(publicUrl)}</pre>
      <h3>What can be wrong</h3>
      <TableScroll label="Problems and what they mean">
        <table>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Problem</th>
              <th scope="col">What it means</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(apiProblems).map(([problem, { status, title }]) => (
              <tr key={problem} id={`problem-${problem}`}>
                <td>{status}</td>
                <th scope="row">{title}</th>
                <td>{wordsOf(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function wordsOf(problem: string): string {
  return new Map(Object.entries(problemWords)).get(problem) ?? "";
}

function newEvent(publicUrl: string): string {
  return `curl ${publicUrl}/api/v1/events \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: claims-2025-12-01-1" \\
  -d '{
    "type": "announcement",
    "title": "Russia says it captured Pokrovsk",
    "kind": "capture",
    "announced": "2025-12-01",
    "announcedBy": { "partyId": "russia" },
    "placeIds": ["pokrovsk"],
    "sources": [
      {
        "url": "https://example.org/claim",
        "publisher": "Example Agency",
        "published": "2025-12-01",
        "supports": ["announced"]
      }
    ]
  }'`;
}

function change(publicUrl: string): string {
  return `curl -X PATCH ${publicUrl}/api/v1/events/SLUG \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/merge-patch+json" \\
  -H 'If-Match: "1"' \\
  -d '{ "summary": "…", "reason": "The ministry published the order." }'`;
}
