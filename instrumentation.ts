/** Runs once when the server starts: the schema is brought up to date before the first request is answered. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./app/_server/start-server");
  startServer();
}
