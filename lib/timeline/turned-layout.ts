/** Columns of a figure whose time runs down, px from the left. */
export interface TurnedLayout {
  othersX: number;
  relationX: number;
  channelStartPx: number;
  channelEndPx: number;
  boxPx: number;
  restX: number;
}

/**
 * Columns from left to right: other contacts, the rule's contacts, the channel, claims, other announcements. Where others stand, a
 * date has its room between them and the rule's contacts; on a narrow screen the channel gives it.
 */
export function turnedLayout(widthPx: number, hasOthers: boolean): TurnedLayout {
  const isNarrow = widthPx < 340;
  const datePx = isNarrow && hasOthers ? 10 : 0;
  const channelStartPx = (isNarrow ? 126 : 144) + datePx;
  const channelEndPx = channelStartPx + (isNarrow ? 48 - datePx : 65);
  return {
    othersX: isNarrow ? 37 : 42,
    relationX: (isNarrow ? 103 : 117) + datePx,
    channelStartPx,
    channelEndPx,
    boxPx: channelEndPx + (isNarrow ? 6 : 10),
    restX: widthPx - 10,
  };
}
