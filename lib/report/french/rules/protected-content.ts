import type { Forms } from "#lib/text/say.ts";

export const protectedContent: Forms = {
  "A secret key in the mail": "Clé secrète dans le message",
  "Somebody moved a key to another machine by mail, or sent a backup to themselves.":
    "Quelqu’un a transféré une clé sur une autre machine par courriel, ou s’est envoyé une sauvegarde.",
  "Whoever has this mail may have the key. Revoke it unless its passphrase is strong.":
    "Quiconque a ce message peut avoir la clé. Révoquez-la, sauf si sa phrase secrète est forte.",
  "An OpenPGP key block holds the secret part.": "Un bloc de clé OpenPGP contient la partie secrète.",
  "Text beside a signed or encrypted text": "Texte à côté d’un texte signé ou chiffré",
  "Lists add footers, and people write a line above.":
    "Les listes de diffusion ajoutent un pied de page, et certains écrivent une ligne au-dessus.",
  "What stands outside of the block is neither signed nor encrypted, whatever your program marks.":
    "Ne vous fiez pas à ce qui est hors du bloc\u202f: ce n’est ni signé ni chiffré, quoi qu’en dise votre messagerie.",
  "Not protected: {0}.": "Non protégé\u202f: {0}.",
  "An S/MIME part that is not what it says": "Partie S/MIME qui n’est pas ce qu’elle dit",
  "A program wrote the wrong parameter.": "Un programme a écrit le mauvais paramètre.",
  "Programs go by one or the other. Look at what is inside before you trust a mark of protection.":
    "Les programmes se fient à l’un ou à l’autre. Regardez ce qu’il y a dedans avant de vous fier à une marque de protection.",
  "Declared {0} by its octets.": "Type déclaré, puis type d’après les octets\u202f: {0}.",
  "A calendar alarm that starts a program": "Rappel de calendrier qui lance un programme",
  "Do not accept the invitation. Such alarms were taken out of the standard, for what they allow.":
    "N’acceptez pas l’invitation. De tels rappels ont été retirés de la norme en raison de ce qu’ils permettent.",
  "It starts {0}.": "Il lance {0}.",
};
