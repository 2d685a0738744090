export const indicators = {
  gist: "Defanged, each with where it came from and how sure that is.",
  empty: "The message names no address, host, link or file.",
  copyAll: "Copy all",
  columns: { kind: "Kind", value: "Value", from: "From", certainty: "Certainty" },
  kinds: {
    URL: "URL",
    "SHA-256": "SHA-256",
    IP: "IP",
    Host: "Host",
    Domain: "Domain",
    Address: "Address",
    "Message-ID": "Message-ID",
  },
  from: {
    header: "header",
    part: (path: string) => `part ${path}`,
    unwrapped: (place: string) => `${place}, unwrapped`,
    hop: (index: number) => `hop ${index}`,
    border: (index: number) => `hop ${index}, border`,
  },
};
