import { close, read } from "node:fs";
import { promisify } from "node:util";

const readInto = promisify(read);
const closeFile = promisify(close);
const chunkBytes = 256 * 1024;

/** The bytes of an open file, which is closed when all are taken or the reader goes. Its name may be removed meanwhile. */
export function descriptorStream(descriptor: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const chunk = new Uint8Array(chunkBytes);
        try {
          const { bytesRead } = await readInto(descriptor, chunk, 0, chunkBytes, position);
          position += bytesRead;
          if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead));
          await closeFile(descriptor);
          controller.close();
        } catch (error) {
          controller.error(error);
          await closeFile(descriptor).catch(() => undefined);
        }
      },
      async cancel() {
        await closeFile(descriptor);
      },
    },
    { highWaterMark: 0 },
  );
}
