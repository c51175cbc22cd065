/** An address with a query, which may be empty. */
export function withQuery(address: string, query: string): string {
  return query === "" ? address : `${address}?${query}`;
}
