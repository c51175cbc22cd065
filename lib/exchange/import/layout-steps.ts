import { foldText } from "../../records/folded-text";
import type { EventType } from "../../records/vocabularies";
import type { ImportMapping } from "./import-mapping";
import type { ImportCells } from "./import-types";
import { cellOf, evenBlanks } from "./mapped-cells";
import { foldColumn } from "./name-columns";
import type { ReadingLog } from "./reading-log";

/** The cell of a layout's own column, however the file spells it. */
function ownCell(cells: ImportCells, name: string): { column: string; text: string } | null {
  const column = Object.keys(cells).find((key) => foldColumn(key) === foldColumn(name));
  if (column === undefined) return null;
  const text = evenBlanks(cellOf(cells, column));
  return text === "" ? null : { column, text };
}

/** Why a row is no event by the rules of its layout; null where nothing says so. */
export function layoutAsideReason(cells: ImportCells, mapping: ImportMapping): string | null {
  if (mapping.layout !== "timelineJs" && mapping.layout !== "timelineJsV1") return null;
  const type = ownCell(cells, "Type");
  const word = type === null ? "" : foldText(type.text);
  if (word === "title") return "This row is the title of the timeline, not an event.";
  return word === "era" ? "This row is an era behind the timeline, not an event." : null;
}

/** What people have to look at in rows of a layout: counterparts that stand only in prose, who acted in place of who announced. */
export function addLayoutSteps(
  type: EventType,
  cells: ImportCells,
  mapping: ImportMapping,
  log: ReadingLog,
): void {
  const confirm = (name: string, message: string) => {
    const cell = ownCell(cells, name);
    if (cell !== null) log.toConfirm.push({ ...cell, message });
  };
  switch (mapping.layout) {
    case "historyAtStateTravels":
      confirm("remarks", "Counterparts stand only in these words. Add those whom they name.");
      break;
    case "historyAtStateVisits":
      confirm(
        "description",
        "Who received the visitors, and where, stands only in these words. Add what they say.",
      );
      break;
    case "colt":
      if (isYes(ownCell(cells, "MetHostHoGS")?.text) && ownCell(cells, "HostHOGSName") === null) {
        confirm("MetHostHoGS", "The host’s leader was met and is not named. Add the name, or leave it open.");
      }
      confirm("NameMultilatEvent", "The trip was to a meeting of many. Check who met whom.");
      break;
    case "acled":
    case "ucdpGed": {
      const column = mapping.fields.announcedBy?.[0];
      if (type === "announcement" && column !== undefined && cellOf(cells, column) !== "") {
        log.toConfirm.push({
          column,
          text: cellOf(cells, column),
          message: "This set says who acted, not who announced. Check who announced it.",
        });
      }
      break;
    }
    default:
  }
}

function isYes(text: string | undefined): boolean {
  return text !== undefined && /^(?:1|y|yes|true)$/i.test(text);
}
