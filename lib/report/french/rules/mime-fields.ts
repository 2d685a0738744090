import type { Forms } from "#lib/text/say.ts";

export const mimeFields: Forms = {
  "No MIME-Version field": "Champ MIME-Version absent",
  "Many scripts forget it, and mail programs do not mind.":
    "Bien des scripts l’oublient, et les logiciels de courrier s’en passent.",
  "Content-* fields count only in a message that has this field. A strict program reads the body as plain text.":
    "Les champs Content-* ne comptent que dans un message qui porte ce champ. Un programme strict lit le corps comme du texte brut.",
  "A MIME-Version other than 1.0": "Champ MIME-Version autre que 1.0",
  "A program wrote its own version there.": "Un programme y a écrit sa propre version.",
  "{0}: there is no version but 1.0.": "{0}\u202f: il n’existe pas d’autre version que 1.0.",
  "A Content-Type that cannot be read": "Champ Content-Type illisible",
  "Old programs wrote a word such as “text” alone.":
    "D’anciens programmes écrivaient un seul mot, comme «\u202ftext\u202f».",
  "Programs guess here. Compare what Waybill lists with what is shown to you.":
    "Ici, les programmes devinent. Comparez ce que Waybill énumère avec ce qui vous est montré.",
  "It does not have the form type/subtype. Waybill reads such a part as plain text, or as a multipart when there is a boundary.":
    "Il n’a pas la forme type/sous-type. Waybill lit une telle partie comme du texte brut, ou comme un multipart s’il y a un délimiteur (boundary).",
  "A part that is described twice, and differently": "Partie décrite deux fois, et différemment",
  "A gateway added its own description and left the old one in place.":
    "Une passerelle a ajouté sa propre description et laissé l’ancienne en place.",
  "Do not open attachments of this message: a filter may have read it in one way and your mail program in the other.":
    "N’ouvrez pas les pièces jointes de ce message\u202f: un filtre a pu le lire d’une façon et votre logiciel de courrier de l’autre.",
  "A Content-* field that stands twice": "Champ Content-* présent deux fois",
  "A gateway added what was there already.": "Une passerelle a ajouté ce qui s’y trouvait déjà.",
  "Repeated: {0}.": "Répété\u202f: {0}.",
  "A transfer encoding that MIME does not know": "Encodage de transfert inconnu de MIME",
  "Misspelt words such as “8bits”, and uuencode under its old names, are met now and then.":
    "On rencontre parfois des mots mal écrits comme «\u202f8bits\u202f», ou uuencode sous ses anciens noms.",
  "Programs guess here: some decode the part, others show it as it is.":
    "Ici, les programmes devinent\u202f: les uns décodent la partie, les autres la montrent telle quelle.",
  "Named: {0}.": "Nommé\u202f: {0}.",
  "A multipart under an encoding": "Multipart encodé",
  "A faulty program encoded the whole body.": "Un programme défectueux a encodé le corps entier.",
  "Programs that decode first see other parts than those that do not.":
    "Les programmes qui décodent d’abord voient d’autres parties que ceux qui ne le font pas.",
  "Multiparts are never encoded; only the parts in them are.":
    "Un multipart n’est jamais encodé\u202f; seules le sont les parties qu’il contient.",
  "An attached message under an encoding": "Message joint encodé",
  "Several widely used servers send attached messages so.":
    "Plusieurs serveurs très répandus envoient ainsi les messages joints.",
  "A message/rfc822 may not be encoded. Some programs show it as a file instead of a message.":
    "Un message/rfc822 ne doit pas être encodé. Certains programmes le montrent comme un fichier et non comme un message.",
};
