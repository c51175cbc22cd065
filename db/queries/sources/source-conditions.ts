import { and, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { foldedWords } from "@/lib/records/folded-text";
import type { SourceFilter } from "@/lib/records/source-filter";
import type { EventState } from "@/lib/records/vocabularies";
import { shownStates } from "../../rows/shown-states";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";

/** Whether a published event cites a source, so that it stands in the bibliography. */
export function isCitedInPublic(db: Reader): SQL {
  return isCitedBy(db, ["published"]);
}

/** Whether an event with a page cites a source, published or retracted, so that the source has a page too. */
export function hasPage(db: Reader): SQL {
  return isCitedBy(db, shownStates);
}

function isCitedBy(db: Reader, states: EventState[]): SQL {
  // One inside the other: joined, SQLite would go through all events of these states for each source.
  const isShown = exists(
    db
      .select({ one: sql`1` })
      .from(events)
      .where(and(eq(events.id, eventSources.eventId), inArray(events.state, states))),
  );
  return exists(
    db
      .select({ one: sql`1` })
      .from(eventSources)
      .where(and(eq(eventSources.sourceId, sources.id), isShown)),
  );
}

/** Words of a text that are looked for; the rest is dropped. */
const mostWords = 8;

/** What a filter asks of a source; undefined where it asks nothing. */
export function sourceConditions({ text, language, grade, lack }: SourceFilter): SQL | undefined {
  const wanted = foldedWords(text)
    .slice(0, mostWords)
    .map((word) => sql`instr(${sources.searchText}, ${word}) > 0`);
  if (language !== null) wanted.push(eq(sources.language, language));
  if (grade !== null) {
    wanted.push(grade === "none" ? isNull(sources.reliability) : eq(sources.reliability, grade));
  }
  if (lack !== null) wanted.push(lacking[lack]());
  return and(...wanted);
}

const lacking = {
  archive: () => isNull(sources.archivedUrl),
  grade: () => isNull(sources.reliability),
  link: () => isNull(sources.url),
  day: () => isNull(sources.published),
};
