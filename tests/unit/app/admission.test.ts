import { describe, expect, it } from "vitest";
import { Admission } from "@/app/_server/http/admission";

/** Work that ends when it is told to. */
function openWork() {
  let finish = (): void => undefined;
  let fail = (): void => undefined;
  const end = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = () => reject(new Error("It failed."));
  });
  return { work: () => end, finish: () => finish(), fail: () => fail() };
}

describe("Admission", () => {
  it("refuses what is more than may go on, and takes the next when one is done or has failed", async () => {
    const admission = new Admission(2);
    const [first, second] = [openWork(), openWork()];
    const firstDone = admission.admit(first.work);
    const secondDone = admission.admit(second.work);
    let wasRun = false;
    const third = admission.admit(async () => {
      wasRun = true;
    });
    await expect(third).rejects.toMatchObject({ name: "TaskError", fault: "busy" });
    expect(wasRun).toBe(false);
    first.finish();
    await firstDone;
    expect(await admission.admit(async () => "next")).toBe("next");
    second.fail();
    await expect(secondDone).rejects.toThrow("It failed.");
    expect(await Promise.all([1, 2].map((one) => admission.admit(async () => one)))).toEqual([1, 2]);
  });
});
