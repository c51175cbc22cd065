/** Whether an If-None-Match header (a list of tags, or *) names this tag; a cache on the way may have marked it weak. */
export function isKnownTag(header: string | null, etag: string): boolean {
  return (header ?? "").split(",").some((tag) => {
    const plain = tag.trim().replace(/^W\//, "");
    return plain === etag || plain === "*";
  });
}
