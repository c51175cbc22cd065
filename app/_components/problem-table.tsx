import { TableScroll } from "./table-scroll";

interface ProblemTableProps {
  /** By the last part of their types, which is that of the address of their lines too. */
  problems: Readonly<Record<string, { status: number; title: string }>>;
  /** What each means. */
  words: Readonly<Record<string, string>>;
}

/** What can be wrong with a request to the API, each at the address that its type names. */
export function ProblemTable({ problems, words }: ProblemTableProps) {
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
          {Object.entries(problems)
            .sort(([, a], [, b]) => a.status - b.status)
            .map(([id, { status, title }]) => (
              <tr key={id} id={`problem-${id}`}>
                <td>{status}</td>
                <th scope="row">{title}</th>
                <td>{words[id]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
