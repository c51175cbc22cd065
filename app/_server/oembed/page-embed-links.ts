import type { Metadata } from "next";
import { builderAddress } from "@/lib/embed/builder-address";
import { embedOfPage } from "@/lib/embed/embed-of-page";
import { oembedAddress } from "@/lib/embed/embed-snippets";
import { withParameters } from "@/lib/timeline/moment-address";
import { readEnvironment } from "../environment";
import type { DataMoment } from "../past/data-moment";
import { seriesChoice } from "./find-page-embed";

/** What a page that can be embedded says of it. */
export interface PageEmbedLinks {
  /** Links to its oEmbed, for `alternates.types` of its metadata; none where no embed shows the same. */
  types: NonNullable<NonNullable<Metadata["alternates"]>["types"]>;
  /** Where an embed of it is put together; null where it has none. */
  builderHref: string | null;
}

/**
 * How the page at an address of this site ("/", "/events/x?rule=y") is embedded: pinned where the page shows the state of an earlier
 * `moment`. `seriesSlug` is the first series that the page of a record numbers.
 */
export function pageEmbedLinks(
  address: string,
  { seriesSlug, moment }: { seriesSlug?: string | undefined; moment?: DataMoment } = {},
): PageEmbedLinks {
  const { publicUrl } = readEnvironment();
  const { pathname, searchParams } = new URL(address, publicUrl);
  if (moment !== undefined && moment.asked !== "present") {
    searchParams.set("version", String(moment.dataVersion));
  }
  const page = embedOfPage(pathname, searchParams);
  if (page === null) return { types: {}, builderHref: null };
  const choice = "record" in page ? seriesChoice(seriesSlug, page.version) : page.choice;
  if (choice === null) return { types: {}, builderHref: null };
  const { leftOut } = page;
  const pageAddress = publicUrl + withParameters(pathname, searchParams);
  const types =
    leftOut.length > 0
      ? {}
      : {
          "application/json+oembed": oembedAddress(publicUrl, pageAddress, "json"),
          "text/xml+oembed": oembedAddress(publicUrl, pageAddress, "xml"),
        };
  return { types, builderHref: builderAddress(choice, leftOut) };
}
