import type { Calibration } from "./calibration";

/** Written by `npm run bench:calibration`; not to be edited by hand. */
export const calibrationFigures: Calibration = {
  day: "2026-11-24",
  seed: 1,
  dataSets: 400,
  level: 0.05,
  windowDays: 3,
  shuffles: 1000,
  standardError: 0.0109,
  worlds: [
    {
      name: "Distinct days",
      description: "500 days of each series, drawn from 5,000.",
      rejected: {
        precursor: {
          analytic: 0.125,
          distinctDays: 0.035,
          shuffle: 0.0425,
          gaps: 0.0425,
          rotation: 0.045,
        },
        trigger: {
          analytic: 0.16,
          distinctDays: 0.025,
          shuffle: 0.04,
          gaps: 0.0375,
          rotation: 0.04,
        },
      },
    },
    {
      name: "Several contacts on one day",
      description: "As above, but contacts come one to five on a day, some 500 in all.",
      rejected: {
        precursor: {
          analytic: 0.3025,
          distinctDays: 0.04,
          shuffle: 0.0575,
          gaps: 0.0275,
          rotation: 0.0525,
        },
        trigger: {
          analytic: 0,
          distinctDays: 0.03,
          shuffle: 0.04,
          gaps: 0.0375,
          rotation: 0.0375,
        },
      },
    },
    {
      name: "Clusters over weeks, sparse",
      description: "Both series come in clusters of about 12 events over four weeks, some 100 events each.",
      rejected: {
        precursor: {
          analytic: 0.0925,
          distinctDays: 0.12,
          shuffle: 0.105,
          gaps: 0.0225,
          rotation: 0.0475,
        },
        trigger: {
          analytic: 0.075,
          distinctDays: 0.095,
          shuffle: 0.095,
          gaps: 0.025,
          rotation: 0.045,
        },
      },
    },
    {
      name: "Clusters over weeks, dense",
      description: "The same with some 500 events each, so that clusters overlap.",
      rejected: {
        precursor: {
          analytic: 0,
          distinctDays: 0,
          shuffle: 0,
          gaps: 0.045,
          rotation: 0.06,
        },
        trigger: {
          analytic: 0,
          distinctDays: 0.0025,
          shuffle: 0.0025,
          gaps: 0.05,
          rotation: 0.0625,
        },
      },
    },
  ],
  sizes: [
    {
      events: 50,
      totalDays: 500,
      rejected: {
        analytic: 0.065,
        distinctDays: 0.04,
      },
    },
    {
      events: 500,
      totalDays: 5000,
      rejected: {
        analytic: 0.125,
        distinctDays: 0.035,
      },
    },
    {
      events: 5000,
      totalDays: 50000,
      rejected: {
        analytic: 0.685,
        distinctDays: 0.04,
      },
    },
    {
      events: 10000,
      totalDays: 100000,
      rejected: {
        analytic: 0.9,
        distinctDays: 0.0375,
      },
    },
  ],
};
