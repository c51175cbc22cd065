import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sourceCredibilities, sourceReliabilities } from "@/lib/records/vocabularies";
import { bool, edtf, id, instant, notEmpty, oneOf } from "./columns";

export const sources = sqliteTable(
  "sources",
  {
    id: id(),
    url: text("url"),
    title: text("title"),
    publisher: text("publisher").notNull(),
    language: text("language"),
    published: edtf("published"),
    publishedPrinted: text("published_printed"),
    readOn: edtf("read_on"),
    archivedUrl: text("archived_url"),
    quotation: text("quotation"),
    /** The wire or first report behind a copy, in words, and as a stored source where there is one. */
    derivedFrom: text("derived_from"),
    derivedFromId: text("derived_from_id").references((): AnySQLiteColumn => sources.id),
    reliability: text("reliability", { enum: sourceReliabilities }),
    credibility: integer("credibility"),
    isLinkWanted: bool("is_link_wanted").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    notEmpty("sources_publisher", t.publisher),
    oneOf("sources_reliability", t.reliability, sourceReliabilities),
    oneOf("sources_credibility", t.credibility, sourceCredibilities),
    check("sources_link", sql`${t.isLinkWanted} = (${t.url} is null)`),
    check("sources_not_of_itself", sql`${t.derivedFromId} is null or ${t.derivedFromId} <> ${t.id}`),
    index("sources_url").on(t.url),
  ],
);
