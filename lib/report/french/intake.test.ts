import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "./index.ts";

describe("repairs of the input, in French", () => {
  it.each([
    [
      "1 line had lost the blank that makes it part of the field above.",
      "1 ligne avait perdu le blanc qui la rattache au champ du dessus.",
    ],
    [
      "1,200 lines had lost the blank that makes them part of the field above.",
      "1\u202f200 lignes avaient perdu le blanc qui les rattache au champ du dessus.",
    ],
    [
      "3 lines below the header are a remark on what was left out.",
      "3 lignes sous l’en-tête signalent ce qui a été omis.",
    ],
    [
      "12 lines of a web page stood above the header: a mail program's own summary of the message. It names another sender than the header.",
      "Au-dessus de l’en-tête\u202f: 12 lignes d’une page web, résumé du message par un logiciel de courrier. Ce résumé nomme un autre expéditeur que l’en-tête.",
    ],
    [
      "Every line began with 2 quote marks. What stands below the quotation was left out.",
      "Chaque ligne commençait par 2 marques de citation. Ce qui suit la citation a été laissé de côté.",
    ],
    [
      "Line ends were written as \\n inside quotation marks, as in JSON or a log.",
      "Les fins de ligne étaient écrites \\n entre guillemets, comme dans du JSON ou un journal.",
    ],
    [
      "Angle brackets were written as &lt; and &gt; in the header, as in the source of a web page.",
      "Les chevrons de l’en-tête étaient écrits &lt; et &gt;, comme dans la source d’une page web.",
    ],
    [
      "The mailbox holds 3 messages; this is message 2.",
      "La boîte aux lettres contient 3 messages\u202f; celui-ci est le message 2.",
    ],
    [
      "The mailbox's own line was taken off: From ann@example.com Mon Jan  5 10:00:00 2026",
      "La ligne propre à la boîte aux lettres a été ôtée\u202f: From ann@example.com Mon Jan  5 10:00:00 2026",
    ],
    [
      "An attachment is a link or an object that Outlook alone can open: annual report.docx.",
      "Une pièce jointe est un lien ou un objet que seul Outlook peut ouvrir\u202f: annual report.docx.",
    ],
    [
      "An attachment is a link or an object that Outlook alone can open: without a name.",
      "Une pièce jointe est un lien ou un objet que seul Outlook peut ouvrir\u202f: sans nom.",
    ],
    ["2 remarks inside it were left out.", "2 remarques à l’intérieur ont été laissées de côté."],
    [
      "BDAT announced 1,200 octets and 1,187 stand in the log: the message is what stands before the next reply or command. 1 other chunk likewise.",
      "BDAT annonçait 1\u202f200 octets et le journal en contient 1\u202f187\u202f: le message est ce qui précède la réponse ou la commande suivante. De même pour 1 autre bloc.",
    ],
  ])("%s", (text, told) => {
    expect(retell(text, french)).toBe(told);
  });
});
