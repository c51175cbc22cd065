import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

const lists = {
  antecedents: "Claim\tPlace\n2025-02-07\tToretsk\n13 Mar 2025\tSudzha\n2025-12-01\tPokrovsk",
  consequents: "11 Feb 2025\n2025-03-13\n25 April 2025\n2 Dec 2025",
};

test("a reader's own dates, pasted as a column, are analysed with a sentence beside each number", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}/coincidences/try`);
  await expectAccessible(page);
  await page.getByLabel("First list").fill(lists.antecedents);
  await page.getByLabel("Second list").fill(lists.consequents);
  await page.getByLabel("From", { exact: true }).fill("1 January 2025");
  await page.getByLabel("To", { exact: true }).fill("soon");
  await page.getByRole("button", { name: "Analyse the dates" }).click();
  const fault = page.locator(".message-error");
  await expect(fault).toContainText("To: write the last observed day");
  await expect(fault).toBeFocused();
  await expect(page.getByLabel("To", { exact: true })).toHaveAttribute("aria-invalid", "true");
  // Nothing that was typed is lost.
  await expect(page.getByLabel("First list")).toHaveValue(lists.antecedents);
  await expect(page.getByText("“13 Mar 2025” read as 13 March 2025")).toBeVisible();

  await page.getByLabel("To", { exact: true }).fill("31 December 2025");
  await page.getByRole("button", { name: "Analyse the dates" }).click();
  const result = page.getByRole("region", { name: "Result" });
  await expect(result).toContainText("3 of 4 dates of the second list");
  await expect(result).toContainText(/At random about 0\.\d of 4 would \(p = [\d.]+ by /);
  await expect(result.getByRole("row", { name: /^Rotation/ })).toBeVisible();
  await expect(
    result.getByRole("row", { name: /2 December 2025.*1 day after.*1 December 2025/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form works, and keeps what was typed", async ({ sampleInstance, page, watch }) => {
    // The browser refuses to preload a script where none may run.
    watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
    await page.goto(`${sampleInstance.url}/coincidences/try`);
    await page.getByLabel("First list").fill("2025-02-07");
    await page.getByLabel("Second list").fill("2025-02-11");
    await page.getByLabel("From", { exact: true }).fill("2025-01-01");
    await page.getByRole("button", { name: "Analyse the dates" }).click();
    await expect(page.getByText("write the last observed day").first()).toBeVisible();
    await expect(page.getByLabel("Second list")).toHaveValue("2025-02-11");
    await page.getByLabel("To", { exact: true }).fill("2025-12-31");
    await page.getByRole("button", { name: "Analyse the dates" }).click();
    await expect(page.getByRole("region", { name: "Result" })).toContainText(
      "1 of 1 dates of the second list",
    );
  });
});

test("the analysis answers programs of any site, in a worker thread that others do not wait for", async ({
  sampleInstance,
  request,
}) => {
  const address = `${sampleInstance.url}/api/v1/coincidence-analysis`;
  const body = {
    antecedents: ["2025-02-07", "2025-03-13", "2025-12-01"],
    consequents: ["2025-02-11", "2025-03-13", "2025-04-25", "2025-12-02"],
    window: { from: "2025-01-01", to: "2025-12-31" },
    shuffles: 500,
  };
  const response = await request.post(address, { data: body, headers: { Origin: "https://other.example" } });
  expect(response.status()).toBe(200);
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  const answer = await response.json();
  expect(answer.precursor).toMatchObject({ count: 3, total: 4, rate: 0.75 });
  expect(answer.pairs).toHaveLength(3);
  expect(answer.precursor.p.shuffle).toBeGreaterThan(0);

  const faulty = await request.post(address, { data: { ...body, consequents: ["2025-02-30"] } });
  expect(faulty.status()).toBe(400);
  expect(faulty.headers()["content-type"]).toBe("application/problem+json");
  expect((await faulty.json()).errors).toEqual([{ pointer: "/consequents/0", detail: expect.any(String) }]);
  const other = await request.get(address);
  expect([other.status(), other.headers().allow]).toEqual([405, "POST, OPTIONS"]);

  // The largest that is taken is split over both threads; a page is answered while it is under way.
  const days = Array.from({ length: 10_000 }, (_, at) =>
    new Date(Date.UTC(1990, 0, 1 + ((at * 7919) % 12_000))).toISOString().slice(0, 10),
  );
  const large = {
    antecedents: days,
    consequents: [...days].reverse(),
    window: { from: "1990-01-01", to: "2023-12-31" },
    days: 3,
  };
  const order: string[] = [];
  const done = request.post(address, { data: large, timeout: 60_000 }).then((reply) => {
    order.push("analysis");
    return reply;
  });
  const small = request.get(`${sampleInstance.url}/method`).then((reply) => {
    order.push("page");
    return reply;
  });
  expect((await small).status()).toBe(200);
  const large1 = await (await done).json();
  expect(order).toEqual(["page", "analysis"]);
  expect(await (await request.post(address, { data: large, timeout: 60_000 })).json()).toEqual(large1);
});
