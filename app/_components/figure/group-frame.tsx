import type { ReactNode } from "react";
import "./groups.css";
import type { GroupLayout } from "@/lib/timeline/group-layout";

/** Says what the channel holds where single events are too many to be drawn. */
export const channelWords =
  "Coincidences are drawn where single events are: fewer days, or a narrower choice.";

/** The fixed parts of a figure of groups: names of lanes, their lines, the channel. Time is drawn in `children`. */
export function GroupFrame({
  layout,
  label,
  children,
}: {
  layout: GroupLayout;
  /** What the figure shows, for those who cannot see it; the table says the same. */
  label: string;
  children: ReactNode;
}) {
  const channel = { top: layout.channelTopPx, height: layout.channelBottomPx - layout.channelTopPx };
  return (
    <figure className="groups" aria-label={label} style={{ height: layout.heightPx }}>
      <div className="groups-names" aria-hidden="true">
        <span className="groups-head groups-contact">Contacts</span>
        {layout.lanes.map(({ lane, y }) => (
          <span className="groups-name" key={lane.id} style={{ top: y }}>
            <b>{lane.name}</b>
            {lane.note}
          </span>
        ))}
        <span className="groups-head groups-coincidence" style={{ top: layout.channelTopPx + 19 }}>
          Coincidences
        </span>
      </div>
      <div className="groups-lines" aria-hidden="true">
        {layout.lanes.map(({ lane, y }) => (
          <span key={lane.id} style={{ top: y }} />
        ))}
        <span className="groups-channel" style={channel} />
      </div>
      {children}
      <p className="groups-channel-words" style={channel}>
        <span>{channelWords}</span>
      </p>
    </figure>
  );
}
