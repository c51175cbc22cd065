import type { Metadata } from "next";
import { ProblemTable } from "@/app/_components/problem-table";
import { RequestText } from "@/app/_components/request-text";
import { apiProblems, apiProblemWords } from "@/app/_server/api/api-problem";
import { readEnvironment } from "@/app/_server/environment";
import { fieldsParameter, momentQueryParameters, pageParameters } from "@/lib/exchange/open/list-query";
import type { JsonSchema } from "@/lib/exchange/open/openapi/json-schema";
import { openOperations } from "@/lib/exchange/open/openapi/openapi-document";
import type { Operation } from "@/lib/exchange/open/openapi/operation";
import { ifNoneMatch } from "@/lib/exchange/open/openapi/read-operations";
import { schemaComponents } from "@/lib/exchange/open/openapi/schema-components";
import { openProblems, openProblemWords } from "@/lib/exchange/open/problem-document";
import styles from "./api.module.css";
import { FieldList } from "./field-list";
import { OperationSection } from "./operation-section";
import { headerRows, queryRows } from "./parameter-rows";
import { SchemaSection } from "./schema-section";

export const metadata: Metadata = {
  title: "API",
  description:
    "How programs read the published events, people, places, parties, tracks, coincidences, sources and revisions, and write events.",
  alternates: { canonical: "/data/api" },
};

const parts: readonly { tag: Operation["tag"]; id: string; title: string; words: string }[] = [
  {
    tag: "Open data",
    id: "read",
    title: "Reading",
    words: "Any program and any site may read, without a token.",
  },
  {
    tag: "Writing",
    id: "write",
    title: "Writing",
    words: "Editors make tokens on the desk; a program with one publishes and changes events as its maker.",
  },
  {
    tag: "Analysis",
    id: "analyse",
    title: "Dates of your own",
    words: "The tests of this site over two lists of dates that you send.",
  },
];

const common = [...pageParameters, fieldsParameter, ...momentQueryParameters];

/** The reference of the API for people, made from what /api/v1/openapi.json is made of. */
export default function ApiPage() {
  const site = readEnvironment().publicUrl;
  const schemas = Object.entries(schemaComponents()).filter(([name]) => !name.endsWith("Page"));
  return (
    <>
      <h1>API</h1>
      <p className="deck">
        Everything that is published can be read by programs, page by page, as it is now or as it was known on
        an earlier day. The same description for programs: <a href="/api/v1/openapi.json">openapi.json</a>{" "}
        (OpenAPI 3.1). The data are under{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">
          CC BY 4.0
        </a>
        .
      </p>
      <nav className={styles.contents} aria-label="On this page">
        <ol>
          <li>
            <a href="#begin">First steps</a>
          </li>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#documents">Documents</a>
          </li>
          <li>
            <a href="#problems">Problems</a>
          </li>
        </ol>
      </nav>
      <section className={`section ${styles.part}`} aria-labelledby="begin">
        <h2 id="begin">First steps</h2>
        <div className="prose">
          <p>
            A list is a page of documents with the address of the page that follows in <code>next</code> and
            in the <code>Link</code> header. Follow it to the end, and every document comes once. Lists take
            the parameters of the timeline’s address, so that a view can be read by the words in its address.
          </p>
        </div>
        <RequestText>
          {`curl '${site}/api/v1/contacts?from=2025-11-01&to=2025-12-31&fields=title,held,participants'`}
        </RequestText>
        <div className="prose">
          <p>
            Answers carry an <code>ETag</code>: sent back as <code>If-None-Match</code>, it saves the transfer
            of what has not changed. <code>Data-Version</code> says of which version of the data an answer is;{" "}
            <code>version</code> with that number asks for the same again. A parameter that is unknown or not
            as described is refused, never passed over.
          </p>
        </div>
        <h3>Parameters of every list</h3>
        <FieldList rows={[...queryRows(common), ...headerRows([ifNoneMatch])]} />
      </section>
      {parts.map(({ tag, id, title, words }) => (
        <section key={id} className={`section ${styles.part}`} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p className="prose">{words}</p>
          {openOperations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <OperationSection key={operation.id} operation={operation} own={ownOf(operation)} site={site} />
            ))}
        </section>
      ))}
      <section className={`section ${styles.part}`} aria-labelledby="documents">
        <h2 id="documents">Documents</h2>
        <p className="prose">
          Every member is always there, null where nothing is known. A schema whose name ends in Page is a
          page of such documents: <code>dataVersion</code>, <code>items</code> and <code>next</code>.
        </p>
        {schemas.map(([name, schema]) => (
          <SchemaSection key={name} name={name} schema={schema} like={likeOf(name, schemas)} />
        ))}
      </section>
      <section className={`section ${styles.part}`} aria-labelledby="problems">
        <h2 id="problems">Problems</h2>
        <p className="prose">
          A refusal is a document of its own (RFC 9457): <a href="#schema-Problem">Problem</a>. Its type ends
          in the address of a line of this table.
        </p>
        <ProblemTable
          problems={{ ...apiProblems, ...openProblems }}
          words={{ ...apiProblemWords, ...openProblemWords }}
        />
      </section>
    </>
  );
}

/** Schemas that have all fields of another, so that these are not listed again. */
const likes: Readonly<Record<string, string>> = {
  ContactChange: "NewContact",
  ContactEntry: "NewContact",
  AnnouncementChange: "NewAnnouncement",
  AnnouncementEntry: "NewAnnouncement",
  WholeRevision: "Revision",
};

function likeOf(name: string, schemas: readonly (readonly [string, JsonSchema])[]) {
  const like = schemas.find(([other]) => other === likes[name]);
  return like === undefined ? null : { name: like[0], schema: like[1] };
}

/** The parameters of an operation that not every list has; those of one coincidence stand at their list. */
function ownOf({ queryParameters, pathParameters }: Operation) {
  if (pathParameters.length > 0) return [];
  const names = new Set(common.map(({ name }) => name));
  return queryParameters.filter(({ name }) => !names.has(name));
}
