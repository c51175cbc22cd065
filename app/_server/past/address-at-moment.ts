import { withParameters } from "@/lib/timeline/moment-address";
import type { DataMoment } from "./data-moment";

/**
 * The address of a page ("/", "/events/x?rule=y") with the version of the data that it shows, and then with its rule, since which one
 * leads is in no version. The address of the present state stays as it is.
 */
export function addressAtMoment(
  address: string,
  { asked, dataVersion }: Pick<DataMoment, "asked" | "dataVersion">,
  rule?: string,
): string {
  if (asked === "present") return address;
  const { pathname, searchParams } = new URL(address, "http://site");
  searchParams.set("version", String(dataVersion));
  if (rule !== undefined && !searchParams.has("rule")) searchParams.set("rule", rule);
  return withParameters(pathname, searchParams);
}
