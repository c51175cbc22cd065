import { asc, inArray } from "drizzle-orm";
import { instantOf } from "@/lib/exchange/open/open-fields";
import { recordPage } from "@/lib/exchange/open/page-address";
import type { PartyDocument } from "@/lib/exchange/open/party-document";
import { inChunks } from "../../rows/in-chunks";
import { parties } from "../../schema/parties";
import { partyAliases } from "../../schema/party-aliases";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";
import { readEventCounts } from "./read-event-counts";

/** The public documents of parties, in no order. */
export async function readPartyDocuments(
  db: Reader,
  ids: readonly string[],
  site: string,
): Promise<PartyDocument[]> {
  const rows = await inChunks(ids, (chunk) => db.select().from(parties).where(inArray(parties.id, chunk)));
  const aliases = groupBy(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(partyAliases)
        .where(inArray(partyAliases.partyId, chunk))
        .orderBy(asc(partyAliases.name)),
    ),
    (row) => row.partyId,
  );
  const countOf = await readEventCounts(db, "party", ids);
  return rows.map((party) => ({
    id: party.id,
    slug: party.slug,
    page: recordPage(site, "party", party.slug),
    name: party.name,
    kind: party.kind,
    isoCode: party.isoCode,
    aliases: (aliases.get(party.id) ?? []).map(({ name, note }) => ({ name, note })),
    events: countOf(party.id),
    version: party.version,
    updatedAt: instantOf(party.updatedAt),
  }));
}
