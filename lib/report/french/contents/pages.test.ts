import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "../index.ts";

describe("texts, pages and scripts in French", () => {
  it.each([
    ["76 tags, 23 levels deep", "76 balises, 23 niveaux de profondeur"],
    ["1,204 tags, 1 level deep", "1\u202f204 balises, 1 niveau de profondeur"],
    ["3 remote, 2 attached, 1 in the text itself", "3 à distance, 2 en pièce jointe, 1 dans le texte lui-même"],
    ["below “-- ”", "sous «\u202f-- \u202f»"],
    ["not displayed: Pay now: it is late", "non affiché\u202f: Pay now: it is late"],
    [
      "shown where other elements stand around it, for example in an answer (blockquote .k)",
      "affiché là où d’autres éléments l’entourent, par exemple dans une réponse (blockquote .k)",
    ],
    [
      "4,603 bytes of numbers, a Windows program; msSaveBlob, new Blob",
      "4\u202f603 octets en nombres, un programme Windows\u202f; msSaveBlob, new Blob",
    ],
    ["4,000 bytes of base64; atob, eval (", "4\u202f000 octets en base64\u202f; atob, eval ("],
    ["a ZIP archive in base64; .click(, new Blob", "une archive ZIP en base64\u202f; .click(, new Blob"],
    ["OLE2Link: an object that is loaded from elsewhere", "OLE2Link\u202f: un objet chargé depuis un autre endroit"],
    [
      "The file is declared image/png and is called .exe (Windows), but its content is a Java class. The desktop opens it by its name; viewers look at the content.",
      "Le fichier est déclaré image/png et porte l’extension .exe (Windows), mais son contenu est une classe Java. Le bureau l’ouvre d’après son nom\u202f; les visionneuses regardent le contenu.",
    ],
    // Titles and hidden text are the message's.
    ["Invoice attached", "Invoice attached"],
    ["Important tags", "Important tags"],
  ])("%s", (text, told) => expect(retell(text, french)).toBe(told));
});
