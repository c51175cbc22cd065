import { header } from "./prepare-import";

/** A file of so many claims, one a day; every hundredth lacks its day. */
export function manyRows(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const row = at + 1;
    const month = String((row % 12) + 1).padStart(2, "0");
    const day =
      row % 100 === 0 ? "" : `${2000 + (row % 25)}-${month}-${String((row % 28) + 1).padStart(2, "0")}`;
    return `B${row},1,announcement,denial,${day},Pokrovsk,Russia,,Russia denies number ${row},https://example.org/${row}`;
  });
  return [header, ...lines].join("\n");
}
