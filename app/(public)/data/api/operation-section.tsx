import { RequestText } from "@/app/_components/request-text";
import type { Operation, OperationAnswer } from "@/lib/exchange/open/openapi/operation";
import type { QueryParameter } from "@/lib/exchange/open/query-parameter";
import styles from "./api.module.css";
import { exampleRequest } from "./example-request";
import { FieldList } from "./field-list";
import { headerRows, pathRows, queryRows } from "./parameter-rows";
import { SchemaLink } from "./schema-link";

/** More parameters than these are folded up. */
const mostOpen = 8;

/** One thing that a program can ask: its address, what it takes, what it answers, and a request to try. */
export function OperationSection({
  operation,
  own,
  site,
}: {
  operation: Operation;
  /** Its parameters that not every list has. */
  own: readonly QueryParameter[];
  site: string;
}) {
  const { id, method, path, summary, description, body, headers, pathParameters, answers } = operation;
  const rows = [
    ...pathRows(pathParameters),
    ...queryRows(own),
    ...headerRows(headers.filter(({ name }) => name !== "If-None-Match")),
  ];
  return (
    <section className={styles.operation} aria-labelledby={id}>
      <div>
        <h3 id={id}>{summary}</h3>
        <p className={styles.address}>
          <strong>{method.toUpperCase()}</strong> <code>{path}</code>
        </p>
      </div>
      <div className={styles.body}>
        <p>{description}</p>
        <RequestText>{exampleRequest(operation, site)}</RequestText>
        {rows.length > mostOpen ? (
          <details className={styles.more}>
            <summary>
              {rows.length} parameters<span className="visually-hidden">: {summary}</span>
            </summary>
            <FieldList rows={rows} requiredWord="needed" />
          </details>
        ) : (
          rows.length > 0 && (
            <>
              <h4>Parameters</h4>
              <FieldList rows={rows} requiredWord="needed" />
            </>
          )
        )}
        {body !== null && (
          <>
            <h4>Body</h4>
            <p>
              <SchemaLink name={body.schema} />, as <code>{body.mediaTypes.join(" or ")}</code>.
            </p>
          </>
        )}
        <h4>Answers</h4>
        <Answers answers={answers} />
      </div>
    </section>
  );
}

/** What an operation answers: each success with what it holds, and the refusals by their statuses. */
function Answers({ answers }: { answers: readonly OperationAnswer[] }) {
  const refusals = answers.filter(({ schema }) => schema === "Problem");
  return (
    <ul className={styles.answers}>
      {answers
        .filter((answer) => !refusals.includes(answer))
        .map(({ status, description, schema, mediaType }) => (
          <li key={status}>
            <code>{status}</code>{" "}
            {schema !== undefined && (
              <>
                <SchemaLink name={schema} />
                {". "}
              </>
            )}
            {mediaType !== undefined && (
              <>
                <code>{mediaType}</code>
                {". "}
              </>
            )}
            {description}
          </li>
        ))}
      <li>
        <code>
          {refusals
            .map(({ status }) => status)
            .sort((a, b) => a - b)
            .join(", ")}
        </code>{" "}
        <SchemaLink name="Problem" />: see <a href="#problems">what can be wrong</a>.
      </li>
    </ul>
  );
}
