// `npm run up`: from a fresh clone to a running instance. Node's own modules only: it runs before anything is installed.
// With --development (`npm run dev`): no build, and the server reloads what changes.
import { buildProduction, nextPath } from "./build-production.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { isPortFree } from "./is-port-free.mjs";
import { runCommand, stepEnvironment } from "./run-command.mjs";

endWithNpm();
process.exitCode = await bringUp({ isDevelopment: process.argv.includes("--development") });

async function bringUp({ isDevelopment }) {
  const port = readPort(process.env.PORT?.trim() || "3000");
  if (port === null) {
    console.error(`PORT is a whole number from 1 to 65535, not "${process.env.PORT}".`);
    return 1;
  }
  if (!(await isPortAvailable(port))) return 1;
  if (!(await installDependencies())) return 1;
  if (!isDevelopment && !(await buildProduction())) return 1;

  const environment = stepEnvironment({ PORT: String(port) });
  const prepared = await runCommand(process.execPath, ["--import", "tsx", "db/cli/prepare.ts"], {
    environment,
  });
  if (prepared !== 0) return prepared;

  const end = new URL("./end-with-parent.mjs", import.meta.url).href;
  const verb = isDevelopment ? "dev" : "start";
  return runCommand(process.execPath, ["--import", end, nextPath, verb, "-p", String(port)], {
    environment,
    hasChannel: true,
  });
}

/**
 * npm passes a signal on to the shell that it put between, and that shell does not always pass it on to this process.
 * So this process ends, and what it started with it, when that shell is gone.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}

async function isPortAvailable(port) {
  try {
    if (await isPortFree(port)) return true;
    console.error(
      `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm run up`,
    );
  } catch (error) {
    console.error(`Port ${port} cannot be used: ${error.message}`);
  }
  return false;
}

function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
