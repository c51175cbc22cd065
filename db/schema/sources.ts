import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { sourceCredibilities, sourceReliabilities } from "@/lib/records/vocabularies";
import { bool, edtf, id, instant, notEmpty, oneOf } from "./columns";

export const sources = sqliteTable(
  "sources",
  {
    id: id(),
    /** Its public identifier. Those stored before it had one go by their id; "" stands nowhere but while a migration runs. */
    slug: text("slug").notNull().default(""),
    url: text("url"),
    title: text("title"),
    publisher: text("publisher").notNull(),
    language: text("language"),
    published: edtf("published"),
    publishedPrinted: text("published_printed"),
    readOn: edtf("read_on"),
    archivedUrl: text("archived_url"),
    /** The day on which the copy was made. */
    archivedOn: edtf("archived_on"),
    quotation: text("quotation"),
    /** The wire or first report behind a copy, in words, and as a stored source where there is one. */
    derivedFrom: text("derived_from"),
    derivedFromId: text("derived_from_id").references((): AnySQLiteColumn => sources.id),
    reliability: text("reliability", { enum: sourceReliabilities }),
    credibility: integer("credibility"),
    isLinkWanted: bool("is_link_wanted").notNull(),
    version: integer("version").notNull().default(1),
    /** The stored report at the end of what it is derived from; itself where there is none. Written by the commands. */
    rootId: text("root_id").notNull().default(""),
    /** Where it stands in lists by day and by publisher (lib/records/source-order.ts): beside what shares its root. */
    dayOrder: text("day_order").notNull().default(""),
    publisherOrder: text("publisher_order").notNull().default(""),
    /** Publisher, title and domain, folded, to be searched. */
    searchText: text("search_text").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    notEmpty("sources_publisher", t.publisher),
    oneOf("sources_reliability", t.reliability, sourceReliabilities),
    oneOf("sources_credibility", t.credibility, sourceCredibilities),
    check("sources_link", sql`${t.isLinkWanted} = (${t.url} is null)`),
    check("sources_not_of_itself", sql`${t.derivedFromId} is null or ${t.derivedFromId} <> ${t.id}`),
    check("sources_version", sql`${t.version} >= 1`),
    uniqueIndex("sources_slug").on(t.slug).where(sql`${t.slug} <> ''`),
    index("sources_url").on(t.url),
    index("sources_derived_from").on(t.derivedFromId),
    index("sources_day_order").on(t.dayOrder, t.id),
    index("sources_publisher_order").on(t.publisherOrder, t.id),
    index("sources_language").on(t.language),
  ],
);
