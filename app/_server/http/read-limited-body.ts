/** The text of a request's body; null where it has more than `mostBytes`, of which no more is read. */
export async function readLimitedBody(request: Request, mostBytes: number): Promise<string | null> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > mostBytes) return null;
  const reader = request.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
