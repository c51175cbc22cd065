import { DeskPage } from "./desk-page";
import { type BrowserState, test } from "./desk-test";
import { expect } from "./fixtures";
import { actionHeaders, addReviewDraft, recordIdOf, rowOf } from "./review-drafts";

test("a draft is sent, sent back with a note, mended, sent again and published", async ({
  page,
  browser,
  desk,
  world,
}) => {
  const title = "Witkoff calls Putin in March";
  const asked = "Which agency reported it? A second source, please.";
  const context = await browser.newContext({ storageState: world.researcherState });
  const own = await context.newPage();
  const ownDesk = new DeskPage(own, world.instance.url);
  await ownDesk.openForm("/desk/contacts/new");
  await expect(own.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  await ownDesk.choose("Format", "Phone");
  await ownDesk.choose("Level", "Envoy");
  await ownDesk.field("Held on").fill("14 March 2025");
  await ownDesk.take(ownDesk.field("Add a person"), "Steve Witkoff");
  await ownDesk.field("Title").fill(title);
  await own.getByRole("button", { name: "Send to review", exact: true }).click();
  // The same faults as of publishing; nothing is lost, and it is no more than a draft.
  const faults = own.getByRole("alert").filter({ hasText: "Not sent yet" });
  await expect(faults).toContainText("Sources");
  await expect(ownDesk.field("Title")).toHaveValue(title);
  await ownDesk.addSource("https://agency.example/march", "A call");
  await own.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(own.getByRole("status").filter({ hasText: "The draft is in review" })).toBeVisible();
  await expect(rowOf(own, title)).toContainText("In review");

  await desk.open("/desk");
  await rowOf(page, title)
    .getByRole("link", { name: `Review ${title}` })
    .click();
  const sendBack = page.getByRole("form", { name: "Send back" });
  await sendBack.getByRole("button", { name: "Send back" }).click();
  await expect(sendBack.getByRole("alert")).toHaveText("Say what is to be done before it can be published.");
  await sendBack.getByLabel("What is to be done").fill(asked);
  await sendBack.getByRole("button", { name: "Send back" }).click();
  await expect(rowOf(page, title)).toContainText("Sent back");
  await expect(rowOf(page, title)).toContainText(asked);

  await own.reload();
  await rowOf(own, title).getByRole("link", { name: title, exact: true }).click();
  await expect(own.getByText(asked).first()).toBeVisible();
  await ownDesk.formIsReady();
  await ownDesk.addSource("https://other.example/march", "The same call");
  await own.getByRole("button", { name: "Send to review", exact: true }).click();
  await expect(rowOf(own, title)).toContainText("In review");
  await context.close();

  await page.reload();
  await rowOf(page, title)
    .getByRole("link", { name: `Review ${title}` })
    .click();
  await page.getByRole("button", { name: "Publish the draft" }).click();
  await page.waitForURL(/\/events\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("cell", { name: "Ada Archer, draft by Ben Brook" })).toBeVisible();
  await expect(page.getByText(asked)).toHaveCount(0);

  // What was said stays with the record, on the desk alone.
  const id = await recordIdOf(page, world.instance.url, title);
  await desk.open(`/desk/history/event/${id}`);
  const review = page.getByRole("region", { name: "Review of its draft" });
  await expect(review.getByRole("listitem")).toHaveText([
    /sent to review/,
    /sent back/,
    /sent to review/,
    /published/,
  ]);
  await expect(review).toContainText(asked);
});

test("an author takes a draft back from review, and an editor comments on a field of it", async ({
  page,
  browser,
  desk,
  world,
}) => {
  const title = "A meeting to take back";
  const id = await addReviewDraft(world.store, title, "2025-04-01");
  await desk.open(`/desk/drafts/${id}`);
  const comment = page.getByRole("form", { name: "Comment" });
  await comment.getByLabel("About").selectOption("Held on");
  await comment.getByLabel("Comment", { exact: true }).fill("Is the first of April sure?");
  await comment.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByText("The comment stands with the draft.")).toBeVisible();
  await expect(comment.getByLabel("Comment", { exact: true })).toHaveValue("");
  await expect(page.getByRole("listitem").filter({ hasText: "Is the first of April sure?" })).toContainText(
    "commented on Held on",
  );

  const context = await browser.newContext({ storageState: world.researcherState });
  const own = await context.newPage();
  await own.goto(`${world.instance.url}/desk/drafts/${id}`);
  await expect(own.getByText("Is the first of April sure?")).toBeVisible();
  await own.getByRole("button", { name: "Take back from review" }).click();
  await expect(own.getByText("Draft since")).toBeVisible();
  await context.close();

  // Whoever still has the older page open is told, and nothing they wrote is lost.
  const sendBack = page.getByRole("form", { name: "Send back" });
  await sendBack.getByLabel("What is to be done").fill("A second source.");
  await sendBack.getByRole("button", { name: "Send back" }).click();
  await expect(sendBack.getByRole("alert")).toContainText("not in review");
  await expect(sendBack.getByLabel("What is to be done")).toHaveValue("A second source.");
});

