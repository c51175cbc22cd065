import { languageName } from "../language-name";
import { sourceCredibilityLabels, sourceReliabilityLabels, supportedFieldLabels } from "../vocabularies";
import { type FieldSpec, joinedWords, listField, type PartSpec, part, textField } from "./field-spec";
import { edtfWords, fieldOf, idOf, rowsOf, textOf, wordOf } from "./snapshot-values";

/** What a source goes by: its title and publisher, or the publisher and the day where it has no title. */
export function sourceTitle(source: unknown): string | null {
  const [title, publisher] = [textOf(fieldOf(source, "title")), textOf(fieldOf(source, "publisher"))];
  if (title === null) return joinedWords(publisher, edtfWords(fieldOf(source, "published")));
  return publisher === null ? title : `${title} (${publisher})`;
}

/** "B2: Usually reliable" says the mark beside its meaning. */
function graded(labels: Readonly<Record<string, string>>): (value: unknown) => string | null {
  const word = wordOf(labels);
  return (value) => {
    const [mark, meaning] = [textOf(value), word(value)];
    return mark === null ? null : `${mark}: ${meaning}`;
  };
}

const sourceParts = [
  part("title", "Title"),
  part("publisher", "Publisher"),
  part("url", "Address"),
  part("language", "Language", (value) => {
    const tag = textOf(value);
    return tag === null ? null : languageName(tag);
  }),
  part("published", "Published", edtfWords),
  part("publishedPrinted", "Published, as printed"),
  part("readOn", "Read", edtfWords),
  part("archivedUrl", "Archived copy"),
  part("archivedOn", "Archived on", edtfWords),
  part("quotation", "Quotation"),
  part("derivedFrom", "Derived from"),
  part("reliability", "Reliability", graded(sourceReliabilityLabels)),
  part("credibility", "Credibility", graded(sourceCredibilityLabels)),
] as const satisfies readonly PartSpec[];

/** A source as a record of its own. */
export const sourceFieldSpecs: readonly FieldSpec[] = [
  ...sourceParts.map(({ name, label, read }) => textField(name, label, (value) => read(value, {}))),
  textField("slug", "Page"),
];

/** The sources of an event. One that was corrected while other records use it got an id of its own, so the address tells too. */
export const sourcesSpec: FieldSpec = listField("sources", "Sources", {
  keysOf: (row) => [idOf(row), textOf(fieldOf(row, "url")), sourceTitle(row)],
  titleOf: sourceTitle,
  parts: [
    ...sourceParts,
    part("supports", "Supports", (value) => joinedWords(...rowsOf(value).map(wordOf(supportedFieldLabels)))),
  ],
});
