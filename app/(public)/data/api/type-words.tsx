import type { TypePart } from "@/lib/exchange/open/openapi/field-rows";
import { SchemaLink } from "./schema-link";

/** What a value is, with a link to each schema that has a name. */
export function TypeWords({ parts }: { parts: readonly TypePart[] }) {
  return parts.map((part) => {
    if ("schema" in part) return <SchemaLink key={part.schema} name={part.schema} />;
    if ("code" in part) return <code key={part.code}>{part.code}</code>;
    return part.words;
  });
}