test("without a script an editor comments on a draft, and what is refused is given back", async ({
  browser,
  world,
}) => {
  const id = await addReviewDraft(world.store, "A meeting without a script", "2025-04-02");
  const context = await browser.newContext({ storageState: world.adminState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${world.instance.url}/desk/drafts/${id}`);
  await page.getByRole("form", { name: "Send back" }).getByRole("button", { name: "Send back" }).click();
  await expect(page.getByText("Say what is to be done before it can be published.")).toBeVisible();
  const comment = page.getByRole("form", { name: "Comment" });
  await comment.getByLabel("Comment", { exact: true }).fill("Seen without a script.");
  await comment.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Seen without a script." })).toBeVisible();
  await context.close();
});

test("a researcher publishes neither by a page nor by a forged request, and opens nobody else's draft", async ({
  page,
  browser,
  desk,
  playwright,
  watch,
  world,
}) => {
  const title = "A meeting that is not theirs to publish";
  const other = await addReviewDraft(world.store, title, "2025-06-06");
  const adminsDraft = await addReviewDraft(
    world.store,
    `${title}, of an editor`,
    "2025-06-07",
    "ada@example.org",
  );
  const context = await browser.newContext({ storageState: world.researcherState });
  const own = await context.newPage();
  watch.expectProblem(/404/);
  await own.goto(`${world.instance.url}/desk/drafts/${adminsDraft}`);
  await expect(own.getByText(`${title}, of an editor`)).toHaveCount(0);
  await own.goto(`${world.instance.url}/desk?q=not+theirs`);
  await expect(rowOf(own, `${title}, of an editor`)).toHaveCount(0);
  await rowOf(own, title).getByRole("link", { name: title, exact: true }).focus();
  await own.keyboard.press("p");
  await own.keyboard.press("b");
  await expect(own.getByRole("dialog")).toHaveCount(0);
  await own.goto(`${world.instance.url}/desk/drafts/${other}`);
  await expect(own.getByRole("button", { name: "Take back from review" })).toBeVisible();
  await expect(own.getByRole("button", { name: /^Publish|^Send back/ })).toHaveCount(0);
  await context.close();

  await desk.open("/desk?q=not+theirs&by=me");
  await rowOf(page, `${title}, of an editor`)
    .getByRole("link", { name: /of an editor$/ })
    .first()
    .focus();
  await page.keyboard.press("p");
  const asked = page.waitForRequest(
    (sent) => sent.method() === "POST" && (sent.postData() ?? "").includes(adminsDraft),
  );
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  const sent = await asked;
  await expect(page.getByText(`Published: ${title}, of an editor.`)).toBeVisible();
  const answerTo = async (storageState: BrowserState) => {
    const api = await playwright.request.newContext({ storageState });
    const data = (sent.postData() ?? "").replace(adminsDraft, other);
    const response = await api.post(sent.url(), { headers: actionHeaders(sent), data });
    const text = await response.text();
    await api.dispose();
    return text;
  };
  expect(await answerTo(world.researcherState)).toContain('"status":"refused"');
  expect(await answerTo({ cookies: [], origins: [] })).toContain('"status":"signedOut"');
  await page.goto(`${world.instance.url}/desk?q=not+theirs`);
  await expect(rowOf(page, title)).toContainText("In review");
  // And it would have been published for whoever may.
  expect(await answerTo(world.adminState)).toContain('"status":"published"');
});
