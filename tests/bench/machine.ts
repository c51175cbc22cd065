import { cpus, release, totalmem, type } from "node:os";
import { byteWords } from "./figure-words";

/** The machine of a run in one line; `browserVersion` as the browser names itself. */
export function describeMachine(browserVersion: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || "a processor without a name";
  const cores = processors.length === 1 ? "1 core" : `${processors.length} cores`;
  return `${model}, ${cores}, ${byteWords(totalmem())} of memory, ${type()} ${release()}, Node ${process.versions.node}, Chromium ${browserVersion} without a window`;
}
