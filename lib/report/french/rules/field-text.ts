import type { Forms } from "#lib/text/say.ts";

export const fieldText: Forms = {
  "Octets in the header section that are not UTF-8": "Octets de l’en-tête qui ne sont pas de l’UTF-8",
  "Old programs write names and subjects in the character set of their country.":
    "D’anciens programmes écrivent les noms et les objets dans le jeu de caractères de leur pays.",
  "What is shown is a guess, and other programs guess differently.":
    "Ce qui est affiché est une supposition, et d’autres programmes supposent autre chose.",
  "{0}: neither ASCII nor UTF-8; read as windows-1252.":
    "{0}\u202f: ni ASCII ni UTF-8\u202f; lu comme du windows-1252.",
  "UTF-8 in the header section, and no hop that took it as such":
    "UTF-8 dans l’en-tête, sans aucun saut qui l’ait accepté comme tel",
  "Many programs write UTF-8 without asking, and many servers let it pass.":
    "Beaucoup de programmes écrivent en UTF-8 sans demander, et beaucoup de serveurs laissent passer.",
  "It should have been encoded. Servers may change or refuse it.":
    "Ce texte aurait dû être encodé. Des serveurs peuvent le modifier ou le refuser.",
  "Written in UTF-8: {0}. No Received field says “UTF8SMTP”.":
    "Écrit en UTF-8\u202f: {0}. Aucun champ Received ne dit «\u202fUTF8SMTP\u202f».",
  "Internationalized mail": "Message internationalisé",
  "Addresses and names in any language: nothing is wrong.":
    "Des adresses et des noms dans toutes les langues\u202f: rien d’anormal.",
  "Written in UTF-8: {0}. A server took it as such.": "Écrit en UTF-8\u202f: {0}. Un serveur l’a accepté comme tel.",
  "Characters in pieces": "Caractères en morceaux",
  "File names of macOS are written so.": "Les noms de fichiers de macOS s’écrivent ainsi.",
  "Two texts that look the same may not be found equal.":
    "Deux textes d’apparence identique peuvent ne pas être reconnus comme égaux.",
  "{0}: a letter and its mark are two characters where one exists (NFC).":
    "{0}\u202f: une lettre et son accent forment deux caractères alors qu’il en existe un seul (NFC).",
  "Fields that begin with “X-”": "Champs qui commencent par «\u202fX-\u202f»",
  "Nearly all mail has some.": "Presque tous les messages en ont.",
  "One name begins": "Un nom commence",
  "{0} names begin": "{0} noms commencent",
  "{0} with “X-”, which says nothing since 2012: {1}.":
    "{0} par «\u202fX-\u202f», ce qui ne veut plus rien dire depuis 2012\u202f: {1}.",
  "Fields that IANA does not know": "Champs que l’IANA ne connaît pas",
  "Services and programs have fields of their own.": "Services et programmes ont leurs propres champs.",
  "Not in the registry of mail fields: {0}.": "Hors du registre des champs de courrier\u202f: {0}.",
};
