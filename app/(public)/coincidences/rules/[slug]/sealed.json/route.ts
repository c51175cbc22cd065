import { getStore } from "@/app/_server/store";
import { readSealedText } from "@/db/queries/rules/read-sealed-text";
import { NotFoundError } from "@/lib/errors";

/** The text that the hash of a sealed rule is taken of, byte for byte. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  try {
    const text = await readSealedText(getStore(), (await params).slug);
    return new Response(text, {
      headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=300" },
    });
  } catch (error) {
    if (error instanceof NotFoundError) return new Response("There is no such sealed rule.", { status: 404 });
    throw error;
  }
}
