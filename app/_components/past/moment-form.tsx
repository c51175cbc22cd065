import { HiddenFields } from "@/app/_components/timeline/hidden-fields";
import type { CivilDay } from "@/lib/dates/civil-day";
import "@/app/styles/past.css";

/** Asks for the page as it was known on an earlier day; a plain form, which keeps the rest of the address. */
export function MomentForm({
  action,
  kept,
  day,
  latest,
}: {
  action: string;
  /** Parameters of the page that stay. */
  kept: readonly [name: string, value: string][];
  /** The day that is shown; null for the present. */
  day: CivilDay | null;
  /** The last day that can be asked for. */
  latest: CivilDay;
}) {
  return (
    <form className="moment-form no-print" action={action} method="get" aria-label="An earlier state">
      <HiddenFields fields={kept} />
      <div className="field">
        <label htmlFor="as-known-on">As known on</label>
        <input
          id="as-known-on"
          type="date"
          name="as-known-on"
          defaultValue={day ?? ""}
          max={latest}
          required
        />
      </div>
      <button type="submit">Show</button>
    </form>
  );
}
