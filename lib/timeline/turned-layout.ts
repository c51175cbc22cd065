/** Columns of a figure whose time runs down, px from the left. */
export interface TurnedLayout {
  othersX: number;
  relationX: number;
  channelStartPx: number;
  channelEndPx: number;
  boxPx: number;
  restX: number;
}

/** Columns from left to right: other contacts, the rule's contacts, the channel, claims, other announcements. */
export function turnedLayout(widthPx: number): TurnedLayout {
  const isNarrow = widthPx < 340;
  const channelStartPx = isNarrow ? 126 : 144;
  const channelEndPx = channelStartPx + (isNarrow ? 48 : 65);
  return {
    othersX: isNarrow ? 37 : 42,
    relationX: isNarrow ? 103 : 117,
    channelStartPx,
    channelEndPx,
    boxPx: channelEndPx + (isNarrow ? 6 : 10),
    restX: widthPx - (isNarrow ? 8 : 10),
  };
}
