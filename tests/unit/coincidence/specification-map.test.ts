import { expect, test } from "vitest";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { findPairs } from "@/lib/coincidence/find-pairs";
import {
  mapSpecifications,
  type Specification,
  sortSpecificationRows,
} from "@/lib/coincidence/specification-map";
import { testAgainstChance } from "@/lib/coincidence/test-against-chance";
import { testNames } from "@/lib/coincidence/test-names";
import { dayOf, makeEvent, makeSeries } from "./make-event";

const antecedents = makeSeries("a", [10, 40, 41, 120, 180, 181]);
const consequents = makeSeries("c", [12, 45, 80, 185]);
const timed: DatedEvent[] = [
  makeEvent("c1", dayOf(10), { clock: { at: "09:00", zone: "Europe/Moscow" } }),
  ...makeSeries("d", [45, 80, 185]),
];
const timedClaims: DatedEvent[] = [
  makeEvent("a1", dayOf(10), { clock: { at: "19:00", zone: "Europe/Moscow" } }),
  ...makeSeries("b", [40, 41, 120]),
];
const observation = { from: dayOf(1), to: dayOf(200), gaps: [] };
const options = { side: "precursor", shuffles: 200, seed: 4 } as const;

const specifications: Specification[] = [3, 7, 14].flatMap((windowDays) =>
  testNames.map((name) => ({
    choices: { window: `${windowDays} days`, test: name },
    antecedents,
    consequents,
    observation,
    windowDays,
    offsetDays: 0,
    direction: "after" as const,
    test: name,
    isReadersChoice: windowDays === 7 && name === "shuffle",
  })),
);

test("each row is what the rule alone gives, sorted by p, with the reader's choice marked", () => {
  const rows = mapSpecifications(specifications, options);
  expect(rows).toHaveLength(15);
  expect(rows.map(({ p }) => p)).toEqual(rows.map(({ p }) => p ?? 0).sort((left, right) => left - right));
  expect(rows.filter(({ isReadersChoice }) => isReadersChoice).map(({ choices }) => choices)).toEqual([
    { window: "7 days", test: "shuffle" },
  ]);
  for (const specification of specifications) {
    const tests = testAgainstChance({
      ...specification,
      ...options,
      observation,
      pairs: findPairs(specification),
    });
    const row = rows.find(({ choices }) => choices === specification.choices);
    expect(row).toMatchObject({
      count: tests.observed.precursor.atCertain.count,
      total: 4,
      expected: tests[specification.test].precursor.expected,
      p: tests[specification.test].precursor.p.atCertain,
    });
  }
});

test("the order of the list plays no part, and parts of it sort into the whole", () => {
  const whole = mapSpecifications(specifications, options);
  expect(mapSpecifications([...specifications].reverse(), options)).toEqual(whole);
  const parts = [
    ...mapSpecifications(specifications.slice(7), options),
    ...mapSpecifications(specifications.slice(0, 7), options),
  ];
  expect(sortSpecificationRows(parts)).toEqual(whole);
});

test("without declared coverage there are counts alone, and they come last", () => {
  const [first] = specifications;
  if (first === undefined) throw new Error("There are specifications.");
  const selected = { ...first, observation: null, choices: { coverage: "none" } };
  const rows = mapSpecifications([selected, ...specifications], options);
  expect(rows.at(-1)).toEqual({
    choices: { coverage: "none" },
    count: 1,
    possibleCount: 1,
    total: 4,
    expected: null,
    p: null,
    pAtPossible: null,
    isReadersChoice: false,
  });
});

test("clock times count: a contact before the claim of its day did not follow it", () => {
  const row = (observed: typeof observation | null) =>
    mapSpecifications(
      [
        {
          choices: {},
          antecedents: timedClaims,
          consequents: timed,
          observation: observed,
          windowDays: 7,
          offsetDays: 0,
          direction: "after",
          test: "rotation",
          isReadersChoice: true,
        },
      ],
      options,
    )[0];
  expect(row(observation)).toMatchObject({ count: 1, total: 4 });
  expect(row(null)).toMatchObject({ count: 1, total: 4 });
});
