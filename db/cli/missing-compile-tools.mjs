// Runs before anything is installed: Node's own modules only.
import { findProgram } from "./find-program.mjs";

/** What compiling better-sqlite3 needs, and what each is called by the package managers. */
const tools = [
  {
    title: "Python 3",
    programs: ["python3", "python"],
    packages: { "apt-get": "python3", dnf: "python3", apk: "python3", brew: "python" },
  },
  {
    title: "make",
    programs: ["make", "gmake"],
    packages: { "apt-get": "make", dnf: "make", apk: "make", brew: "make" },
  },
  {
    title: "a C++ compiler",
    programs: ["c++", "g++", "clang++"],
    packages: { "apt-get": "g++", dnf: "gcc-c++", apk: "g++", brew: "gcc" },
  },
];

const managers = {
  "apt-get": (packages) => `apt-get update && apt-get install -y ${packages}`,
  dnf: (packages) => `dnf install -y ${packages}`,
  apk: (packages) => `apk add ${packages}`,
  brew: (packages) => `brew install ${packages}`,
};

/**
 * The tools for compiling that this system lacks, and the one line that installs them; null where all are there.
 * @param {string} searchPath directories as in PATH
 * @param {boolean} isRoot
 * @returns {{ titles: string[], line: string } | null}
 */
export function missingCompileTools(searchPath = process.env.PATH ?? "", isRoot = process.getuid?.() === 0) {
  const missing = tools.filter((tool) => findProgram(tool.programs, searchPath) === null);
  if (missing.length === 0) return null;
  const titles = missing.map((tool) => tool.title);
  const manager = Object.keys(managers).find((name) => findProgram([name], searchPath) !== null);
  if (manager === undefined)
    return { titles, line: `install ${titles.join(", ")} by the means of your system` };
  const command = managers[manager](missing.map((tool) => tool.packages[manager]).join(" "));
  if (manager === "brew" || isRoot) return { titles, line: command };
  return { titles, line: command.replace(/(^|&& )/g, "$1sudo ") };
}
