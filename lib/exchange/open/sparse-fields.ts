/** The members of an object that are asked for, in its own order; all where `fields` is null. */
export function withFields(document: object, fields: readonly string[] | null): object {
  if (fields === null) return document;
  return Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)));
}
