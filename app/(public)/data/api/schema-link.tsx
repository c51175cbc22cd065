/** A schema by its name, with a link to its fields; a page of documents leads to the documents. */
export function SchemaLink({ name }: { name: string }) {
  const one = name.replace(/Page$/, "");
  return (
    <>
      {one !== name && "Page of "}
      <a href={`#schema-${one}`}>{one}</a>
    </>
  );
}
