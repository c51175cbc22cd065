import type { ImportLayout } from "./import-mapping";
import type { LayoutRecognition } from "./import-types";
import { gdeltRefusal, type LayoutColumns, layoutColumns } from "./layout-columns";
import { foldColumn } from "./name-columns";
import { ownColumns } from "./own-columns";

/** Share of the identifying columns that a header must have before the layout is thought of. */
const leastShare = 0.6;

/** Tells a layout by its column names, whatever their order, case and spacing; "plain" where none fits. */
export function recogniseLayout(header: readonly string[]): LayoutRecognition {
  const names = new Set(header.map(foldColumn));
  if (names.has("schema") && names.has("title") && (names.has("held") || names.has("announced"))) {
    return compare("own", { columns: ownColumns, identifying: [], optional: [] }, header, true);
  }
  const found = layoutEntries()
    .map(([layout, columns]) => {
      const present = columns.identifying.filter((name) => names.has(foldColumn(name))).length;
      return { layout, columns, present, share: present / columns.identifying.length };
    })
    .filter(({ share, present }) => share >= leastShare && present >= 3)
    .sort((a, b) => b.share - a.share || b.present - a.present);
  const [best, second] = found;
  if (best === undefined) {
    return { layout: "plain", isSure: false, missing: [], extra: [], refusal: null };
  }
  const isSure =
    best.share === 1 && (second === undefined || second.share < 1 || second.present < best.present);
  return compare(best.layout, best.columns, header, isSure);
}

type KnownLayout = Exclude<ImportLayout, "own" | "plain">;

function layoutEntries(): [KnownLayout, LayoutColumns][] {
  const isKnown = (name: string): name is KnownLayout => Object.hasOwn(layoutColumns, name);
  return Object.keys(layoutColumns)
    .filter(isKnown)
    .map((layout) => [layout, layoutColumns[layout]]);
}

function compare(
  layout: ImportLayout,
  { columns, optional }: LayoutColumns,
  header: readonly string[],
  isSure: boolean,
): LayoutRecognition {
  const names = new Set(header.map(foldColumn));
  const known = new Set([...columns, ...optional].map(foldColumn));
  return {
    layout,
    isSure,
    missing: columns.filter((name) => !names.has(foldColumn(name))),
    extra: header.filter((name) => !known.has(foldColumn(name))),
    refusal: layout === "gdelt" ? gdeltRefusal : null,
  };
}
