import { notFound, permanentRedirect } from "next/navigation";
import { findPublicVersions, type PublicVersions } from "@/db/queries/history/find-public-versions";
import { getStore } from "../store";

/**
 * A page of the versions of an event by its public identifier; one that it had before is redirected to `tail` of the page that it has now, and
 * where nothing is shown Next answers 404.
 */
export async function readPublicVersions(
  slug: string,
  tail: string,
  page: { before?: number | null; limit?: number } = {},
): Promise<PublicVersions> {
  const found = await findPublicVersions(getStore(), slug, page);
  if (found === null) notFound();
  if (found.event.slug !== slug) permanentRedirect(`/events/${found.event.slug}/${tail}`);
  return found;
}
