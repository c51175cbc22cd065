import { describe, expect, it, vi } from "vitest";
import { doAnalysis } from "@/app/_server/coincidence/analysis-task";
import {
  answerAnalysisRequest,
  answerOtherMethod,
  answerPreflight,
  mostBodyBytes,
} from "@/app/_server/coincidence/answer-analysis-request";
import type { AnalysisReply } from "@/app/_server/coincidence/run-analysis";
import { TaskError, type TaskFault } from "@/app/_server/coincidence/worker-pool";
import { finishAnalysis } from "@/lib/coincidence/analyse-dates";
import { runSurrogates, surrogatesOf } from "@/lib/coincidence/run-surrogates";
import { surrogateTestNames } from "@/lib/coincidence/test-names";
import { rangesOf } from "@/lib/timeline/share-out";

/** What the worker threads do, in this one. */
async function run(body: unknown): Promise<AnalysisReply> {
  const outcome = doAnalysis(body);
  if (outcome.status === "laid") throw new Error("This request is not large.");
  return outcome;
}

const request = {
  antecedents: ["2025-01-10", "2025-02-14", "2025-02-14"],
  consequents: ["2025-01-12", "2025-02-21", "2025-06-01"],
  window: { from: "2025-01-01", to: "2025-12-31" },
};

function post(body: unknown, headers: Record<string, string> = { "Content-Type": "application/json" }) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Request("http://localhost/api/v1/coincidence-analysis", { method: "POST", body: text, headers });
}

const ask = (body: unknown, headers?: Record<string, string>) =>
  answerAnalysisRequest(post(body, headers), run);

describe("POST /api/v1/coincidence-analysis", () => {
  it("answers both rates, the five tests and the pairs, to any site", async () => {
    const response = await ask(request);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const answer = await response.json();
    expect(answer.precursor).toMatchObject({ count: 2, total: 3, rate: 2 / 3 });
    expect(answer.trigger).toMatchObject({ count: 3, total: 3, rate: 1 });
    expect(Object.keys(answer.precursor.p)).toEqual([
      "analytic",
      "distinctDays",
      "shuffle",
      "gaps",
      "rotation",
    ]);
    expect(answer.precursor.expected).toBe(answer.precursor.expectedBy.shuffle);
    expect(answer.pairs).toEqual([
      { antecedent: "2025-01-10", consequent: "2025-01-12", lagDays: 2 },
      { antecedent: "2025-02-14", consequent: "2025-02-21", lagDays: 7 },
      { antecedent: "2025-02-14", consequent: "2025-02-21", lagDays: 7 },
    ]);
    expect(answer.dailyChance).toBeCloseTo(8 / 365, 12);
    expect(await (await ask(request)).json()).toEqual(answer);
  });

  it("gives every number as a span where a date is vague", async () => {
    const answer = await (await ask({ ...request, consequents: ["2025-01-12", "2025-02"] })).json();
    expect(answer.precursor.count).toEqual({ low: 1, high: 2 });
    expect(answer.precursor.p.shuffle.low).toBeLessThan(answer.precursor.p.shuffle.high);
    expect(answer.pairs).toContainEqual({
      antecedent: "2025-02-14",
      consequent: "2025-02",
      lagDays: { low: -13, high: 14 },
      certainty: "possible",
    });
  });

  it("points to each fault", async () => {
    const response = await ask({
      ...request,
      antecedents: ["2025-01-10", "tomorrow"],
      coverageGaps: [{ from: "2025-05-02", to: "2025-05-01" }],
      "a/b": 1,
      days: -1,
    });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({
      status: 400,
      title: "The request cannot be read",
      type: expect.any(String),
    });
    const pointers = problem.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/antecedents/1", "/coverageGaps/0/to", "/days"]));
    expect(problem.errors.every((error: { detail: string }) => error.detail.length > 0)).toBe(true);
  });

  it("points to the shuffles where they are too many for so many dates", async () => {
    const days = Array.from({ length: 10_000 }, () => "2025-01-10");
    const response = await ask({ ...request, antecedents: days, shuffles: 10_000 });
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors).toEqual([
      { pointer: "/shuffles", detail: expect.stringContaining("at most 2496 shuffles") },
    ]);
  });

  it("lists the first hundred of very many faults, and says how many there are", async () => {
    const problem = await (
      await ask({ ...request, antecedents: Array.from({ length: 250 }, () => "never") })
    ).json();
    expect(problem.errors).toHaveLength(100);
    expect(problem.detail).toBe("250 faults were found. The first 100 are listed.");
  });

  it("refuses what is no JSON, not sent as JSON, or too large", async () => {
    expect((await ask("{")).status).toBe(400);
    expect((await ask(request, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await ask(request, { "Content-Type": "application/json; charset=utf-8" })).status).toBe(200);
    const large = await ask(`"${"x".repeat(mostBodyBytes)}"`);
    expect(large.status).toBe(413);
    const lists = { ...request, antecedents: Array.from({ length: 10_001 }, () => "2025-01-10") };
    expect((await ask(lists)).status).toBe(400);
  });

  it.each<[TaskFault, number, string | null]>([
    ["busy", 503, "5"],
    ["timeLimit", 503, "5"],
    ["failed", 500, null],
  ])("says so when the work is not done: %s", async (fault, status, retryAfter) => {
    const log = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const response = await answerAnalysisRequest(post(request), () =>
      Promise.reject(new TaskError(fault, "a detail for the log")),
    );
    expect(log).toHaveBeenCalledExactlyOnceWith("An analysis was not made: a detail for the log");
    log.mockRestore();
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(await response.text()).not.toContain("a detail for the log");
  });

  it("takes no other method, and lets any site ask first", async () => {
    const other = answerOtherMethod();
    expect([other.status, other.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    const preflight = answerPreflight();
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("Content-Type");
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("gives the same figures whether one thread draws or several share the work", async () => {
    const days = Array.from({ length: 1_200 }, (_, at) => {
      const day = new Date(Date.UTC(2000, 0, 1 + at * 7 + (at % 5)));
      return day.toISOString().slice(0, 10);
    });
    const large = {
      antecedents: days.slice(0, 900),
      consequents: days.slice(300),
      window: { from: "2000-01-01", to: "2024-12-31" },
      days: 2,
      shuffles: 1200,
    };
    const outcome = doAnalysis(large);
    if (outcome.status !== "laid") throw new Error("This request is large.");
    const { plan } = outcome.analysis;
    const partsOf = (threads: number) =>
      surrogateTestNames.flatMap((test) =>
        rangesOf(surrogatesOf(plan, test), threads).map(([first, count]) =>
          runSurrogates(plan, test, first, count),
        ),
      );
    expect(partsOf(2)).toHaveLength(6);
    expect(finishAnalysis(outcome.analysis, partsOf(2).reverse())).toEqual(
      finishAnalysis(outcome.analysis, partsOf(1)),
    );
  });
});
