import { describe, expect, test } from "vitest";
import { countRule } from "@/db/queries/rules/count-rule";
import { findRule } from "@/db/queries/rules/find-rule";
import { listRules } from "@/db/queries/rules/list-rules";
import { relateEvent } from "@/db/queries/rules/relate-event";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { everyEvent } from "@/lib/records/event-filter";
import { dayOfData, loadedSample } from "../sample/loaded-sample";

const store = loadedSample();

const keyOf = (relation: { antecedentId: string; consequentId: string; certainty: string }) =>
  `${relation.antecedentId} ${relation.consequentId} ${relation.certainty}`;

describe("what a rule says of one event", () => {
  test("is what the rule counted over the whole record says of it", async () => {
    const events = await listTimelineEvents(store(), everyEvent, { dayOfData });
    let compared = 0;
    let left = 0;
    for (const { slug } of await listRules(store())) {
      const rule = await findRule(store(), slug);
      const { evaluation } = await countRule(store(), { rule, dayOfData });
      const { consequents, antecedents, result } = evaluation;
      for (const event of events) {
        const relations = await relateEvent(store(), rule, event);
        if (relations === null) {
          left += 1;
          continue;
        }
        const isOwn = (relation: { antecedentId: string; consequentId: string }) =>
          relation.antecedentId === event.id || relation.consequentId === event.id;
        const isConsequent = consequents.some((other) => other.id === event.id);
        const isAntecedent = antecedents.some((other) => other.id === event.id);
        const side = isConsequent ? "consequent" : isAntecedent ? "antecedent" : null;
        expect(relations.side, `${slug} ${event.slug}`).toBe(side);
        expect(relations.pairs.map(keyOf).sort()).toEqual(result.pairs.filter(isOwn).map(keyOf).sort());
        expect(relations.nearMisses.map(keyOf).sort()).toEqual(
          result.nearMisses.filter(isOwn).map(keyOf).sort(),
        );
        compared += relations.pairs.length;
      }
    }
    expect(compared).toBeGreaterThan(50);
    // A rule by another date than held and announced is not answered from the days of one event.
    expect(left % events.length).toBe(0);
    expect(left).toBeGreaterThan(0);
  });

  test("lists the nearest first", async () => {
    const rule = await findRule(store(), "default");
    const events = await listTimelineEvents(store(), everyEvent, { dayOfData });
    const claim = events.find(({ slug }) => slug === "russia-says-it-captured-pokrovsk-2025-12-01");
    if (claim === undefined) throw new Error("The sample has no such claim.");
    const relations = await relateEvent(store(), rule, claim);
    const lags = relations?.pairs.map(({ lag }) => lag.minDays) ?? [];
    expect(lags.length).toBeGreaterThan(2);
    expect(lags).toEqual([...lags].sort((a, b) => a - b));
  });

  test("of a sealed rule counts nothing before the first day that its seal allows", async () => {
    const rule = await findRule(store(), "default");
    const events = await listTimelineEvents(store(), everyEvent, { dayOfData });
    const { pairs } = (await countRule(store(), { rule, dayOfData })).evaluation.result;
    const pair = pairs.find(({ lag }) => lag.minDays === lag.maxDays && lag.minDays > 1);
    const [claim, contact] = [pair?.antecedentId, pair?.consequentId].map((id) =>
      events.find((event) => event.id === id),
    );
    if (claim === undefined || contact === undefined) throw new Error("The sample has such a pair.");
    const sealed = (scoredFrom: string) => ({
      ...rule,
      seal: { sealedAt: 0, sealedOn: scoredFrom, scoredFrom, hash: "" },
    });
    const pairsWith = async (scoredFrom: string, event: typeof claim) =>
      (await relateEvent(store(), sealed(scoredFrom), event))?.pairs.filter(
        ({ antecedentId, consequentId }) => antecedentId === claim.id && consequentId === contact.id,
      );
    expect(await pairsWith(claim.earliestDay, contact)).toHaveLength(1);
    expect(await pairsWith(contact.earliestDay, contact)).toEqual([]);
    expect((await relateEvent(store(), sealed(contact.earliestDay), claim))?.side).toBeNull();
    expect((await relateEvent(store(), sealed(contact.earliestDay), contact))?.side).toBe("consequent");
  });
});
