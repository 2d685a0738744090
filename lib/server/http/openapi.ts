import "server-only";
// The HTTP contract as OpenAPI 3.1, made from the zod schemas. The shapes of requests are told in words beside them.
import { z } from "zod";
import { redactedReportSchema } from "#lib/report/redact/schema.ts";
import { reportSchema } from "#lib/report/schema.ts";
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
      "/api/v1/parts/{path}": { post: partCall() },
    },
    components: {
      schemas: {
        Report: describeReportSchema(),
        Share: z.toJSONSchema(shareSchema),
        Problem: z.toJSONSchema(problemSchema),
      },
      securitySchemes: { secret: { type: "http", scheme: "bearer" } },
    },
  };
}

const json = (name: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
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

const refusals = {
  400: problem("Not mail, or a malformed request"),
  403: problem("Sent by another site"),
  413: problem("Larger than the limit, which is named"),
  415: problem("Unknown content type"),
  422: problem("A bad parameter"),
  503: problem("Too busy; Retry-After says when"),
};

function analyzeCall(): object {
  return {
    summary: "Read one message",
    parameters: [
      ...options,
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
        content: { ...json("Report"), "application/x-ndjson": {} },
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
  const content = parameter("content", "What is kept", { type: "string", enum: ["full", "headers"], default: "full" });
  return {
    summary: "Analyze again, seal and store",
    parameters: [...options, expires, content],
    requestBody: message,
    responses: { 201: { description: "Shared", content: json("Share") }, ...refusals },
  };
}

function readCall(): object {
  return {
    summary: "A shared report",
    security: bearer,
    responses: {
      200: { description: "The report", content: json("Report") },
      404: problem("Unknown, expired or deleted"),
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
      403: problem("Wrong token"),
      404: problem("Unknown, expired or deleted"),
    },
  };
}

function octetsCall(): object {
  return {
    summary: "The octets of a shared report, or one decoded part",
    security: bearer,
    parameters: [parameter("part", "Path of the part", { type: "string" })],
    responses: { 200: download, 404: problem("No such report or part") },
  };
}

function partCall(): object {
  return {
    summary: "One decoded part of the posted message",
    parameters: [{ name: "path", in: "path", required: true, schema: { type: "string" } }],
    requestBody: message,
    responses: { 200: download, 404: problem("No such part"), ...refusals },
  };
}
