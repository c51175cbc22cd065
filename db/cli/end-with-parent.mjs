// Loaded into the server by `npm run up`: ends it when the process that started it is gone, in whatever way that went.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
