import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { MatchName, NameChoice, NameIndex, NameToMatch } from "@/lib/exchange/import/import-types";
import { indexKnownNames } from "@/lib/exchange/import/index-known-names";
import { matchName } from "@/lib/exchange/import/match-name";
import type { Dialect } from "../../dialect";
import { insertRows } from "../../rows/insert-rows";
import { readKnownNames } from "../../rows/read-known-names";
import { importNames } from "../../schema/import-names";
import { people } from "../../schema/people";
import type { Store, Writer } from "../../store";

type StoredName = typeof importNames.$inferSelect;

/** What a row takes over from a record that its name means. */
interface RecordFacts {
  name: string;
  /** For whom a person mostly acts, where a row does not say. */
  partyId: string | null;
}

const newFacts = z.object({
  name: z.string(),
  partyId: z
    .string()
    .nullish()
    .transform((id) => id || null),
});

/** The distinct names of an import while a job runs: what was decided, and what rows bring anew. */
export class ImportNamesIndex {
  readonly #importId: string;
  readonly #known: NameIndex;
  readonly #names: Map<string, StoredName>;
  /** Names met in the present batch: how often, and the new ones. */
  readonly #met = new Map<string, number>();
  readonly #records: ReadonlyMap<string, RecordFacts>;
  readonly choices: Map<string, NameChoice>;

  private constructor(
    importId: string,
    known: NameIndex,
    names: readonly StoredName[],
    records: ReadonlyMap<string, RecordFacts>,
  ) {
    this.#importId = importId;
    this.#records = records;
    this.#known = known;
    this.#names = new Map(names.map((name) => [name.key, name]));
    this.choices = new Map(
      names.flatMap(({ key, choice }) => (choice === null ? [] : [[key, this.#whole(choice)] as const])),
    );
  }

  /** A choice with what rows take over from the record chosen. */
  #whole(choice: NameChoice): NameChoice {
    const facts = choice.choice === "record" ? this.#records.get(choice.id) : undefined;
    return choice.choice === "record" && facts !== undefined ? { ...choice, ...facts } : choice;
  }

  static async read(store: Store, importId: string): Promise<ImportNamesIndex> {
    const { known, names, acting } = await store.read(async ({ db }) => ({
      known: await readKnownNames(db),
      names: await db.select().from(importNames).where(eq(importNames.importId, importId)),
      acting: await db.select({ id: people.id, partyId: people.partyId }).from(people),
    }));
    const partyOf = new Map(acting.map(({ id, partyId }) => [id, partyId]));
    const records = new Map<string, RecordFacts>(
      known.map(({ id, name }) => [id, { name, partyId: partyOf.get(id) ?? null }]),
    );
    for (const { newRecord } of names) {
      const facts = newFacts.safeParse(newRecord?.input);
      if (newRecord !== null && facts.success) records.set(newRecord.id, facts.data);
    }
    return new ImportNamesIndex(importId, indexKnownNames(known), names, records);
  }

  /** Notes the names of a row; a new one takes the one record that bears it exactly, if any. */
  note(rowNumber: number, names: readonly NameToMatch[]): void {
    for (const name of new Map(names.map((each) => [each.key, each])).values()) {
      this.#met.set(name.key, (this.#met.get(name.key) ?? 0) + 1);
      if (!this.#names.has(name.key)) this.#add(rowNumber, name, matchName);
    }
  }

  #add(rowNumber: number, name: NameToMatch, match: MatchName): void {
    const { acceptedId, candidates } = match(name, this.#known);
    const choice: NameChoice | null = acceptedId === null ? null : { choice: "record", id: acceptedId };
    this.#names.set(name.key, {
      importId: this.#importId,
      key: name.key,
      kind: name.kind,
      name: name.name,
      hint: name.hint,
      detail: name.detail,
      latitude: name.coordinates === null ? null : String(name.coordinates.latitude),
      longitude: name.coordinates === null ? null : String(name.coordinates.longitude),
      rowCount: 0,
      firstRow: rowNumber,
      candidates: [...candidates],
      choice,
      isMatched: choice !== null,
      newRecord: null,
      isAdded: false,
    });
    if (choice !== null) this.choices.set(name.key, this.#whole(choice));
  }

  /** Names of the list that nobody decided yet. */
  undecided(names: readonly NameToMatch[]): NameToMatch[] {
    return names.filter(({ key }) => !this.choices.has(key));
  }

  /** Writes what the batch brought; what a person decided meanwhile stays. */
  async write(context: { db: Writer; dialect: Dialect }): Promise<void> {
    const rows = [...this.#met].flatMap(([key, times]) => {
      const name = this.#names.get(key);
      return name === undefined ? [] : [{ ...name, rowCount: times }];
    });
    if (rows.length === 0) return;
    await insertRows(context, importNames, rows).onConflictDoUpdate({
      target: [importNames.importId, importNames.key],
      set: { rowCount: sql`${importNames.rowCount} + excluded.row_count` },
    });
  }

  /** Begins the next batch, once what `write` stored is committed. */
  next(): void {
    this.#met.clear();
  }
}
