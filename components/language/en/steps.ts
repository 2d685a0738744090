// How to get the original of a message out of a mail program: the source or a file whose octets are those that arrived. What
// copying from a window gives is often not that. Menus are called as the programs call them.

export interface ProgramSteps {
  program: string;
  steps: readonly string[];
  /** What this way cannot give, or null. */
  caveat: string | null;
}

export const steps: readonly ProgramSteps[] = [
  {
    program: "Gmail",
    steps: [
      "Open the message.",
      "Choose More (three dots) beside Reply, then Download message: it saves an .eml file.",
      "Or More, Show original, and there Download Original. Do not copy the text of that page.",
      "Open the .eml file here.",
    ],
    caveat: null,
  },
  {
    program: "Outlook for Windows (classic)",
    steps: [
      "Forward the message as an attachment (Home, More, Forward as Attachment) to a mailbox that another program reads.",
      "Open it there and save the attached message.",
    ],
    caveat:
      "Outlook takes messages apart when it stores them: a .msg file, and Internet headers under File, Properties, show the " +
      "way and the claims, but no file that Outlook saves can judge a signature over the body. Outlook on the web can.",
  },
  {
    program: "Outlook on the web, new Outlook, Outlook.com",
    steps: [
      "Open the message.",
      "Choose More actions (three dots), then Download or Save as, as EML where it asks. Open the .eml file here.",
      "Without such an entry: More actions, View, View message source; select all of it, copy, and paste it here.",
    ],
    caveat: "What is copied from the window may have lost blanks and odd letters; a file has not.",
  },
  {
    program: "Outlook for Mac",
    steps: ["Drag the message from the list onto the desktop, or choose File, Save As.", "Open the .eml file here."],
    caveat: null,
  },
  {
    program: "Apple Mail",
    steps: [
      "Select the message.",
      "Choose File, Save As, and the format Raw Message Source.",
      "Or View, Message, Raw Source (Option-Command-U), and save that window (File, Save As).",
    ],
    caveat: "On iPhone and iPad Mail shows no source: open the message on a Mac or at icloud.com.",
  },
  {
    program: "Thunderbird",
    steps: [
      "Select the message.",
      "Press Ctrl+S (Command+S), or choose File, Save As, File.",
      "Or look at it with View, Message Source (Ctrl+U, Command+U), and save that window.",
      "Open the .eml file here.",
    ],
    caveat: null,
  },
  {
    program: "Yahoo Mail, AOL Mail",
    steps: [
      "Open the message.",
      "Choose More (three dots), then View raw message: it opens in a tab of its own.",
      "Save that page as text (Ctrl+S) instead of copying it, and open the file here.",
    ],
    caveat: null,
  },
  {
    program: "iCloud Mail on the web",
    steps: [
      "Open the message at icloud.com/mail.",
      "Choose the menu of the message (Reply or More), then Download Message where it is offered: it saves the whole.",
      "Otherwise Show All Headers (Show Long Headers in older versions), and copy them.",
    ],
    caveat: "Without Download Message only the header can be had, and a signature over the body cannot be judged.",
  },
  {
    program: "Proton Mail",
    steps: [
      "Open the message in the web app.",
      "Choose More (three dots), then Export: it saves an .eml file. View headers shows the header alone.",
      "Open the .eml file here.",
    ],
    caveat:
      "The header is the original one, but Proton writes the body anew from what it had stored encrypted: a signature over " +
      "the body may fail here although the message arrived whole.",
  },
  {
    program: "Any other program",
    steps: [
      "Look for View source, Show original or Save as .eml.",
      "Or forward the message as an attachment (not inline), and save the attachment.",
    ],
    caveat: null,
  },
];
