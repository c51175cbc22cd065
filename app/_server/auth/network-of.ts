/** Where a request came from: the last address forwarded is the one that the nearest proxy saw; "" where none stands. */
export function networkOf(headers: Headers | undefined): string {
  return headers?.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
}
