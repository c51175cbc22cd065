import { TableScroll } from "@/app/_components/table-scroll";
import styles from "./method.module.css";

interface MethodTableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly [string, ...string[]])[];
}

/** A table of terms: the first cell of each row names it. Rows are as long as `heads`. On a phone it becomes lines. */
export function MethodTable(props: MethodTableProps) {
  return (
    <div className={styles.wide}>
      <Rows {...props} />
    </div>
  );
}

/** A table of figures, whose heads are needed on a phone too: there it scrolls in its own box. */
export function FigureTable(props: MethodTableProps) {
  return (
    <div className={styles.figures}>
      <TableScroll label={props.caption}>
        <Rows {...props} cellClass="numeric" />
      </TableScroll>
    </div>
  );
}

function Rows({ caption, heads, rows, cellClass }: MethodTableProps & { cellClass?: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at === 0 ? undefined : cellClass}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([term, ...cells]) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]} className={cellClass}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
