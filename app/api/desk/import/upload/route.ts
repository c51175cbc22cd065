import { randomUUID } from "node:crypto";
import { currentActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import { readUpload } from "@/app/_server/import/read-upload";
import { getStore } from "@/app/_server/store";
import { readImportFile } from "@/db/commands/imports/read-import-file";
import { ValidationError } from "@/lib/errors";
import { canWriteDrafts } from "@/lib/records/user";

/**
 * Takes the file of the import's form, which works without scripts, and leads to the columns that are to be matched. The proxy
 * passes this path over: it would hold a copy of the body, and cut it.
 */
export async function POST(request: Request): Promise<Response> {
  // A session's cookie goes with no form of another site; this refuses those of other hosts of the same site too.
  if (!isOwnForm(request)) return lead("/desk/import?problem=origin");
  const actor = await currentActor();
  if (actor === null) return lead("/sign-in?next=%2Fdesk%2Fimport");
  if (!canWriteDrafts(actor.role)) return lead("/no-access");
  const upload = await readUpload(request, "file");
  if (upload === null || upload.fileName === "") return lead("/desk/import?problem=none");
  const id = randomUUID();
  try {
    await readImportFile(getStore(), { actor, id, clock: Date.now, ...upload });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const [issue] = error.issues;
    return lead(`/desk/import?problem=file&why=${encodeURIComponent(issue?.message ?? "")}`);
  }
  return lead(`/desk/import/${id}/columns`);
}

/** Whether the form stands on a page of this server, by the address that people use or the one that was asked. */
function isOwnForm(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  // A sandboxed page, or one that hides where it is, sends "null".
  if (!URL.canParse(origin)) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return [new URL(readEnvironment().publicUrl).host, host].includes(new URL(origin).host);
}

function lead(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
