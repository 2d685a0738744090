import type { Forms } from "#lib/text/say.ts";

export const replies: Forms = {
  "Answers go to a domain like the author's": "Réponses vers un domaine semblable à celui de l’auteur",
  "Two real domains of one organization may be alike.":
    "Deux véritables domaines d’une même organisation peuvent se ressembler.",
  "Write to an address you know instead of answering.":
    "Écrivez à une adresse que vous connaissez au lieu de répondre.",
  "From is of {0}, Reply-To of {1}.": "L’adresse de From relève de {0}, celle de Reply-To de {1}.",
  "Answers go to the same name in another domain": "Réponses vers le même nom dans un autre domaine",
  "People let answers come to their private mailbox.": "Certains font venir les réponses dans leur boîte privée.",
  "This is how answers are caught in fraud between business partners. Write to an address you know.":
    "C’est ainsi que des réponses sont détournées dans les fraudes entre partenaires commerciaux. Écrivez à une adresse que vous connaissez.",
  "From is {0}, Reply-To {1}.": "From est {0}, Reply-To {1}.",
  "Answers go to another domain": "Réponses vers un autre domaine",
  "Newsletters, lists and ticket systems do so.":
    "Les lettres d’information, les listes et les systèmes de tickets le font.",
  "Look where your answer goes before you send it.": "Regardez où va votre réponse avant de l’envoyer.",
  "A read receipt for somebody else": "Accusé de lecture pour quelqu’un d’autre",
  "A service collects receipts for its customers.": "Un service recueille les accusés de lecture pour ses clients.",
  "Do not let your program send the receipt; it tells that your address is read.":
    "Ne laissez pas votre logiciel envoyer l’accusé\u202f; il révèle que votre adresse est lue.",
  "The receipt would go to {0}, not to the author.": "L’accusé irait à {0}, et non à l’auteur.",
  "Errors go to another domain": "Erreurs vers un autre domaine",
  "Sending services and lists use their own domain for errors.":
    "Les services d’envoi et les listes utilisent leur propre domaine pour les erreurs.",
  "From is of {0}, Return-Path of {1}.": "L’adresse de From relève de {0}, celle de Return-Path de {1}.",
};
