import type { AlignedClaim, AlignedRow } from "./aligned-input";
import { shortName } from "./event-words";
import { joinMarks } from "./join-marks";
import { describeEvents, round } from "./place-mark";
import type { MarkKind, PlacedLine, PlacedMark, PlacedRect } from "./placed-figure";

/** Claims that share a flag, with the px of their poles in order. */
export interface AlignedFlag {
  claims: AlignedClaim[];
  poles: number[];
  /** On which side of day 0 it stands; what falls on day 0 stands with what comes before it. */
  side: "before" | "after";
  dates: AlignedRow["dates"];
}

/** Joins the claims of a row that stand nearer than `joinPx`, each side of day 0 by itself: which side is what one looks for. */
export function alignedFlags(
  row: AlignedRow,
  pxOf: (offset: number) => number,
  joinPx: number,
): AlignedFlag[] {
  return (["before", "after"] as const).flatMap((side) => {
    const singles = row.claims
      .filter((claim) => claim.middle > 0 === (side === "after"))
      .map((claim) => {
        const px = round(pxOf(claim.middle));
        return { start: px, end: px, items: [{ claim, px }] };
      });
    return joinMarks(singles, { gapPx: joinPx, leastJoinedPx: 0 }).map(
      ({ items }): AlignedFlag => ({
        side,
        claims: items.map(({ claim }) => claim),
        dates: row.dates,
        poles: [...new Set(items.map(({ px }) => px))].sort((a, b) => a - b),
      }),
    );
  });
}

/** The mark of a flag whose box is given. */
export function alignedFlagMark(
  flag: AlignedFlag,
  rowKey: string,
  box: PlacedRect,
  poles: PlacedLine[],
  target: PlacedRect,
): PlacedMark {
  const events = flag.claims.map(({ event }) => event);
  const [only] = events.length === 1 ? events : [];
  return {
    ...describeEvents(events, null, flag.dates),
    key: `${rowKey}:${events[0]?.id ?? ""}`,
    laneId: rowKey,
    kind: only === undefined ? "flagGroup" : kindOf(only.type === "contact" ? only : null),
    isContact: events[0]?.type === "contact",
    x: round(box.x + box.width / 2),
    y: round(box.y + box.height / 2),
    widthPx: round(box.width),
    heightPx: round(box.height),
    text: only === undefined ? String(events.length) : null,
    standing: only?.type === "announcement" ? only.standing : null,
    isSelected: false,
    poles,
    leader: null,
    shade: null,
    target,
  };
}

/** From where to where along the time, px. */
interface Span {
  start: number;
  end: number;
}

/** Targets of boxes along the time: at least `leastPx` where the neighbours leave room, and never into a neighbour's half. */
export function alignedTargets(boxes: readonly Span[], leastPx: number): Span[] {
  return boxes.map((box, at) => {
    const before = boxes[at - 1];
    const after = boxes[at + 1];
    const centre = (box.start + box.end) / 2;
    const half = Math.max((box.end - box.start) / 2 + 3, leastPx / 2);
    const start = before === undefined ? -Infinity : (before.end + box.start) / 2;
    const end = after === undefined ? Infinity : (box.end + after.start) / 2;
    return { start: Math.max(start, centre - half), end: Math.min(end, centre + half) };
  });
}

const numberedPx = 22;

/** The mark at day 0. */
export function alignedContactMark(
  row: AlignedRow,
  rowKey: string,
  at: { x: number; y: number },
  target: PlacedRect,
): PlacedMark {
  const { contact, number } = row;
  const label = number?.label ?? null;
  const text = label === null ? null : number?.isSure === false ? `${label}?` : String(label);
  const isNumbered = text !== null && contact.type === "contact";
  const kind: MarkKind = isNumbered ? "numbered" : kindOf(contact.type === "contact" ? contact : null);
  const [widthPx, heightPx] = isNumbered
    ? [Math.max(numberedPx, 8 * text.length + 8), numberedPx]
    : contact.type === "contact"
      ? [14, 14]
      : [18, 12];
  return {
    ...describeEvents([contact], text, row.dates),
    key: `${rowKey}:day-0`,
    laneId: rowKey,
    kind,
    isContact: contact.type === "contact",
    x: round(at.x),
    y: round(at.y),
    widthPx,
    heightPx,
    text: isNumbered ? text : null,
    standing: contact.type === "announcement" ? contact.standing : null,
    isSelected: false,
    poles: [],
    leader: null,
    shade: null,
    target,
  };
}

function kindOf(contact: { format: string; status: string } | null): MarkKind {
  if (contact === null) return "flag";
  if (contact.status !== "held") return "ghost";
  return contact.format === "inPerson" ? "disc" : "ring";
}

/** What the label of a flag says: the name of its nearest pair, else of its nearest claim, and how many more. */
export function alignedFlagName(flag: AlignedFlag): { text: string; first: string; isPair: boolean } | null {
  const isPair = flag.claims.some(({ pair }) => pair !== null);
  const [first] = [...flag.claims].sort(
    (a, b) => Number(b.pair !== null) - Number(a.pair !== null) || Math.abs(a.middle) - Math.abs(b.middle),
  );
  const name = first === undefined ? null : shortName(first.event, true);
  if (name === null) return null;
  const more = flag.claims.length - 1;
  return { text: more === 0 ? name : `${name} +${more}`, first: name, isPair };
}

/** "no claim within 30 days". */
export function noClaimWords(antecedentOne: string, reachDays: number): string {
  return `no ${antecedentOne} within ${reachDays} days`;
}
