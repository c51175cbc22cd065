import { describe, expect, it } from "vitest";
import { Admission } from "@/app/_server/admission";

describe("Admission", () => {
  it("refuses what is more than may go on, and takes the next when one is done or has failed", async () => {
    const admission = new Admission(2);
    const first = Promise.withResolvers<string>();
    const second = Promise.withResolvers<string>();
    const under = [admission.admit(() => first.promise), admission.admit(() => second.promise)];
    let wasRun = false;
    const third = admission.admit(async () => {
      wasRun = true;
    });
    await expect(third).rejects.toMatchObject({ name: "TaskError", fault: "busy" });
    expect(wasRun).toBe(false);
    first.resolve("one");
    expect(await under[0]).toBe("one");
    expect(await admission.admit(async () => "next")).toBe("next");
    second.reject(new Error("It failed."));
    await expect(under[1]).rejects.toThrow("It failed.");
    expect(await Promise.all([1, 2].map((one) => admission.admit(async () => one)))).toEqual([1, 2]);
  });
});
