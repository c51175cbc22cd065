import type { Metadata } from "next";
import { TableScroll } from "@/app/_components/table-scroll";
import { type CodebookColumn, codebookNotes, codebookTables } from "@/lib/exchange/tables/codebook";
import styles from "../data.module.css";

export const metadata: Metadata = {
  title: "Codebook",
  description: "Every table and column of the data: what it holds, which words it knows and what they mean.",
  alternates: { canonical: "/data/codebook" },
};

/** What every table and column of the data means, made from what the files are made of. */
export default function CodebookPage() {
  const tables = codebookTables();
  return (
    <>
      <h1>Codebook</h1>
      <p className="deck">
        Every column of the <a href="/data">files of the data</a>, with its words and when editors choose
        them.
      </p>
      <nav aria-label="Tables">
        <ul className={styles.contents}>
          {tables.map(({ name, title }) => (
            <li key={name}>
              <a href={`#${name}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section className={`section ${styles.part}`} aria-labelledby="all-tables">
        <h2 id="all-tables">What holds for all tables</h2>
        <div className="prose">
          {Object.values(codebookNotes).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </section>
      {tables.map(({ name, title, description, key, columns }) => (
        <section key={name} className={`section ${styles.part}`} aria-labelledby={name}>
          <div className="section-head">
            <h2 id={name}>{title}</h2>
            <div className="section-links">
              <a href={`/data/${name}.csv`} rel="nofollow" download>
                {name}.csv
              </a>
            </div>
          </div>
          <p className="prose">
            {description} Key: <code>{key.join(", ")}</code>.
          </p>
          <div className={styles.table}>
            <TableScroll label={`Columns of ${title}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Column</th>
                    <th scope="col">Type</th>
                    <th scope="col">What it holds</th>
                  </tr>
                </thead>
                <tbody>
                  {columns.map((column) => (
                    <ColumnRow key={column.name} column={column} />
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </div>
        </section>
      ))}
    </>
  );
}

function ColumnRow({ column }: { column: CodebookColumn }) {
  const { name, type, description, canBeEmpty, words, refersTo } = column;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {type}
        {canBeEmpty && ", or empty"}
      </td>
      <td>
        {description}
        {refersTo !== null && (
          <>
            {" "}
            Refers to <a href={`#${refersTo.split(".")[0]}`}>{refersTo}</a>.
          </>
        )}
        {words !== null && (
          <ul className={styles.words}>
            {words.map(({ word, label, rule }) => (
              <li key={word}>
                <code>{word}</code>: {label}
                {rule === null ? "" : `. ${rule}`}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
