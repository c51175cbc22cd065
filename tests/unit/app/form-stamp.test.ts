import { describe, expect, it } from "vitest";
import { checkFormStamp, makeFormStamp, stampLimits } from "@/app/_server/work/form-stamp";
import { createReportLimiter } from "@/app/_server/work/report-limiter";

const secret = "a secret of at least thirty-two characters";
const made = { id: "one-form", madeAt: 1_000_000 };
const stamp = makeFormStamp(secret, "event", made);
const check = (changes: { sent?: string; now?: number; subject?: string; secret?: string } = {}) =>
  checkFormStamp(changes.secret ?? secret, changes.subject ?? "event", {
    sent: changes.sent ?? stamp,
    now: changes.now ?? made.madeAt + stampLimits.leastMs,
  });

describe("the stamp of a form", () => {
  it("is good from a few seconds after it was made, for a day", () => {
    expect(check()).toEqual({ status: "good", stamp: made });
    expect(check({ now: made.madeAt + stampLimits.leastMs - 1 })).toEqual({ status: "tooQuick" });
    expect(check({ now: made.madeAt + stampLimits.mostMs })).toMatchObject({ status: "good" });
    expect(check({ now: made.madeAt + stampLimits.mostMs + 1 })).toEqual({ status: "tooOld" });
  });

  it("is good for its own event and secret alone, and not with another time or form", () => {
    const [at, id, signature] = stamp.split(".");
    const forged = [
      "",
      "..",
      `${at}.${id}.`,
      `${Number(at) - 1}.${id}.${signature}`,
      `${at}.other.${signature}`,
      `${stamp}.x`.replace(/\.x$/, "x"),
    ];
    for (const sent of forged) expect(check({ sent }), sent).toEqual({ status: "forged" });
    expect(check({ subject: "another event" })).toEqual({ status: "forged" });
    expect(check({ secret: "another secret of thirty-two characters" })).toEqual({ status: "forged" });
  });
});

describe("the limit of reports", () => {
  const limits = { perNetwork: 2, inAll: 5, windowMs: 1_000, maxCounts: 3 };

  it("holds for each network, and for all together", () => {
    const limiter = createReportLimiter(limits);
    const taken = ["a", "a", "a", "b", "b", "c", "c"].map((network) => limiter.take(network, 0));
    expect(taken).toEqual([true, true, false, true, true, true, false]);
    expect(limiter.take("a", 999)).toBe(false);
    expect(limiter.take("a", 1_000)).toBe(true);
  });

  it("counts only all together where no proxy says from where a request came", () => {
    const limiter = createReportLimiter(limits);
    expect([1, 2, 3, 4, 5, 6].map(() => limiter.take("", 0))).toEqual([true, true, true, true, true, false]);
  });

  it("keeps few counts", () => {
    const limiter = createReportLimiter({ ...limits, inAll: 1_000 });
    for (let network = 0; network < 50; network += 1) limiter.take(String(network), 0);
    expect(limiter.size()).toBeLessThanOrEqual(limits.maxCounts + 1);
  });
});
