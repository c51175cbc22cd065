import type { RandomStream } from "@/lib/coincidence/random-stream";

/** Days (counted from 0) of the events of two series that know nothing of each other. */
export interface NullRecord {
  antecedents: number[];
  consequents: number[];
}

/** A way to make such records. */
export interface NullWorld {
  name: string;
  description: string;
  totalDays: number;
  make: (stream: RandomStream) => NullRecord;
}

const totalDays = 5000;
const events = 500;
/** Largest number of contacts on one day, and smallest and largest number of events of a cluster. */
const mostOnOneDay = 5;
const cluster = { fewest: 8, most: 16, days: 28 };

/** The first keeps every assumption of the simple tests, the others break one each. */
export const nullWorlds: readonly NullWorld[] = [
  {
    name: "Distinct days",
    description: "500 days of each series, drawn from 5,000.",
    totalDays,
    make: (stream) => ({
      antecedents: distinctDays(stream, events, totalDays),
      consequents: distinctDays(stream, events, totalDays),
    }),
  },
  {
    name: "Several contacts on one day",
    description: "As above, but contacts come one to five on a day, some 500 in all.",
    totalDays,
    make: (stream) => ({
      antecedents: distinctDays(stream, events, totalDays),
      consequents: distinctDays(stream, Math.round((2 * events) / (1 + mostOnOneDay)), totalDays).flatMap(
        (day) => new Array<number>(1 + stream.nextBelow(mostOnOneDay)).fill(day),
      ),
    }),
  },
  {
    name: "Clusters over weeks, sparse",
    description: "Both series come in clusters of about 12 events over four weeks, some 100 events each.",
    totalDays,
    make: (stream) => ({ antecedents: clustered(stream, 100), consequents: clustered(stream, 100) }),
  },
  {
    name: "Clusters over weeks, dense",
    description: "The same with some 500 events each, so that clusters overlap.",
    totalDays,
    make: (stream) => ({ antecedents: clustered(stream, events), consequents: clustered(stream, events) }),
  },
];

/** Numbers of events of the comparison by size, on ten times as many days. */
export const nullSizes: readonly number[] = [50, 500, 5000, 10_000];

/** So many distinct days, uniformly. */
export function distinctDays(stream: RandomStream, count: number, dayCount: number): number[] {
  const days = new Set<number>();
  while (days.size < count) days.add(stream.nextBelow(dayCount));
  return [...days];
}

/** Clusters begin on any day, before the window too, so that its ends are like its middle. */
function clustered(stream: RandomStream, wanted: number): number[] {
  const room = totalDays + cluster.days - 1;
  const mean = (cluster.fewest + cluster.most) / 2;
  const count = Math.round((wanted * room) / (mean * totalDays));
  const days: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const first = stream.nextBelow(room) - (cluster.days - 1);
    const size = cluster.fewest + stream.nextBelow(cluster.most - cluster.fewest + 1);
    for (let event = 0; event < size; event += 1) days.push(first + stream.nextBelow(cluster.days));
  }
  return days.filter((day) => day >= 0 && day < totalDays);
}
