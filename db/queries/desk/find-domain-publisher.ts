import { and, desc, gte, lt, or, sql } from "drizzle-orm";
import { domainOfAddress, domainsAbove, knownPublisher } from "@/lib/records/publisher-domains";
import { sources } from "../../schema/sources";
import type { Store } from "../../store";

/**
 * Who published what stands at an address, by its domain alone; nothing is requested. The publisher that stored sources of the
 * domain name most often, else the well-known one, else null.
 */
export function findDomainPublisher(store: Store, address: string): Promise<string | null> {
  const domain = domainOfAddress(address);
  if (domain === "") return Promise.resolve(null);
  return store.read(async ({ db }) => {
    for (const asked of domainsAbove(domain)) {
      const rows = await db
        .select({ publisher: sources.publisher })
        .from(sources)
        .where(or(...beginnings(asked).map(startsWith)))
        .groupBy(sources.publisher)
        .orderBy(desc(sql`count(*)`), sources.publisher)
        .limit(2);
      // A name that is the bare domain says no more than the domain itself.
      const named = rows.find(({ publisher }) => publisher.toLowerCase() !== asked);
      if (named) return named.publisher;
    }
    return knownPublisher(domain);
  });
}

/** How the addresses of a domain begin. */
function beginnings(domain: string): string[] {
  return ["", "www.", "m."].flatMap((front) => [`https://${front}${domain}/`, `http://${front}${domain}/`]);
}

/** Addresses that begin so, found by the index on them: "0" is what comes after "/". */
function startsWith(beginning: string) {
  return and(gte(sources.url, beginning), lt(sources.url, `${beginning.slice(0, -1)}0`));
}
