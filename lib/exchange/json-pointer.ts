/** The JSON Pointer (RFC 6901) of a field path such as "participations.0.personId"; "" is the whole document. */
export function jsonPointer(path: string): string {
  if (path === "") return "";
  return path
    .split(".")
    .map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
