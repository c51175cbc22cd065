import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { NameKind } from "@/lib/exchange/import/import-types";
import { nameKey } from "@/lib/exchange/import/name-key";
import { requireDraftWriter } from "../../access/authorise";
import { importNames } from "../../schema/import-names";
import type { Store } from "../../store";
import type { ImportArgs } from "./create-import";
import { decideImportNames, type NameDecision } from "./decide-import-names";

type StoredName = typeof importNames.$inferSelect;

/** Names decided in one transaction. */
const namesAtOnce = 100;
/** Parties first: people and places are added with theirs. */
const kinds: NameKind[] = ["party", "place", "person"];

/**
 * Says of every name of an import that nobody decided that its record is new, and has the rows looked through anew; topics and
 * tracks stay open. `newId` gives the ids of the records. Returns how many. Throws ForbiddenError below researcher, NotFoundError,
 * ConflictError.
 */
export async function addUnknownNames(
  store: Store,
  args: ImportArgs & { newId: () => string },
): Promise<{ names: number }> {
  const { actor, id, now, newId } = args;
  requireDraftWriter(actor);
  let decided = 0;
  for (const kind of kinds) {
    for (let after = ""; ; ) {
      const names = await store.read(({ db }) =>
        db
          .select()
          .from(importNames)
          .where(
            and(
              eq(importNames.importId, id),
              eq(importNames.kind, kind),
              gt(importNames.rowCount, 0),
              isNull(importNames.choice),
              gt(importNames.key, after),
            ),
          )
          .orderBy(asc(importNames.key))
          .limit(namesAtOnce),
      );
      const last = names.at(-1);
      if (last === undefined) break;
      const parties = await readPartyIds(store, id, names);
      const input = names.map((name) => newDecision(name, parties.get(name.key) ?? null, newId()));
      await decideImportNames(store, { actor, id, now, input });
      decided += names.length;
      after = last.key;
      await new Promise(setImmediate);
    }
  }
  return { names: decided };
}

/** The record that a name is added as: a person of the party, a place of the country that the row names with it. */
function newDecision(name: StoredName, partyId: string | null, id: string): NameDecision {
  return { key: name.key, decision: { choice: "new", id, input: newRecordInput(name, partyId) } };
}

/** What a new record of a name says, as far as the rows tell. */
export function newRecordInput(
  { kind, name, latitude, longitude }: Pick<StoredName, "kind" | "name" | "latitude" | "longitude">,
  partyId: string | null,
): Record<string, unknown> {
  if (kind === "person") return { name, partyId };
  if (kind === "party") return { name, kind: "state" };
  const coordinates =
    latitude === null || longitude === null
      ? {}
      : { latitude: Number(latitude), longitude: Number(longitude) };
  return { name, kind: "town", countryId: partyId, ...coordinates };
}

/** The parties that are meant by the hints of names, by the key of each name. */
export async function readPartyIds(
  store: Store,
  importId: string,
  names: readonly Pick<StoredName, "key" | "hint">[],
): Promise<Map<string, string>> {
  const keys = new Map(
    names.flatMap(({ key, hint }) =>
      hint === null ? [] : [[key, nameKey("party", hint, null, null)] as const],
    ),
  );
  if (keys.size === 0) return new Map();
  const rows = await store.read(({ db }) =>
    db
      .select({ key: importNames.key, choice: importNames.choice })
      .from(importNames)
      .where(and(eq(importNames.importId, importId), inArray(importNames.key, [...new Set(keys.values())]))),
  );
  const idOf = new Map(
    rows.flatMap(({ key, choice }) => (choice?.choice === "record" ? [[key, choice.id] as const] : [])),
  );
  return new Map(
    [...keys].flatMap(([key, partyKey]) => {
      const id = idOf.get(partyKey);
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
}
