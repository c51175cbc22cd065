import { currentActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { keptAsideLines } from "@/db/queries/imports/kept-aside-lines";
import { readImport } from "@/db/queries/imports/read-import";
import { canWriteDrafts } from "@/lib/records/user";

/** The rows of an import that did not become events, each with the reason, as CSV; read and sent a part at a time. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return new Response("Sign in first.", { status: 401 });
  const { id } = await context.params;
  const store = getStore();
  const found = await readImport(store, actor, id);
  if (found === null) return new Response("There is no such import.", { status: 404 });
  const { columns, fileName } = found.stored;
  const lines = keptAsideLines(store, actor, id, columns);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const name = `${fileName.replace(/\.[^.]*$/, "")}-kept-aside.csv`;
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}
