import { describe, expect, it } from "vitest";
import { failureNotice, joinedNotice } from "@/app/_components/desk/form-notice";
import { afterReaching } from "@/app/_components/desk/use-passing-notice";

describe("afterReaching", () => {
  it.each(["lost", "signedOut"] as const)("takes away that a save was %s", (status) => {
    expect(afterReaching(failureNotice({ status }, "saved"))).toBeNull();
  });

  it("still says that nothing was published, once", () => {
    const after = afterReaching(failureNotice({ status: "lost" }, "published"));
    expect(after).toMatchObject({ tone: "note", text: expect.stringContaining("not published") });
    expect(afterReaching(after)).toBe(after);
  });

  it("leaves what is about something else", () => {
    const refused = failureNotice({ status: "refused", message: "Only editors publish." }, "published");
    expect(afterReaching(refused)).toBe(refused);
    expect(afterReaching(joinedNotice)).toBe(joinedNotice);
    expect(afterReaching(null)).toBeNull();
  });
});
