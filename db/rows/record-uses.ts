import { and, asc, eq, like } from "drizzle-orm";
import { eventFilter } from "@/lib/records/event-filter";
import { filterNames } from "@/lib/records/filter-names";
import { ruleDefinition } from "@/lib/records/rule";
import { coverages } from "../schema/coverages";
import { drafts } from "../schema/drafts";
import { rules } from "../schema/rules";
import { slugs } from "../schema/slugs";
import type { Reader } from "../store";
import type { NamedKind } from "./read-names";
import { type LinkOwner, listLinkOwners } from "./record-links";

/** More records of a kind than these are not counted one by one. */
export const mostUsesRead = 500;

/** Where a record is named. */
export interface RecordUses {
  owners: LinkOwner[];
  /** Stored rules and declarations of coverage whose filter names it, under any identifier that it ever had. */
  rules: { slug: string; name: string }[];
  coverages: { slug: string; name: string }[];
  /** Drafts in which it is chosen. */
  draftIds: string[];
}

/** Reads where a record is named; of each column that names it no more than `mostUsesRead` and one. */
export async function readRecordUses(db: Reader, kind: NamedKind, id: string): Promise<RecordUses> {
  return {
    owners: await listLinkOwners(db, kind, id, mostUsesRead + 1),
    ...(await readFilterUses(db, kind, id)),
    draftIds: await listDraftsNaming(db, id),
  };
}

/** Whether a record is named anywhere. */
export function isUsed(uses: RecordUses): boolean {
  return [uses.owners, uses.rules, uses.coverages, uses.draftIds].some((list) => list.length > 0);
}

async function readFilterUses(
  db: Reader,
  kind: NamedKind,
  id: string,
): Promise<Pick<RecordUses, "rules" | "coverages">> {
  const own = await db
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(and(eq(slugs.recordType, kind), eq(slugs.recordId, id)));
  const names = new Set(own.map(({ slug }) => slug));
  // What was stored before a criterion was thought of gets its default.
  const isNamedIn = (filter: unknown) =>
    filterNames(eventFilter.parse(filter)).some(
      ({ recordType, slug }) => recordType === kind && names.has(slug),
    );
  const storedRules = await db
    .select({ slug: rules.slug, name: rules.name, definition: rules.definition })
    .from(rules)
    .orderBy(asc(rules.name));
  const storedCoverages = await db
    .select({ slug: coverages.slug, name: coverages.name, filter: coverages.filter })
    .from(coverages)
    .orderBy(asc(coverages.name));
  return {
    rules: storedRules
      .filter(({ definition }) => {
        const { antecedent, consequent } = ruleDefinition.parse(definition);
        return isNamedIn(antecedent) || isNamedIn(consequent);
      })
      .map(({ slug, name }) => ({ slug, name })),
    coverages: storedCoverages
      .filter(({ filter }) => isNamedIn(filter))
      .map(({ slug, name }) => ({ slug, name })),
  };
}

/** The drafts in which a record is chosen: its id stands whole in a field. */
export async function listDraftsNaming(db: Reader, id: string): Promise<string[]> {
  const text = JSON.stringify(id);
  const found = await db
    .select({ id: drafts.id, entry: drafts.entry })
    .from(drafts)
    // A mark in an id that means any letter only widens what is looked at.
    .where(like(drafts.entry, `%${text}%`));
  return found.filter(({ entry }) => JSON.stringify(entry).includes(text)).map((draft) => draft.id);
}
