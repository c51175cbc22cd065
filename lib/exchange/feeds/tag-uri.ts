/** The day from which tags count as given by this project; it never changes, or every reader would see all entries as new. */
const tagDay = "2025-01-01";

/** A tag URI (RFC 4151) that names a thing of an instance for ever, wherever its page moves: "tag:example.org,2025-01-01:event/ID". */
export function tagUri(publicUrl: string, thing: string): string {
  const path = thing.split("/").map(encodeURIComponent).join("/");
  return `tag:${new URL(publicUrl).hostname},${tagDay}:${path}`;
}
