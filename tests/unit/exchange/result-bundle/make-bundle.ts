import { createHash } from "node:crypto";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { computeNumbers } from "@/lib/exchange/result-bundle/compute-numbers";
import type { BundledEvent, ResultOptions, UnsealedBundle } from "@/lib/exchange/result-bundle/result-bundle";
import { dayOf, makeSeries } from "../../coincidence/make-event";

/** SHA-256 as the server and the command take it. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** All parts of a result over days 1 to 60, with few surrogates. */
export const someOptions: ResultOptions = {
  observation: { from: dayOf(1), to: dayOf(60), gaps: [{ from: dayOf(20), to: dayOf(22) }] },
  maxStepWindowDays: 10,
  tests: {
    nullModels: ["analytic", "distinctDays", "shuffle", "gaps", "rotation"],
    shuffles: 40,
    seed: 7,
    bursts: { shuffles: 30, seed: 7 },
  },
  scan: { shuffles: 20, seed: 3, maxWindowDays: 6, maxOffsetDays: 3 },
  lags: { observation: null, maxLagDays: 12 },
};

interface MadeOf {
  antecedents?: readonly DatedEvent[];
  consequents?: readonly DatedEvent[];
  direction?: Direction;
  windowDays?: number;
  offsetDays?: number;
  options?: ResultOptions;
}

/** A bundle of made-up events with the numbers that belong to them. */
export function makeBundle({
  antecedents = makeSeries("a", [4, 10, 40, 41]),
  consequents = makeSeries("c", [5, 12, 45, 58]),
  direction = "after",
  windowDays = 4,
  offsetDays = 0,
  options = someOptions,
}: MadeOf = {}): UnsealedBundle {
  const question = { antecedents, consequents, direction, windowDays, offsetDays, options };
  return {
    format: "backchannel-coincidence-result",
    formatVersion: 1,
    product: { name: "Backchannel", version: "0.1.0" },
    data: { version: 12, day: dayOf(60) },
    page: "https://tracker.example/coincidences?version=12",
    licence: { id: "CC-BY-4.0", name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    citation: "Backchannel contributors.",
    rule: {
      slug: "a-rule",
      name: "Встречи after „claims“ 🕊",
      reason: "",
      words: { subject: "Meetings" },
      isChanged: false,
      seal: null,
      definition: { direction, windowDays, offsetDays, antecedent: { type: "announcement" } },
    },
    coverage: { isDeclaredComplete: false, declared: null, reasons: ["The claims are a selection."] },
    antecedents: antecedents.map((event) => bundled(event, "announcement")),
    consequents: consequents.map((event) => bundled(event, "contact")),
    undated: [],
    options,
    numbers: computeNumbers(question),
  };
}

function bundled({ id, ...counted }: DatedEvent, type: BundledEvent["type"]): BundledEvent {
  return {
    id,
    slug: id,
    page: `https://tracker.example/events/${id}`,
    type,
    title: `Event ${id}`,
    dates: { own: counted.start.earliest, madePublic: null, saidToHaveHappened: null },
    counted,
    sources: [{ publisher: "Agency", title: null, url: "https://agency.example/1", archivedUrl: null }],
  };
}
