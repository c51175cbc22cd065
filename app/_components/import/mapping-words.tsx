import {
  datePrecisionLabels,
  datePrecisions,
  type ImportMapping,
  mappingFieldLabels,
} from "@/lib/exchange/import/import-mapping";
import { foldedName } from "@/lib/exchange/import/name-key";
import { ownWords } from "@/lib/exchange/import/read-word";
import { foldText } from "@/lib/records/folded-text";
import {
  announcementKindLabels,
  announcementKinds,
  confidenceLabels,
  confidences,
  contactFormatLabels,
  contactFormats,
  contactLevelLabels,
  contactLevels,
  contactStatuses,
  contactStatusLabels,
} from "@/lib/records/vocabularies";
import { Choice } from "./choice";
import type { ColumnWords, WordTable } from "./mapping-form-state";

const aside = ["aside", "No event: kept aside"] as const;
const options: Record<WordTable, readonly (readonly [string, string])[]> = {
  type: [["contact", "Contact"], ["announcement", "Announcement"], aside],
  kind: [...announcementKinds.map((word) => [word, announcementKindLabels[word]] as const), aside],
  format: contactFormats.map((word) => [word, contactFormatLabels[word]] as const),
  level: contactLevels.map((word) => [word, contactLevelLabels[word]] as const),
  status: contactStatuses.map((word) => [word, contactStatusLabels[word]] as const),
  confidence: confidences.map((word) => [word, confidenceLabels[word]] as const),
  datePrecision: datePrecisions.map((word) => [word, datePrecisionLabels[word]] as const),
};
/** Stands for every word that is not named. */
const others = "*";

/** What the words of a column mean, where they are not our own. */
export function MappingWords({ mapping, lists }: { mapping: ImportMapping; lists: readonly ColumnWords[] }) {
  if (lists.length === 0) return null;
  return (
    <section className="import-part" aria-labelledby="words-heading">
      <h2 id="words-heading">Words</h2>
      <p className="note">
        What a word in these columns means. A word that means none of ours keeps its row aside.
      </p>
      {lists.map((list) => (
        <WordList key={list.table} list={list} known={mapping.tables[list.table]} />
      ))}
    </section>
  );
}

function WordList({
  list: { table, columns, words, hasMore },
  known,
}: {
  list: ColumnWords;
  known: Readonly<Record<string, string>>;
}) {
  const meant = new Map(Object.entries(known).map(([word, meaning]) => [foldText(word), meaning]));
  const met = new Set(words.map(foldText));
  const rest = Object.keys(known).filter((word) => word !== others && !met.has(foldText(word)));
  const rows = [...words, ...rest, others];
  return (
    <fieldset className="import-words">
      <legend>
        {mappingFieldLabels[table]}: {columns.join(", ")}
      </legend>
      <input type="hidden" name={`word.${table}.is`} value="1" />
      {hasMore && <p className="note">The column holds more words than these; name one for all others.</p>}
      {rows.map((word, index) => (
        <div key={word} className="import-word">
          <input type="hidden" name={`word.${table}.${index}.key`} value={word} />
          <Choice
            id={`word-${table}-${index}`}
            name={`word.${table}.${index}`}
            label={word === others ? "every other word" : word}
            empty="not told"
            options={options[table]}
            value={meant.get(foldText(word)) ?? ownWords[table].get(foldedName(word)) ?? ""}
          />
        </div>
      ))}
    </fieldset>
  );
}
