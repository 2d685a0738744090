import { counted } from "#components/values/counts.ts";

export const findings = {
  severities: { danger: "Danger", warning: "Warning", notice: "Notice", info: "Info" },
  counts: {
    danger: (count: number) => counted(count, "danger"),
    warning: (count: number) => counted(count, "warning"),
    notice: (count: number) => counted(count, "notice"),
    info: (count: number) => counted(count, "remark"),
  },
  nothing: "Nothing to report.",
  nothingHeavy: "Nothing of weight.",
  open: (count: number) => `${counted(count, "thing was", "things were")} not checked.`,
  toLookAt: "To look at:",
  remarks: (count: number) => counted(count, "smaller remark"),
  mayFollow: "More may follow when DNS has answered.",
  seen: "Seen",
  innocent: "May be harmless",
  advice: "To do",
  morePlaces: (count: number) => `and ${count} more places`,
  notCheckedTitle: "Not checked, and why",
  allChecked: "Everything this version can check was checked.",
  places: {
    field: (index: number, name: string) => `field ${index} ${name}`.trim(),
    part: (path: string) => `part ${path}`,
    hop: (index: number) => `hop ${index}`,
    dns: (number: number) => `DNS ${number}`,
  },
  octets: "Octets",
  partHeader: (path: string) => `Part ${path}, its header`,
};
