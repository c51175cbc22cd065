import { expect, it } from "vitest";
import type { ContactForm } from "@/app/_components/desk/contact-form";
import { finishing } from "@/app/_components/desk/finishing";
import { contactKind } from "@/app/_components/desk/form-kind";
import type { PublishRequest } from "@/app/_components/desk/save-result";
import type { DraftOutcome } from "@/app/_components/desk/use-draft";
import type { SendRequest } from "@/app/_components/review/review-result";

/** A form of a change to a published contact, with a draft that saves itself as `outcome` says. */
function makeFinishing(raw: object, outcome: DraftOutcome = { status: "saved" }) {
  const latest = { current: { form: contactKind.parse(raw), known: {} } };
  const stored = { id: "d1", version: 3, saved: latest.current.form };
  const seen = {
    saves: [] as ContactForm[],
    sent: [] as SendRequest[],
    published: [] as PublishRequest[],
    failures: [] as string[],
    left: [] as string[],
  };
  const works = finishing<ContactForm>({
    kind: contactKind,
    recordId: "c1",
    actions: {
      publish: async (request) => {
        seen.published.push(request);
        return { status: "published", slug: "a-meeting", version: 2 };
      },
      sendToReview: async (request) => {
        seen.sent.push(request);
        return { status: "sent", version: request.version };
      },
    },
    draft: {
      save: async () => {
        seen.saves.push(latest.current.form);
        return outcome;
      },
      current: () => stored,
    },
    latest,
    setForm: (update) => {
      latest.current = { ...latest.current, form: update(latest.current.form) };
    },
    eventId: "c1",
    baseVersion: 1,
    run: async (_what, work) => work(),
    showIssues: (issues) => seen.failures.push(...issues.map(({ path }) => path)),
    fail: (failure) => seen.failures.push(failure.status),
    leave: (path) => seen.left.push(path),
  });
  return { ...works, latest, seen };
}

const change = { kind: "update", reason: "A second source.", publicNote: "" };

it("sends the reason of a change and the note to the editor at once, and keeps the note in no draft", async () => {
  const { sendToReview, seen } = makeFinishing({ change, reviewNote: "Please look at the day." });
  await sendToReview();
  expect(seen.sent).toEqual([
    { draftId: "d1", version: 3, reason: "A second source.", note: "Please look at the day." },
  ]);
  expect(seen.saves.map(({ reviewNote }) => reviewNote)).toEqual(["Please look at the day.", ""]);
  expect(seen.left).toEqual(["/desk?notice=sent"]);
});

it("sends nothing to review where the save met what another window saved", async () => {
  const { sendToReview, seen } = makeFinishing({ change }, { status: "joined" });
  await sendToReview();
  expect(seen).toMatchObject({ sent: [], failures: ["joined"], left: [] });
});

it("publishes what stands in the form when its turn has come, not what stood there when it was made", async () => {
  const { publish, latest, seen } = makeFinishing({ change, summary: "Before." });
  latest.current = { ...latest.current, form: { ...latest.current.form, summary: "Joined since." } };
  await publish();
  expect(seen.published).toMatchObject([
    { entry: { summary: "Joined since." }, draft: { id: "d1", version: 3 }, reason: "A second source." },
  ]);
});

it("publishes nothing while a name stands typed and not chosen", async () => {
  const { publish, seen } = makeFinishing({ change, typed: { placeId: "Mosc" } });
  await publish();
  expect(seen).toMatchObject({ published: [], failures: ["placeId"], left: [] });
});
