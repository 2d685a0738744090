import type { Forms } from "#lib/text/say.ts";

export const conventions: Forms = {
  "Unsubscription by one click that cannot work": "Désabonnement en un clic qui ne peut pas fonctionner",
  "The sender's program is set up half.": "Le programme de l’expéditeur n’est configuré qu’à moitié.",
  "List-Unsubscribe-Post does not say List-Unsubscribe=One-Click.":
    "List-Unsubscribe-Post ne dit pas List-Unsubscribe=One-Click.",
  "List-Unsubscribe-Post is there, but List-Unsubscribe holds no https address.":
    "List-Unsubscribe-Post est présent, mais List-Unsubscribe ne contient aucune adresse https.",
  "Unsubscription by one click that is not signed": "Désabonnement en un clic qui n’est pas signé",
  "The signature was set up before the field was added.": "La signature a été configurée avant l’ajout du champ.",
  "Your mail program should not offer the button: anyone on the way could have written the address.":
    "Votre messagerie ne devrait pas proposer le bouton\u202f: n’importe qui en chemin a pu écrire l’adresse.",
  "No DKIM signature says that it covers {0}.": "Aucune signature DKIM ne dit couvrir {0}.",
  "A List-Id that is not one": "List-Id qui n’en est pas un",
  "Senders of newsletters put a number or name of their own there.":
    "Les expéditeurs de lettres d’information y mettent un numéro ou un nom à eux.",
  "{0} has no name with a dot in angle brackets.":
    "{0}\u202f: il y manque, entre chevrons, un nom comportant un point.",
  "An Auto-Submitted field with another word": "Champ Auto-Submitted avec un autre mot",
  "Programs write their own words there.": "Des programmes y écrivent leurs propres mots.",
  "{0}: the words are no, auto-generated, auto-replied and auto-notified.":
    "{0}\u202f: les mots admis sont no, auto-generated, auto-replied et auto-notified.",
  "Text with a line form that is not known": "Texte dont la forme des lignes n’est pas connue",
  "A faulty mail program.": "Un logiciel de courrier défectueux.",
  "The parameter format is flowed or fixed, and DelSp stands only beside it; here format is {0}.":
    "Le paramètre format est flowed ou fixed, et DelSp ne figure qu’à côté de lui\u202f; ici, format est {0}.",
  "“missing”": "absent",
  "Results in the receiver's name that the receiver did not write":
    "Résultats au nom du récepteur, que celui-ci n’a pas écrits",
  "The message passed the same service once before, on its way to a list or a forwarder.":
    "Le message est déjà passé une fois par le même service, en route vers une liste ou un service de transfert.",
  "Believe only the results above the receiver's own Received field.":
    "Ne croyez que les résultats situés au-dessus du champ Received du récepteur lui-même.",
  "{0} checked the message at its arrival; the same name stands below the point of arrival, where anyone could have written it.":
    "{0} a vérifié le message à son arrivée\u202f; le même nom figure sous le point d’arrivée, où n’importe qui a pu l’écrire.",
};
