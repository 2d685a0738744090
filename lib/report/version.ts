import project from "../../package.json" with { type: "json" };

/** The version of Waybill that writes a report. */
export const version: string = project.version;
