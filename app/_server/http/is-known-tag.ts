/** Whether an If-None-Match header (a list of tags, or *) names this tag, weak or not: a cache on the way may have marked it weak. */
export function isKnownTag(header: string | null, etag: string): boolean {
  const wanted = plainTag(etag);
  return (header ?? "").split(",").some((tag) => tag.trim() === "*" || plainTag(tag.trim()) === wanted);
}

function plainTag(tag: string): string {
  return tag.replace(/^W\//, "");
}
