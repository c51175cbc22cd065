import type { AddressParameters } from "@/lib/timeline/address-reader";
import { momentParameters, withoutMoment, withParameters } from "@/lib/timeline/moment-address";
import "@/app/styles/past.css";

/** On a page that has no earlier states: says so to whoever asked for one, and where there are some. */
export function PresentOnlyNotice({ path, parameters }: { path: string; parameters: AddressParameters }) {
  const asked = new URL(withParameters(path, parameters), "http://site").searchParams;
  if (!momentParameters.some((name) => asked.has(name))) return null;
  return (
    <aside className="moment-notice" aria-label="State of the data">
      <p>
        <strong>This page shows the present state of the data only.</strong> The earlier one that its address
        names can be seen on the timeline, under coincidences and on the page of each event.
      </p>
      <p className="moment-links">
        <a href={withParameters(path, withoutMoment(parameters))}>This page without it</a>
      </p>
    </aside>
  );
}
