// What stands on every page: the bar at its top, the foot, and pages with one thing to say.
export const bar = {
  skip: "Skip to the content",
  theme: "Light or dark",
  language: "Language",
  new: "New",
  cancel: "Cancel",
  back: "Back to the outer message",
  /** Stands for the name of a message inside a message. */
  partName: (path: string) => `part ${path}`,
  shared: "shared",
  notStored: "nothing stored",
  asking: "asking DNS",
  progress: (answered: number, asked: number) => `${answered} of ${asked} questions answered`,
  leave: "Leave this report for the file? It is kept nowhere else.",
  foot: (version: string) => `Waybill ${version}, open source, self-hosted`,
  description: "Reads one e-mail and shows which way it came, who really vouches for it, and what is inside.",
  reportSchema: "Report schema",
  mistake: {
    title: "Waybill made a mistake.",
    text: "The page could not be shown. Nothing was stored by that. Try again; if it happens again, please report it.",
    again: "Try again",
  },
  notFound: {
    title: "There is nothing here.",
    page: "Not found",
    text:
      "A shared report is gone when its time is over or somebody who holds its token has deleted it; which of the two cannot be " +
      "told, nor whether it ever existed.",
    read: "Read another e-mail",
  },
};
