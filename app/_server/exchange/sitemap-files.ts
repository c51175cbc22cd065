import { z } from "zod";
import { listRules } from "@/db/queries/rules/list-rules";
import { listShownPages } from "@/db/queries/sitemap/list-shown-pages";
import { planSitemaps } from "@/db/queries/sitemap/plan-sitemaps";
import { type PageKey, type PageSpan, pageSections } from "@/db/queries/sitemap/shown-page-keys";
import { readCursor, writeCursor } from "@/lib/exchange/open/page-cursor";
import { type SitemapPage, writeSitemap, writeSitemapIndex } from "@/lib/exchange/sitemap/write-sitemap";
import { defaultRuleSlug } from "@/lib/records/stored-rule";
import { AddressReader } from "@/lib/timeline/address-reader";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import type { MadeFile, OpenFile } from "./answer-open-file";
import { lastChangeAt } from "./last-change";
import { withQuery } from "./with-query";

/** Addresses in one file; fewer than the protocol allows are quick to make, and a crawler takes as many files as there are. */
const addressesPerFile = 10_000;
/** What the protocol allows, and what a file holds to which many were added since the index was read. */
const mostAddresses = 50_000;

const pageKey = z.tuple([z.number().int(), z.string()]);
const notInIndex = "No sitemap begins or ends there. Read /sitemap.xml again.";

/** Pages that are there whatever is recorded. */
const standingPages = [
  "/",
  "/coincidences",
  "/coincidences/rules",
  "/coincidences/try",
  "/contacts/not-held",
  "/tracks",
  "/people",
  "/places",
  "/parties",
  "/sources",
  "/corrections",
  "/changes",
  "/method",
  "/data",
  "/data/api",
  "/embeds",
];

/** All public pages in one sitemap, or, where they are too many for one, an index of sitemaps. */
export async function wholeSitemap(): Promise<MadeFile> {
  const planned = await planSitemaps(getStore(), addressesPerFile);
  const standing = await readStandingPages();
  const total = planned.reduce((sum, { count }) => sum + count, standing.length);
  if (total <= addressesPerFile) {
    const pages = standing;
    for (const { span } of planned) pages.push(...(await readPages(span)));
    return { text: writeSitemap(pages) };
  }
  const { publicUrl } = readEnvironment();
  const changedAt = await lastChangeAt();
  const files = ["pages.xml", ...planned.map(({ span }) => fileOf(span))];
  return {
    text: writeSitemapIndex(files.map((file) => ({ url: `${publicUrl}/sitemaps/${file}`, changedAt }))),
  };
}

/** One of the sitemaps that the index names ("events.xml?after=…&through=…"); null where there is none of this name. */
export function sitemapPart(
  file: string,
  parameters: URLSearchParams,
): Pick<OpenFile, "question" | "faults" | "work"> | null {
  if (file === "pages.xml") {
    return {
      question: "sitemap pages",
      work: async () => ({ text: writeSitemap(await readStandingPages()) }),
    };
  }
  const section = pageSections.find((known) => file === `${known}.xml`);
  if (section === undefined) return null;
  const reader = new AddressReader(parameters);
  const keyOf = (name: "after" | "through"): PageKey | null => {
    const asked = reader.one(name);
    if (asked === null) return null;
    const key = readCursor(section, asked, pageKey);
    if (key === null) reader.fault(name, notInIndex);
    return key === null ? null : { at: key[0], id: key[1] };
  };
  const span = { section, after: keyOf("after"), through: keyOf("through") };
  return {
    question: `sitemap ${fileOf(span)}`,
    faults: reader.faults,
    work: async () => {
      const pages = await readPages(span);
      return pages.length === 0 ? { missing: "There is no such sitemap." } : { text: writeSitemap(pages) };
    },
  };
}

/** The name of a sitemap under /sitemaps, with its bounds. */
function fileOf({ section, after, through }: PageSpan): string {
  const bounds = new URLSearchParams();
  if (after !== null) bounds.set("after", writeCursor(section, [after.at, after.id]));
  if (through !== null) bounds.set("through", writeCursor(section, [through.at, through.id]));
  return withQuery(`${section}.xml`, String(bounds));
}

async function readPages(span: PageSpan): Promise<SitemapPage[]> {
  const { publicUrl } = readEnvironment();
  const pages = await listShownPages(getStore(), span, mostAddresses);
  return pages.map(({ slug, updatedAt }) => ({
    url: `${publicUrl}/${span.section}/${encodeURIComponent(slug)}`,
    changedAt: updatedAt,
  }));
}

async function readStandingPages(): Promise<SitemapPage[]> {
  const { publicUrl } = readEnvironment();
  const rules = await listRules(getStore());
  const paths = [
    ...standingPages,
    ...rules
      .filter(({ slug }) => slug !== "" && slug !== defaultRuleSlug)
      .map(({ slug }) => `/coincidences/rules/${encodeURIComponent(slug)}`),
  ];
  return paths.map((path) => ({ url: `${publicUrl}${path}`, changedAt: null }));
}
