import { z } from "zod";
import { line, optionalLine } from "./fields";

/** Another spelling or name under which something is found; `note` says where it stands ("as printed by …"). */
export const aliasInput = z.object({ name: line("the other spelling"), note: optionalLine() });
export type AliasInput = z.output<typeof aliasInput>;
