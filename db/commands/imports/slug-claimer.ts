import { and, eq, gte, inArray, lt } from "drizzle-orm";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { insertRows } from "../../rows/insert-rows";
import { slugs } from "../../schema/slugs";
import type { Reader, Writer } from "../../store";

type RecordType = typeof slugs.$inferSelect.recordType;

/** Takes public identifiers for many records at once, as `claimSlug` does it for one. */
export class SlugClaimer {
  /** By record type and wanted slug: the number that is tried next behind it. */
  readonly #next = new Map<string, number>();

  /** The slug of each record, in the order of the claims; all are new records. */
  async claim(
    context: { db: Writer; dialect: Dialect },
    recordType: RecordType,
    claims: readonly { recordId: string; wanted: string }[],
    now: number,
  ): Promise<string[]> {
    const { db } = context;
    const asked = new Set(claims.flatMap(({ wanted }) => [wanted, ...this.#expected(recordType, wanted)]));
    const rows = await inChunks([...asked], (chunk) =>
      db
        .select({ slug: slugs.slug })
        .from(slugs)
        .where(and(eq(slugs.recordType, recordType), inArray(slugs.slug, chunk))),
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    const claimed: string[] = [];
    for (const { wanted } of claims) {
      const slug = taken.has(wanted)
        ? await this.#numbered(db, recordType, wanted, { taken, asked })
        : wanted;
      taken.add(slug);
      claimed.push(slug);
    }
    const made = claims.map(({ recordId }, at) => ({
      recordType,
      slug: claimed[at] ?? "",
      recordId,
      createdAt: now,
    }));
    if (made.length > 0) await insertRows(context, slugs, made);
    return claimed;
  }

  /** What a slug becomes that is taken, where its number is known: asked with the others, as each question costs. */
  #expected(recordType: RecordType, wanted: string): string[] {
    const number = this.#next.get(`${recordType} ${wanted}`);
    return number === undefined ? [] : [`${wanted}-${number}`];
  }

  async #numbered(
    db: Reader,
    recordType: RecordType,
    wanted: string,
    { taken, asked }: { taken: ReadonlySet<string>; asked: ReadonlySet<string> },
  ): Promise<string> {
    const key = `${recordType} ${wanted}`;
    let number = this.#next.get(key) ?? (await lastNumber(db, recordType, wanted)) + 1;
    let slug = `${wanted}-${number}`;
    while (taken.has(slug) || (!asked.has(slug) && (await isTaken(db, recordType, slug)))) {
      number += 1;
      slug = `${wanted}-${number}`;
    }
    this.#next.set(key, number + 1);
    return slug;
  }
}

async function isTaken(db: Reader, recordType: RecordType, slug: string): Promise<boolean> {
  const rows = await db
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(and(eq(slugs.recordType, recordType), eq(slugs.slug, slug)));
  return rows.length > 0;
}

/** The largest number that stands behind a slug already; 1 where none does. */
async function lastNumber(db: Reader, recordType: RecordType, wanted: string): Promise<number> {
  const rows = await db
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(
      and(
        eq(slugs.recordType, recordType),
        // "." is the character after "-".
        gte(slugs.slug, `${wanted}-`),
        lt(slugs.slug, `${wanted}.`),
      ),
    );
  return rows.reduce((most, { slug }) => {
    const rest = slug.slice(wanted.length + 1);
    return /^[1-9]\d{0,8}$/.test(rest) ? Math.max(most, Number(rest)) : most;
  }, 1);
}
