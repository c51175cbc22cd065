/** What came of a form on the desk's first page or of one that led there, by the name in its address. */
const notices = new Map([
  [
    "draftChanged",
    "Nothing was discarded: the draft was saved meanwhile. Look at what is new, then try again.",
  ],
  ["discarded", "The draft is discarded."],
  ["sent", "The draft is in review. An editor publishes it or sends it back."],
  ["publication", "Who publishes is saved."],
  ["sentBack", "The draft is sent back to its author, with your note."],
]);

/** The words for a parameter of the address; null where it names nothing. */
export function deskNotice(name: string | string[] | undefined): string | null {
  return typeof name === "string" ? (notices.get(name) ?? null) : null;
}
