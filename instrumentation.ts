// Runs once when the server starts: reads the environment and stops with a sentence when it is wrong.

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { start } = await import("#lib/server/start.ts");
  start();
}
