/** How much of a file is made before the answer begins: what ends within it is sent whole, with its length. */
const wholeBytes = 1024 * 1024;

/** Who is told of a body that is made, and until when it is to be taken. */
interface Making {
  onEnd: () => void;
  onWhole?: (bytes: number) => void;
  deadlineMs: number;
}

/** The body of an answer; `length` is null where it is still being made while it is sent. */
export interface FileBody {
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  length: number | null;
}

/**
 * Makes the body of an answer of the parts of a text: whole where it is short, else a stream that asks for the next part only when the
 * reader has taken the one before, so that no more than a part is held. `onEnd` is called once when no more will be asked for,
 * however it ends, `onWhole` with the number of bytes where all was made; a reader who has not taken all by `deadlineMs` from now is left.
 */
export async function wholeOrStream(parts: AsyncGenerator<string>, making: Making): Promise<FileBody> {
  const { onEnd, onWhole } = making;
  const encoder = new TextEncoder();
  const first: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < wholeBytes) {
      const { value, done } = await parts.next();
      if (done === true) {
        onEnd();
        onWhole?.(length);
        return { body: joined(first, length), length };
      }
      const bytes = encoder.encode(value);
      first.push(bytes);
      length += bytes.length;
    }
  } catch (error) {
    onEnd();
    throw error;
  }
  return { body: streamOf(first, length, parts, making), length: null };
}

function streamOf(
  first: Uint8Array[],
  lengthOfFirst: number,
  parts: AsyncGenerator<string>,
  { onEnd, onWhole, deadlineMs }: Making,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOver = false;
  let length = lengthOfFirst;
  const end = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    onEnd();
  };
  let controllerOf: ReadableStreamDefaultController<Uint8Array> | null = null;
  const timer = setTimeout(() => {
    controllerOf?.error(new Error("The download took too long."));
    end();
  }, deadlineMs);
  timer.unref();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controllerOf = controller;
      },
      async pull(controller) {
        try {
          const ready = first.shift();
          if (ready !== undefined) return controller.enqueue(ready);
          const { value, done } = await parts.next();
          if (isOver) return;
          if (done !== true) {
            const bytes = encoder.encode(value);
            length += bytes.length;
            return controller.enqueue(bytes);
          }
          controller.close();
          end();
          onWhole?.(length);
        } catch (error) {
          controller.error(error);
          end();
        }
      },
      cancel() {
        end();
      },
    },
    { highWaterMark: 0 },
  );
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
