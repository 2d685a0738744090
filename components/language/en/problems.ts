// What went wrong between page and server, and what to do. The server's own sentence, where it has one, goes first.
export const problems = {
  tooMany: "Too many requests from here.",
  againInMinute: "Try again in a minute.",
  again: "Try again.",
  againInSeconds: (seconds: number) => `Try again in ${seconds} seconds.`,
  againInMinutes: (minutes: number) => `Try again in ${minutes} minutes.`,
  tooLarge: "The message is larger than this server accepts. Paste its header section instead.",
  serverFailed: "The server could not do it just now.",
  textKept: "Your text is still in the box.",
  refused: "The server did not accept this. Paste the whole source of one e-mail.",
  lostConnection: "The server could not be reached. Your text is still in the box; try again when you are online.",
  ended: "The connection ended before the analysis did.",
  cancelled: "Cancelled. Nothing was kept; your text is still in the box.",
  interrupted: "Interrupted.",
  soFar: "What follows is what was known by then; cells that were not reached say so.",
  resume: "Send it again",
};
