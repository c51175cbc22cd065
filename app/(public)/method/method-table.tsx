import styles from "./method.module.css";

/** A table of terms: the first cell of each row names it. Rows are as long as `heads`. */
export function MethodTable({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly [string, ...string[]])[];
}) {
  return (
    <div className={styles.wide}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([term, ...cells]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
