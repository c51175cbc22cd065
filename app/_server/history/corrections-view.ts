import { listNotices } from "@/db/queries/history/list-notices";
import type { PublicNotice } from "@/lib/records/history/notices";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { getStore } from "../store";

/** A page of the list of corrections. */
export interface CorrectionsView {
  notices: PublicNotice[];
  isFirstPage: boolean;
  /** The address of the page of earlier ones; null where there are none. */
  nextHref: string | null;
}

const pageLength = 50;

/** Reads the page that an address asks for; what `before` says and cannot be read counts as not asked. */
export async function readCorrections(parameters: AddressParameters): Promise<CorrectionsView> {
  const asked = new AddressReader(parameters).one("before");
  const before = asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  const found = await listNotices(getStore(), { before, limit: pageLength + 1 });
  const notices = found.slice(0, pageLength);
  const last = notices.at(-1);
  const hasMore = found.length > notices.length && last !== undefined;
  return {
    notices,
    isFirstPage: before === null,
    nextHref: hasMore ? `/corrections?before=${last.dataVersion}` : null,
  };
}
