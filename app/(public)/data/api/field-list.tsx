import type { FieldRow } from "@/lib/exchange/open/openapi/field-rows";
import styles from "./api.module.css";
import { TypeWords } from "./type-words";

/** Fields or parameters with what each is; `requiredWord` stands at those that must be given, where that is said. */
export function FieldList({
  rows,
  requiredWord = null,
}: {
  rows: readonly FieldRow[];
  requiredWord?: string | null;
}) {
  return (
    <dl className={styles.fields}>
      {rows.map((row) => (
        <div key={row.name}>
          <dt>
            <code>{row.name}</code>{" "}
            <span className={styles.type}>
              <TypeWords parts={row.type} />
              {row.isRequired && requiredWord !== null && `, ${requiredWord}`}
            </span>
          </dt>
          <dd>{row.description}</dd>
        </div>
      ))}
    </dl>
  );
}
