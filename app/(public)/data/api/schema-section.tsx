import { choicesOf, fieldRows } from "@/lib/exchange/open/openapi/field-rows";
import { type JsonSchema, propertiesOf, textIn } from "@/lib/exchange/open/openapi/json-schema";
import styles from "./api.module.css";
import { FieldList } from "./field-list";
import { SchemaLink } from "./schema-link";

/** The fields of one schema; of one that has those of another too (`like`), only what it has beside them. */
export function SchemaSection({
  name,
  schema,
  like,
}: {
  name: string;
  schema: JsonSchema;
  like: { name: string; schema: JsonSchema } | null;
}) {
  const shared = new Set(like === null ? [] : propertiesOf(like.schema).map(([field]) => field));
  const rows = fieldRows(schema).filter((row) => !shared.has(row.name.replace(/[.[].*$/, "")));
  const choices = choicesOf(schema);
  return (
    <section className={styles.operation} aria-labelledby={`schema-${name}`}>
      <h3 id={`schema-${name}`}>{name}</h3>
      <div className={styles.body}>
        <p>{textIn(schema, "description")}</p>
        {choices.length > 0 && (
          <p>
            One of{" "}
            {choices.map((choice, index) => (
              <span key={choice}>
                {index > 0 && ", "}
                <SchemaLink name={choice} />
              </span>
            ))}
            .
          </p>
        )}
        {like !== null && (
          <p>
            The fields of <SchemaLink name={like.name} />, and:
          </p>
        )}
        {rows.length > 0 && <FieldList rows={rows} />}
      </div>
    </section>
  );
}
