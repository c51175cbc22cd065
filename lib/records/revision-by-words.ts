/** Who made a version: "A. Editor", and where it was published from somebody else's draft, "A. Editor, draft by B. Writer". */
export function revisionByWords(revision: { userName: string; authorName: string | null }): string {
  const { userName, authorName } = revision;
  return authorName === null ? userName : `${userName}, draft by ${authorName}`;
}
