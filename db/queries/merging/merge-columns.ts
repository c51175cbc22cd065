import { merges } from "../../schema/merges";

/** What the desk says of a merge. */
export const mergeColumns = {
  id: merges.id,
  recordType: merges.recordType,
  keptId: merges.keptId,
  keptName: merges.keptName,
  otherId: merges.otherId,
  otherName: merges.otherName,
  eventCount: merges.eventCount,
  reason: merges.reason,
  publicNote: merges.publicNote,
  userName: merges.userName,
  at: merges.at,
  undoneAt: merges.undoneAt,
  undoneByName: merges.undoneByName,
  undoReason: merges.undoReason,
  left: merges.left,
};
