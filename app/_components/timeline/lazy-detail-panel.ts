import { lazy } from "react";

/** The panel is not needed to read the figure, and comes after it. */
export const LazyDetailPanel = lazy(async () => ({ default: (await import("./detail-panel")).DetailPanel }));
