// Runs before anything is installed: Node's own modules only.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The directory of the project, with a slash at its end. */
export const projectPath = fileURLToPath(new URL("../../", import.meta.url));

const forwardedSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * The environment of every step: telemetry off, and no NODE_ENV from outside, since each step knows its own.
 * @param {Record<string, string>} additions
 */
export function stepEnvironment(additions = {}) {
  const { NODE_ENV: _outer, ...environment } = process.env;
  return { ...environment, NEXT_TELEMETRY_DISABLED: "1", ...additions };
}

/**
 * Runs one program in the project's directory with this terminal and resolves to its exit code. Signals that reach
 * this process are passed on, so that no step outlives it; a program ended by a signal counts as 128 and its number.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ environment?: Record<string, string | undefined>, hasChannel?: boolean }} options
 *   `hasChannel` opens a channel to the program, which closes when this process ends in whatever way.
 * @returns {Promise<number>}
 */
export function runCommand(
  program,
  parameters,
  { environment = stepEnvironment(), hasChannel = false } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: projectPath,
      env: environment,
      stdio: hasChannel ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
    });
    const forward = (signal) => child.kill(signal);
    const stopForwarding = () => {
      for (const signal of forwardedSignals) process.off(signal, forward);
    };
    for (const signal of forwardedSignals) process.on(signal, forward);
    child.on("error", (error) => {
      stopForwarding();
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signalNumbers[signal] ?? 0));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * Runs npm, the very one that started this script where there is one.
 * @param {readonly string[]} parameters
 */
export function runNpm(parameters) {
  const npmPath = process.env.npm_execpath;
  return npmPath?.endsWith(".js")
    ? runCommand(process.execPath, [npmPath, ...parameters])
    : runCommand(process.platform === "win32" ? "npm.cmd" : "npm", parameters);
}
