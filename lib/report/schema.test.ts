import { expect, it } from "vitest";
import { z } from "zod";
import { reportSchema, schemaMatchesType } from "./schema.ts";

it("is the type of the Report, as far as tsc can tell", () => expect(schemaMatchesType).toBe(true));

it("makes a JSON Schema that names every part of the contract", () => {
  const schema = z.toJSONSchema(reportSchema);
  expect(Object.keys(schema.properties ?? {})).toEqual(
    expect.arrayContaining(["schema", "source", "summary", "fields", "route", "claims", "checks", "parts", "dns"]),
  );
});
