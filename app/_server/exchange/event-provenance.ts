import { findPublicVersions } from "@/db/queries/history/find-public-versions";
import { readEventDocuments } from "@/db/queries/open/read-event-documents";
import { provenanceOf } from "@/lib/exchange/linked-data/provenance";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import type { MadeFile } from "./answer-open-file";
import { pageAddress } from "./page-address";

/** Versions that a record of provenance names, the latest. */
const mostVersions = 1_000;

/** The provenance of a published or retracted event, by any public identifier that it has or had. */
export async function readProvenance(slug: string): Promise<MadeFile> {
  const store = getStore();
  const found = await findPublicVersions(store, slug, { limit: mostVersions });
  if (found === null) return { missing: "No event is published under this address." };
  const { event, revisions } = found;
  const { publicUrl } = readEnvironment();
  const [document] = await store.read(({ db }) =>
    readEventDocuments(db, [event.id], publicUrl, { areNumbered: false }),
  );
  const urls = (document?.sources ?? []).flatMap(({ url }) => webAddress(url) ?? []);
  const data = provenanceOf(
    {
      path: `/events/${encodeURIComponent(event.slug)}`,
      title: event.title,
      isRetracted: event.state === "retracted",
      versions: revisions.map(({ version, kind, at, publicNote }) => ({ version, kind, at, publicNote })),
      sourceUrls: [...new Set(urls)],
    },
    pageAddress,
  );
  return { text: JSON.stringify(data) };
}

/** The address as the web writes it, so that it can name something in JSON-LD; null where it is none. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
