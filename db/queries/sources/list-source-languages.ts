import { asc, isNotNull } from "drizzle-orm";
import { sources } from "../../schema/sources";
import type { Store } from "../../store";

/** Most languages that a list of choices holds. */
const mostLanguages = 100;

/** The languages of sources as they are stored ("uk"), each once. */
export function listSourceLanguages(store: Store): Promise<string[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .selectDistinct({ language: sources.language })
      .from(sources)
      .where(isNotNull(sources.language))
      .orderBy(asc(sources.language))
      .limit(mostLanguages);
    return rows.flatMap(({ language }) => (language === null ? [] : [language]));
  });
}
