import { describe, expect, it } from "vitest";
import {
  type CopyStorage,
  copyKey,
  forgetOldCopies,
  listCopies,
  readCopy,
  removeCopy,
  writeCopy,
} from "@/app/_components/desk/local-copy";

function memoryStorage(): CopyStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const unsaved = { known: [], isOnServer: false, draftVersion: null };

const refusing: CopyStorage = {
  length: 1,
  key: () => {
    throw new Error("refused");
  },
  getItem: () => {
    throw new Error("refused");
  },
  setItem: () => {
    throw new Error("full");
  },
  removeItem: () => {
    throw new Error("refused");
  },
};

describe("copies in the browser", () => {
  it("come back to the same person and place, the latest first, and not to the form that writes them", () => {
    const storage = memoryStorage();
    const own = copyKey("ada", "contact:new", "form-3");
    const write = (key: string, savedAt: number) =>
      writeCopy(storage, { ...unsaved, key, savedAt, form: { title: key } });
    write(copyKey("ada", "contact:new", "form-1"), 1);
    write(copyKey("ada", "contact:new", "form-2"), 2);
    write(own, 3);
    write(copyKey("ben", "contact:new", "form-4"), 4);
    write(copyKey("ada", "announcement:new", "form-5"), 5);
    const found = listCopies(storage, "ada", "contact:new", own);
    expect(found.map((copy) => copy.savedAt)).toEqual([2, 1]);
    removeCopy(storage, found[0]?.key ?? "");
    expect(listCopies(storage, "ada", "contact:new", own).map((copy) => copy.savedAt)).toEqual([1]);
  });

  it("are not offered where the server holds the same, are read by their key, and go after a week", () => {
    const storage = memoryStorage();
    const key = copyKey("ada", "contact:draft", "d1");
    const copy = { ...unsaved, key, savedAt: 5, form: { title: "Typed" }, isOnServer: true, draftVersion: 3 };
    writeCopy(storage, { ...copy, saved: { title: "Saved" } });
    expect(listCopies(storage, "ada", "contact:draft", "")).toEqual([]);
    expect(readCopy(storage, key)).toEqual({ ...copy, saved: { title: "Saved" } });
    const unsent = copyKey("ada", "contact:draft", "d2");
    writeCopy(storage, { ...copy, key: unsent, isOnServer: false });
    const day = 24 * 60 * 60 * 1000;
    forgetOldCopies(storage, "ada", 5 + 7 * day);
    expect(readCopy(storage, key)).not.toBeNull();
    forgetOldCopies(storage, "ada", 6 + 7 * day);
    expect(readCopy(storage, key)).toBeNull();
    expect(readCopy(storage, unsent)).not.toBeNull();
  });

  it("of an earlier version of the app are read as never sent", () => {
    const storage = memoryStorage();
    const key = copyKey("ada", "contact:new", "old");
    storage.setItem(key, JSON.stringify({ savedAt: 1, form: { title: "Old" }, known: [] }));
    expect(readCopy(storage, key)).toMatchObject({ isOnServer: false, draftVersion: null });
  });

  it("pass over what cannot be read", () => {
    const storage = memoryStorage();
    storage.setItem(copyKey("ada", "contact:new", "broken"), "{");
    storage.setItem(copyKey("ada", "contact:new", "odd"), JSON.stringify({ savedAt: "now" }));
    expect(listCopies(storage, "ada", "contact:new", "")).toEqual([]);
  });

  it("never fail where the browser refuses", () => {
    expect(writeCopy(refusing, { ...unsaved, key: "k", savedAt: 1, form: {} })).toBe(false);
    expect(listCopies(refusing, "ada", "contact:new", "")).toEqual([]);
    expect(() => removeCopy(refusing, "k")).not.toThrow();
  });
});
