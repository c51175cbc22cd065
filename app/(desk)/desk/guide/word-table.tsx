import { TableScroll } from "@/app/_components/table-scroll";
import type { CodingNote } from "@/lib/records/coding-notes";
import styles from "./guide.module.css";

/** The words of a vocabulary as the forms show them, each with how to decide for it. */
export function WordTable<Word extends string | number>(props: {
  caption: string;
  words: readonly Word[];
  labels: Readonly<Record<Word, string>>;
  notes: Readonly<Record<Word, CodingNote>>;
  /** Whether the word itself stands before its label, as the letters of a grade do. */
  hasMark?: boolean;
}) {
  return (
    <div className={styles.table}>
      <table>
        <caption>{props.caption}</caption>
        <tbody>
          {props.words.map((word) => {
            const { rule, example, counterExample } = props.notes[word];
            return (
              <tr key={word}>
                <th scope="row">
                  {props.hasMark ? `${word}: ` : ""}
                  {props.labels[word]}
                </th>
                <td>
                  <p>{rule}</p>
                  {example !== undefined && (
                    <p>
                      <b>So:</b> {example}
                    </p>
                  )}
                  {counterExample !== undefined && (
                    <p>
                      <b>Not so:</b> {counterExample}
                    </p>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A table of terms with a head, which scrolls by itself where it is wider than the page. */
export function TermTable(props: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <div className={styles.table}>
      <TableScroll label={props.caption}>
        <table>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              {props.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map(([term = "", ...cells]) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                {cells.map((cell, at) => (
                  <td key={props.heads[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
