import type { Metadata } from "next";
import { builderAddress } from "@/lib/embed/builder-address";
import { embedOfPage } from "@/lib/embed/embed-of-page";
import { oembedAddress } from "@/lib/embed/embed-snippets";
import { readEnvironment } from "../environment";
import { addressAtMoment } from "../past/address-at-moment";
import type { DataMoment } from "../past/data-moment";
import { seriesChoice } from "./find-page-embed";

/** What a page that can be embedded says of it. */
export interface PageEmbedLinks {
  /** Links to its oEmbed, for `alternates.types` of its metadata; none where no embed shows the same. */
  types: NonNullable<NonNullable<Metadata["alternates"]>["types"]>;
  /** Where an embed of it is put together; null where it has none. */
  builderHref: string | null;
}

/** What a page knows beside its address. */
export interface EmbeddedPage {
  /** The first series that the page of a record numbers. */
  seriesSlug?: string | undefined;
  /** The state of the data that its address names. */
  moment?: DataMoment;
  /** The rule by which it counts, as an address names it. */
  rule?: string;
}

/**
 * How the page at an address of this site ("/", "/events/x?rule=y") is embedded: pinned where its address names an earlier state of the
 * data, and then by its `rule`, since which one leads is in no version.
 */
export function pageEmbedLinks(
  address: string,
  { seriesSlug, moment, rule }: EmbeddedPage = {},
): PageEmbedLinks {
  const { publicUrl } = readEnvironment();
  const own = moment === undefined ? address : addressAtMoment(address, moment, rule);
  const { pathname, searchParams } = new URL(own, publicUrl);
  const page = embedOfPage(pathname, searchParams);
  if (page === null) return { types: {}, builderHref: null };
  const choice = "record" in page ? seriesChoice(seriesSlug, page.version) : page.choice;
  if (choice === null) return { types: {}, builderHref: null };
  const { leftOut } = page;
  const pageAddress = publicUrl + own;
  const types =
    leftOut.length > 0
      ? {}
      : {
          "application/json+oembed": oembedAddress(publicUrl, pageAddress, "json"),
          "text/xml+oembed": oembedAddress(publicUrl, pageAddress, "xml"),
        };
  return { types, builderHref: builderAddress(choice, leftOut) };
}
