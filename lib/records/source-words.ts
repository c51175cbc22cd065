import { formatEdtf } from "../dates/format-edtf";
import { languageName } from "./language-name";

/** What of a source is said in one line. */
interface SourceInLine {
  publisher: string;
  title: string | null;
  language: string | null;
  /** EDTF. */
  published: string | null;
}

/** What a source goes by: its title, or publisher and day. */
export function sourceTitle({ publisher, title, published }: Omit<SourceInLine, "language">): string {
  return title ?? (published === null ? publisher : `${publisher}, ${formatEdtf(published)}`);
}

/** What stands under the title: publisher, language and day, as far as the title does not say them already. */
export function sourceLine({ publisher, title, language, published }: SourceInLine): string {
  const parts = title === null ? [] : [publisher];
  if (language !== null) parts.push(languageName(language));
  if (published !== null && title !== null) parts.push(formatEdtf(published));
  return parts.join(", ");
}
