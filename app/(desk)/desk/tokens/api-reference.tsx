import Link from "next/link";
import { ProblemTable } from "@/app/_components/problem-table";
import { RequestText } from "@/app/_components/request-text";
import { apiProblems, apiProblemWords } from "@/app/_server/api/api-problem";

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
      <RequestText>{newEvent(publicUrl)}</RequestText>
      <div className="prose">
        <p>
          Change one with <code>PATCH</code>: a merge patch (RFC 7396), the version that is changed in{" "}
          <code>If-Match</code>, and a reason. With <code>“changeKind”: “correction”</code> a{" "}
          <code>“publicNote”</code> is needed too. Lists are replaced whole.
        </p>
      </div>
      <RequestText>{change(publicUrl)}</RequestText>
      <h3>What can be wrong</h3>
      <ProblemTable problems={apiProblems} words={apiProblemWords} />
    </section>
  );
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
