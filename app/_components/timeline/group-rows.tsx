import { type LinkOpening, openingAttributes } from "@/app/_components/figure/figure-links";
import { dayNumber } from "@/lib/dates/civil-day";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { coarsenDensity } from "@/lib/timeline/coarsen-bins";
import { fullCount } from "@/lib/timeline/count-label";
import { spanDays } from "@/lib/timeline/frame";
import { binSpan, mostLevel } from "@/lib/timeline/pixel-bins";
import type { GroupedView } from "./grouped-view";

/** Rows on a phone at most: two screens. */
const mostRows = 36;

/**
 * The figure of groups on a phone: time runs down, contacts at the left of the axis, announcements at the right. A row leads to
 * its days alone, and so on, until they are few enough to be drawn one by one.
 */
export function GroupRows({
  view: { density, period },
  label,
  hrefOfDays,
  opens = "here",
}: {
  view: Pick<GroupedView, "density" | "period">;
  label: string;
  hrefOfDays: (from: string, to: string) => string;
  opens?: LinkOpening;
}) {
  let level = density.level;
  while (level < mostLevel && spanDays(period) / 2 ** level > mostRows) level += 1;
  const bins = coarsenDensity(density.bins, density.level, level);
  const most = bins.reduce((high, bin) => Math.max(high, bin.contacts, bin.announcements), 1);
  return (
    <div className="group-rows">
      <p className="group-rows-head" aria-hidden="true">
        <span className="groups-contact">Contacts</span>
        <span className="group-rows-announce">Announcements</span>
      </p>
      <ol aria-label={label}>
        {bins.map(({ bin, contacts, announcements }) => {
          const own = binSpan(bin, level);
          const from = own.from < period.from ? period.from : own.from;
          const to = own.to > period.to ? period.to : own.to;
          if (dayNumber(to) < dayNumber(from)) return null;
          return (
            <li key={bin}>
              <a href={hrefOfDays(from, to)} {...openingAttributes(opens)}>
                <span className="group-rows-days">{formatDayRange(from, to)}</span>
                <span className="group-rows-contacts">
                  {fullCount(contacts)}
                  <span className="visually-hidden"> contacts, </span>
                  <i style={{ width: `${(46 * contacts) / most}%` }} />
                </span>
                <span className="group-rows-announcements">
                  <i style={{ width: `${(46 * announcements) / most}%` }} />
                  {fullCount(announcements)}
                  <span className="visually-hidden"> announcements</span>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
