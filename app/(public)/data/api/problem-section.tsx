import { TableScroll } from "@/app/_components/table-scroll";
import { type ApiProblem, apiProblems } from "@/app/_server/api/api-problem";
import { openProblems, openProblemWords } from "@/lib/exchange/open/problem-document";

const writeWords: Record<ApiProblem, string> = {
  invalid: "The event has faults, each in errors with a JSON Pointer to it.",
  "not-signed-in": "There is no token, or it has ended, expired or belongs to somebody who is suspended.",
  "not-allowed": "The token lacks the right, or its maker may no longer publish.",
  "not-found": "Nothing public has this name, or there is no such list.",
  conflict: "It contradicts what is stored, such as an event in the trash.",
  "changed-meanwhile":
    "The event has another version by now, named in ETag. Read it and send the change anew.",
  "too-large": "The body is larger than 512 KB.",
  "media-type": "The body is not declared as JSON.",
  "key-reused": "The Idempotency-Key was used for another request.",
  "no-version": "A change names the version that it changes, in If-Match.",
  "too-many": "A token writes so often a minute only. Retry-After says when to go on.",
};

interface Row {
  id: string;
  status: number;
  title: string;
  words: string;
}

/** Every problem, at the address that its type names. */
export function ProblemSection() {
  const rows = new Map<string, Row>();
  for (const [id, { status, title }] of Object.entries(openProblems)) {
    rows.set(id, { id, status, title, words: wordsOf(openProblemWords, id) });
  }
  for (const [id, { status, title }] of Object.entries(apiProblems)) {
    if (!rows.has(id)) rows.set(id, { id, status, title, words: wordsOf(writeWords, id) });
  }
  return (
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
          {[...rows.values()]
            .sort((a, b) => a.status - b.status)
            .map(({ id, status, title, words }) => (
              <tr key={id} id={`problem-${id}`}>
                <td>{status}</td>
                <th scope="row">{title}</th>
                <td>{words}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function wordsOf(words: Readonly<Record<string, string>>, id: string): string {
  return words[id] ?? "";
}
