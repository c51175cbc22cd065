import type { GroupLane } from "./group-lanes";

/** Where the parts of a figure of groups stand, px from its top. */
export interface GroupLayout {
  lanes: { lane: GroupLane; y: number }[];
  /** The channel between contacts and announcements. */
  channelTopPx: number;
  channelBottomPx: number;
  heightPx: number;
}

const headPx = 24;
const contactLanePx = 40;
const flagLanePx = 44;
const channelPx = 56;

/** Lanes from top to bottom with the channel between contacts and announcements; `y` is the middle of a lane. */
export function groupLayout(lanes: readonly GroupLane[]): GroupLayout {
  const contacts = lanes.filter((lane) => lane.kind === "contacts");
  const announcements = lanes.filter((lane) => lane.kind === "announcements");
  const placed: GroupLayout["lanes"] = [];
  let y = headPx + 8;
  for (const lane of contacts) {
    placed.push({ lane, y: y + contactLanePx / 2 });
    y += contactLanePx;
  }
  const channelTopPx = y + 6;
  const channelBottomPx = channelTopPx + channelPx;
  y = channelBottomPx + 6;
  for (const lane of announcements) {
    placed.push({ lane, y: y + flagLanePx / 2 });
    y += flagLanePx;
  }
  return { lanes: placed, channelTopPx, channelBottomPx, heightPx: y + 10 };
}

/** How the width of a figure of groups is shared out, px: names at the left, days, the free edge at the right. */
export interface GroupRoom {
  namesPx: number;
  plotPx: number;
  freePx: number;
}

/** The shares of a width; the style sheet has the same widths for the column of names. */
export function groupRoom(widthPx: number): GroupRoom {
  const namesPx = widthPx >= 1000 ? 184 : widthPx >= 800 ? 160 : 136;
  const freePx = 12;
  return { namesPx, plotPx: Math.max(1, widthPx - namesPx - freePx), freePx };
}
