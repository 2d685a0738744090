import "server-only";
// The HTTP contract as OpenAPI 3.1, made from the zod schemas. The shapes of requests are told in words beside them.
import { z } from "zod";
import { redactedReportSchema } from "#lib/report/redact/schema.ts";
import { reportSchema } from "#lib/report/schema.ts";
import { otherLanguages } from "#lib/report/tell.ts";
import { version } from "#lib/report/version.ts";

const problemSchema = z.object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string() });
const shareSchema = z.object({
  url: z.string(),
  secret: z.string(),
  deleteToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** JSON Schema (2020-12) of the Report. */
export function describeReportSchema(): object {
  return { title: "Waybill report", ...z.toJSONSchema(reportSchema) };
}

/** JSON Schema (2020-12) of the redacted report. */
export function describeRedactedSchema(): object {
  return { title: "Waybill redacted report", ...z.toJSONSchema(redactedReportSchema) };
}

/** The OpenAPI document of this server. */
export function describeApi(): object {
  return {
    openapi: "3.1.0",
    info: { title: "Waybill", version, description: "Reads one e-mail. Nothing is stored unless it is shared." },
    paths: {
      "/api/v1/analyze": { post: analyzeCall() },
      "/api/v1/reports": { post: shareCall() },
      "/api/v1/report": { get: readCall(), delete: deleteCall() },
      "/api/v1/report/octets": { get: octetsCall() },
      "/api/v1/report/check": { post: checkCall() },
      "/api/v1/parts/{path}": { post: partCall() },
    },
    components: {
      schemas: {
        Report: describeReportSchema(),
        RedactedReport: describeRedactedSchema(),
        Share: z.toJSONSchema(shareSchema),
        Problem: z.toJSONSchema(problemSchema),
      },
      securitySchemes: { secret: { type: "http", scheme: "bearer" } },
    },
  };
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (...names: [string, ...string[]]) => ({
  "application/json": { schema: names.length === 1 ? reference(names[0]) : { oneOf: names.map(reference) } },
});
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: reference("Problem") } },
});
const download = { description: "Octets, as a download", content: { "application/octet-stream": {} } };
const bearer = [{ secret: [] }];

const parameter = (name: string, description: string, schema: object) => ({ name, in: "query", description, schema });
const onOff = { type: "string", enum: ["on", "off"] };
const options = [
  parameter("live", "Ask DNS", { ...onOff, default: "on" }),
  parameter("lists", "Also ask block lists and the owner of the network", { ...onOff, default: "off" }),
  parameter("ip", "The address that delivered the message", { type: "string" }),
  parameter("helo", "The name it gave", { type: "string" }),
  parameter("mailFrom", "The reverse-path, or <>", { type: "string" }),
  parameter("message", "Which message of a mailbox", { type: "integer", minimum: 1, default: 1 }),
  parameter("border", "The hop at which the receiving side begins", { type: "integer", minimum: 0 }),
  parameter("languages", "Tell what the report says in these languages too (`translations`)", {
    type: "string",
    enum: [...otherLanguages],
  }),
  parameter("sample", "Answer DNS from the record of this sample", { type: "string" }),
];

const message = {
  required: true,
  content: {
    "message/rfc822": {},
    "text/plain": {},
    "application/octet-stream": {},
    "application/vnd.ms-outlook": {},
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: { file: { type: "string", format: "binary" }, source: { type: "string" } },
      },
    },
  },
};

const whole = (description: string) => ({ description, schema: { type: "integer", minimum: 0 } });
const retry = { "Retry-After": whole("Seconds until another try makes sense") };
/** How much of the client's rate is left; with every answer that counts against it. */
const rate = {
  "RateLimit-Limit": whole("Requests of one minute"),
  "RateLimit-Remaining": whole("Of these, still allowed"),
  "RateLimit-Reset": whole("Seconds until they are allowed anew"),
};

const refusals = {
  400: problem("Not mail, or a malformed request"),
  403: problem("Sent by another site"),
  408: problem("The body took too long to arrive"),
  413: problem("Larger than the limit, which is named"),
  415: problem("Unknown content type, or a compressed body"),
  422: problem("A bad parameter"),
  429: { ...problem("Too many requests of this client"), headers: { ...rate, ...retry } },
  503: { ...problem("Too busy"), headers: retry },
};
const sharedRefusals = {
  404: problem("Unknown, expired or deleted; and sharing switched off"),
  429: { ...problem("Too many secrets of this client opened nothing"), headers: { ...rate, ...retry } },
  503: { ...problem("The store cannot be reached"), headers: retry },
};

const analyzeContent = parameter("content", "The report, or what a redacted share of it would hold", {
  type: "string",
  enum: ["full", "redacted"],
  default: "full",
});

function analyzeCall(): object {
  return {
    summary: "Read one message",
    parameters: [
      ...options,
      analyzeContent,
      parameter("rerun", "envelope: tell events only of checks that another envelope can change", {
        type: "string",
        enum: ["all", "envelope"],
        default: "all",
      }),
    ],
    requestBody: message,
    responses: {
      200: {
        description: "The report; with Accept: application/x-ndjson its events, one JSON object a line",
        headers: rate,
        content: { ...json("Report", "RedactedReport"), "application/x-ndjson": {} },
      },
      ...refusals,
    },
  };
}

function shareCall(): object {
  const expires = parameter("expires", "Time until it is deleted", {
    type: "string",
    enum: ["1h", "1d", "7d", "30d"],
    default: "7d",
  });
  const content = parameter("content", "What is kept", {
    type: "string",
    enum: ["full", "headers", "redacted"],
    default: "full",
  });
  return {
    summary: "Analyze again, seal and store",
    parameters: [...options, expires, content],
    requestBody: message,
    responses: {
      201: { description: "Shared", headers: rate, content: json("Share") },
      ...refusals,
      404: problem("Sharing is switched off"),
      507: problem("No room for shared reports"),
    },
  };
}

function readCall(): object {
  return {
    summary: "A shared report",
    security: bearer,
    responses: {
      200: { description: "The report", content: json("Report", "RedactedReport") },
      ...sharedRefusals,
    },
  };
}

function deleteCall(): object {
  const schema = { type: "object", required: ["deleteToken"], properties: { deleteToken: { type: "string" } } };
  return {
    summary: "Delete a shared report",
    security: bearer,
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: {
      204: { description: "Deleted" },
      400: problem("No delete token"),
      403: problem("Wrong token, or sent by another site"),
      ...sharedRefusals,
    },
  };
}

function octetsCall(): object {
  return {
    summary: "The octets of a shared report, or one decoded part",
    security: bearer,
    parameters: [parameter("part", "Path of the part", { type: "string" })],
    responses: { 200: download, ...sharedRefusals, 404: problem("No such report or part, or none with octets") },
  };
}

function checkCall(): object {
  return {
    summary: "The shared message analyzed anew, with DNS as it is now; the share stays as it is",
    security: bearer,
    responses: {
      200: { description: "The new report", headers: rate, content: json("Report") },
      403: problem("Sent by another site"),
      ...sharedRefusals,
    },
  };
}

function partCall(): object {
  return {
    summary: "One decoded part of the posted message",
    parameters: [{ name: "path", in: "path", required: true, schema: { type: "string" } }],
    requestBody: message,
    responses: { 200: download, ...refusals, 404: problem("No such part") },
  };
}
