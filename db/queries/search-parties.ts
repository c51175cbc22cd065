import { matchRecords, type RecordMatch } from "@/lib/records/match-records";
import { partyKindLabels } from "@/lib/records/vocabularies";
import { parties } from "../schema/parties";
import { partyAliases } from "../schema/party-aliases";
import type { Store } from "../store";
import { withAliases } from "./with-aliases";

/** Parties for the type-ahead, found by name, other names and ISO code; the hint says what kind of party it is. */
export function searchParties(store: Store, text: string): Promise<RecordMatch[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({
        id: parties.id,
        slug: parties.slug,
        name: parties.name,
        kind: parties.kind,
        isoCode: parties.isoCode,
      })
      .from(parties);
    const aliases = await db
      .select({ ownerId: partyAliases.partyId, name: partyAliases.name })
      .from(partyAliases);
    const codes = rows.flatMap(({ id, isoCode }) =>
      isoCode === null ? [] : [{ ownerId: id, name: isoCode }],
    );
    return matchRecords(withAliases(rows, [...aliases, ...codes]), text).map(
      ({ record: { id, slug, name, kind }, matchedAlias }) => ({
        id,
        slug,
        name,
        hint: partyKindLabels[kind],
        matchedAlias,
      }),
    );
  });
}
