import type { SeriesContact } from "@/lib/sequence/number-series";
import type { PrincipalPair } from "@/lib/sequence/principal-pair";
import type { Store } from "../../store";
import { selectPrincipalPairs } from "./principal-pairs";

/** The published contacts that count with a pair of principals, whatever their status. */
export function listPairContacts(store: Store, pair: PrincipalPair): Promise<SeriesContact[]> {
  return store.read(
    async ({ db }) => (await selectPrincipalPairs(db, pair.personIds[0])).get(pair.key)?.contacts ?? [],
  );
}
