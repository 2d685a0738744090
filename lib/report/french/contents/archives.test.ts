import { expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "../index.ts";

it.each([
  ["12,345 bytes", "12\u202f345 octets"],
  ["1,000 bytes claim to unpack to 1 byte", "1\u202f000 octets annoncent 1 octet une fois extraits"],
  ["claimed; 1,234 bytes packed", "taille annoncée\u202f; 1\u202f234 octets sous forme compressée"],
  ["the first 4,096 bytes", "le début seulement\u202f: 4\u202f096 octets"],
  ["3 members announced, 2 listed", "3 éléments annoncés, 2 dans la liste"],
  ["Word document (1997–2003) with macros", "Document Word (1997–2003) avec macros"],
  ["OpenDocument text with macros", "Texte OpenDocument avec macros"],
  // A kind and a clause of its own, behind other notes and names.
  [
    "hidden, Windows shortcut, which can hold a whole command",
    "caché, raccourci Windows, qui peut contenir une commande entière",
  ],
  ["embedded, a Windows program", "incorporé, un programme Windows"],
  [
    "The file is called .jpg (picture), but its content is a Windows program.",
    "Le fichier porte l’extension .jpg (image), mais son contenu est un programme Windows.",
  ],
  [
    "The file is declared image/png and is called .scr (Windows screen saver, which is a program), but its content is application/zip.",
    "Le fichier est déclaré image/png et porte l’extension .scr (écran de veille Windows, qui est un programme), mais son contenu est application/zip.",
  ],
  [
    "photo.lnk: Windows screen saver, which is a program",
    "photo.lnk\u202f: écran de veille Windows, qui est un programme",
  ],
  ["a.zip, order.js: encoded JavaScript", "a.zip, order.js\u202f: JavaScript encodé"],
  ["Web query, which loads data from an address", "Requête web, qui charge des données depuis une adresse"],
  ["embedded file 2: page with scripts", "fichier incorporé 2\u202f: page avec des scripts"],
  ["sheet Macro1, hidden", "feuille Macro1, masquée"],
  ["a Windows program, 552 bytes", "un programme Windows, 552 octets"],
  // Sealed content.
  ["signed-data, but enveloped data: encrypted", "signed-data, mais données sous enveloppe\u202f: chiffrées"],
  [
    "2014-02-06 by key 393587D97D86500B, RSA, unknown hash",
    "2014-02-06 par la clé 393587D97D86500B, RSA, condensat inconnu",
  ],
  ["EdDSA, made 2024-05-01, fingerprint A1B2", "EdDSA, créée le 2024-05-01, empreinte A1B2"],
  ["1 character before, 3 behind", "1 caractère avant, 3 après"],
  // What a message says is no word of ours.
  ["notes.txt", "notes.txt"],
  ["AutoOpen, Shell, CreateObject", "AutoOpen, Shell, CreateObject"],
])("%s", (text, told) => {
  expect(retell(text, french)).toBe(told);
});
