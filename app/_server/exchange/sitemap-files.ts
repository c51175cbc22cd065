import { listRules } from "@/db/queries/rules/list-rules";
import {
  countSections,
  listShownPages,
  type PageSection,
  pageSections,
} from "@/db/queries/sitemap/list-shown-pages";
import { type SitemapPage, writeSitemap, writeSitemapIndex } from "@/lib/exchange/sitemap/write-sitemap";
import { defaultRuleSlug } from "@/lib/records/stored-rule";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import type { MadeFile } from "./answer-open-file";
import { lastChangeAt } from "./last-change";

/** Addresses in one file. The protocol allows 50,000; fewer are quick to make, and a crawler takes as many files as there are. */
const addressesPerFile = 10_000;

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
  const counts = await countSections(getStore());
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total <= addressesPerFile) {
    const pages = await readStandingPages();
    for (const section of pageSections) pages.push(...(await readPages(section, 0)));
    return { text: writeSitemap(pages) };
  }
  const { publicUrl } = readEnvironment();
  const changedAt = await lastChangeAt();
  const files = pageSections.flatMap((section) =>
    Array.from(
      { length: Math.ceil(counts[section] / addressesPerFile) },
      (_, index) => `${section}-${index + 1}`,
    ),
  );
  return {
    text: writeSitemapIndex(
      ["pages", ...files].map((name) => ({ url: `${publicUrl}/sitemaps/${name}.xml`, changedAt })),
    ),
  };
}

/** One of the sitemaps that the index names ("events-2.xml"); null where there is none of this name. */
export function sitemapPart(file: string): { question: string; work: () => Promise<MadeFile> } | null {
  if (file === "pages.xml") {
    return {
      question: "sitemap pages",
      work: async () => ({ text: writeSitemap(await readStandingPages()) }),
    };
  }
  const [, name, digits] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(file) ?? [];
  const section = pageSections.find((known) => known === name);
  if (section === undefined) return null;
  const index = Number(digits) - 1;
  return {
    question: `sitemap ${section} ${index}`,
    work: async () => {
      const pages = await readPages(section, index);
      return pages.length === 0 ? { missing: "There is no such sitemap." } : { text: writeSitemap(pages) };
    },
  };
}

async function readPages(section: PageSection, index: number): Promise<SitemapPage[]> {
  const { publicUrl } = readEnvironment();
  const records = await listShownPages(getStore(), {
    section,
    offset: index * addressesPerFile,
    limit: addressesPerFile,
  });
  return records.map(({ slug, updatedAt }) => ({
    url: `${publicUrl}/${section}/${encodeURIComponent(slug)}`,
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
