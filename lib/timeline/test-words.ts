import type { TestName } from "../coincidence/test-names";

/** What each test holds fixed, and what that means, in plain words. */
export const testWords: Record<TestName, { name: string; keeps: string; sentence: string }> = {
  analytic: {
    name: "Analytic",
    keeps: "the number of events",
    sentence:
      "Takes every event as falling on any day alike. Published work uses it; where events are many or come in bursts it finds too much.",
  },
  distinctDays: {
    name: "Distinct days",
    keeps: "the number of days with an event",
    sentence: "The same, counted exactly for one event a day at most.",
  },
  shuffle: {
    name: "Shuffled days",
    keeps: "the events of one day together",
    sentence: "Puts the days of both series anywhere in the observed days, and counts again.",
  },
  gaps: {
    name: "Shuffled gaps",
    keeps: "the gaps between events, not their order",
    sentence: "Deals out the waiting times of both series anew.",
  },
  rotation: {
    name: "Rotation",
    keeps: "bursts, seasons and order inside each series",
    sentence:
      "Slides one series along the other, day by day, all the way round. It keeps most of what the series is; with few events it says little.",
  },
};
