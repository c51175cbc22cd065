import { describe, expect, it, vi } from "vitest";
import { wholeOrStream } from "@/app/_server/data/whole-or-stream";
import { updateContact } from "@/db/commands/events/update-contact";
import { openSnapshot } from "@/db/export/open-snapshot";
import { walkDocuments } from "@/db/export/walk-documents";
import { everyEvent } from "@/lib/records/event-filter";
import { contactEntry } from "../commands/small-world";
import { createOpenWorld } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const part = "é".repeat(50_000);

/** A long text in parts, which notes how many were asked for. */
function longText(parts: number) {
  const asked = { count: 0 };
  async function* make() {
    for (let at = 0; at < parts; at += 1) {
      asked.count += 1;
      yield part;
    }
  }
  return { asked, parts: make() };
}

const options = () => ({ onEnd: vi.fn(), onWhole: vi.fn(), deadlineMs: 60_000 });

function streamOf(body: Uint8Array | ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  if (!(body instanceof ReadableStream)) throw new Error("It was made whole.");
  return body;
}

describe("wholeOrStream", () => {
  it("makes what is short whole, with its length in bytes", async () => {
    const asked = options();
    const { body, length } = await wholeOrStream(longText(3).parts, asked);
    expect(length).toBe(300_000);
    expect(await new Response(body instanceof ReadableStream ? null : body).text()).toBe(part.repeat(3));
    expect(asked.onEnd).toHaveBeenCalledTimes(1);
    expect(asked.onWhole.mock.calls).toEqual([[300_000]]);
  });

  it("makes what is long only as fast as it is taken, and says once that it ended", async () => {
    const { parts, asked } = longText(60);
    const told = options();
    const { body, length } = await wholeOrStream(parts, told);
    expect(length).toBeNull();
    const before = asked.count;
    expect(before).toBeLessThan(15);
    const reader = streamOf(body).getReader();
    let bytes = 0;
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes += chunk.value.length;
      // What was made before the answer, and one part ahead of what was taken.
      expect(asked.count * 100_000 - bytes).toBeLessThanOrEqual(Math.max(before, 1) * 100_000);
    }
    expect(bytes).toBe(6_000_000);
    expect(told.onEnd).toHaveBeenCalledTimes(1);
    expect(told.onWhole.mock.calls).toEqual([[6_000_000]]);
  });

  it("ends when the reader goes, when it takes too long, and when a part cannot be made", async () => {
    const gone = options();
    await streamOf((await wholeOrStream(longText(60).parts, gone)).body).cancel();
    expect(gone.onEnd).toHaveBeenCalledTimes(1);
    expect(gone.onWhole).not.toHaveBeenCalled();

    const late = { onEnd: vi.fn(), deadlineMs: 1 };
    const { body } = await wholeOrStream(longText(60).parts, late);
    await vi.waitFor(() => expect(late.onEnd).toHaveBeenCalledTimes(1));
    await expect(streamOf(body).getReader().read()).rejects.toThrow("The download took too long.");

    const broken = options();
    async function* failing(): AsyncGenerator<string> {
      yield "a";
      throw new Error("broken");
    }
    await expect(wholeOrStream(failing(), broken)).rejects.toThrow("broken");
    expect(broken.onEnd).toHaveBeenCalledTimes(1);
    expect(broken.onWhole).not.toHaveBeenCalled();
  });
});

describe("openSnapshot", () => {
  it("goes on giving the state with which it was opened", async () => {
    const { path, store } = freshDatabase();
    await createOpenWorld(store);
    const titles = async (from: typeof store) => {
      const found: string[] = [];
      const walk = { filter: everyEvent, site: "", areNumbered: false };
      for await (const events of walkDocuments(from, "event", walk)) {
        found.push(...events.map(({ title }) => title));
      }
      return found;
    };
    const snapshot = openSnapshot(path);
    const input = contactEntry({ title: "Renamed" });
    await updateContact(store, { actor: null, now: 9_000, id: "c1", baseVersion: 1, input });
    expect(await titles(snapshot)).not.toContain("Renamed");
    snapshot.close();
    snapshot.close();
    expect(await titles(store)).toContain("Renamed");
  });
});
