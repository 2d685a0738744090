import "server-only";
// The examples of the page /api. A test takes them from the page and runs each in a shell, in this order: SECRET and TOKEN
// come from the answer of the one that shares.

export type ExampleId =
  | "analyze"
  | "stream"
  | "offline"
  | "form"
  | "part"
  | "share"
  | "read"
  | "octets"
  | "again"
  | "delete";

/** Shell commands against the server at `origin`, with `message.eml` in the current folder. */
export function describeExamples(origin: string): { id: ExampleId; command: string }[] {
  const rfc822 = "-H 'Content-Type: message/rfc822' --data-binary @message.eml";
  const bearer = '-H "Authorization: Bearer $SECRET"';
  return [
    { id: "analyze", command: `curl -sf ${rfc822} ${origin}/api/v1/analyze` },
    {
      id: "stream",
      command: `curl -sfN -H 'Accept: application/x-ndjson' ${rfc822} ${origin}/api/v1/analyze`,
    },
    { id: "offline", command: `curl -sf ${rfc822} '${origin}/api/v1/analyze?live=off&border=1'` },
    { id: "form", command: `curl -sf -F file=@message.eml ${origin}/api/v1/analyze` },
    { id: "part", command: `curl -sf ${rfc822} -o part.bin ${origin}/api/v1/parts/1` },
    { id: "share", command: `curl -sf ${rfc822} '${origin}/api/v1/reports?expires=1h&content=full'` },
    { id: "read", command: `curl -sf ${bearer} ${origin}/api/v1/report` },
    { id: "octets", command: `curl -sf ${bearer} -o octets.eml ${origin}/api/v1/report/octets` },
    { id: "again", command: `curl -sf -X POST ${bearer} ${origin}/api/v1/report/check` },
    {
      id: "delete",
      command: `curl -sf -X DELETE ${bearer} -H 'Content-Type: application/json' \\
  -d "{\\"deleteToken\\": \\"$TOKEN\\"}" ${origin}/api/v1/report`,
    },
  ];
}
