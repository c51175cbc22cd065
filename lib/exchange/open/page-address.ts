import { type RecordKind, recordPath } from "../../records/record-path";

/** Absolute addresses of pages; `site` is the origin of this instance, without a slash at its end. */

export function eventPage(site: string, slug: string): string {
  return `${site}/events/${encodeURIComponent(slug)}`;
}

export function recordPage(site: string, kind: RecordKind, slug: string): string {
  return `${site}${recordPath(kind, slug)}`;
}

export function sourcePage(site: string, slug: string): string {
  return `${site}/sources/${encodeURIComponent(slug)}`;
}
