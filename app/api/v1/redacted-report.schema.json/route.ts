import { describeRedactedSchema } from "#lib/server/http/openapi.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return Response.json(describeRedactedSchema());
}
