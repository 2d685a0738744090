import type { Forms } from "#lib/text/say.ts";

export const smtpSession: Forms = {
  "Commands out of order": "Commandes dans le désordre",
  "Typed by hand, or a log that leaves lines out.": "Une saisie à la main, ou un journal qui omet des lignes.",
  "The order is EHLO, then for each message MAIL, RCPT for each recipient, DATA.":
    "Respectez l’ordre\u202f: EHLO, puis pour chaque message MAIL, RCPT pour chaque destinataire, DATA.",
  "{0} was refused as out of order": "{0} a été refusé comme hors de l’ordre prévu",
  "{0} came before EHLO or HELO": "{0} est venu avant EHLO ou HELO",
  "{0} came again inside a transaction": "{0} est revenu au cours d’une transaction",
  "{0} came before MAIL": "{0} est venu avant MAIL",
  "{0} came before RCPT": "{0} est venu avant RCPT",
  "{0} came inside a transaction": "{0} est venu au cours d’une transaction",

  "A reply that never ends": "Réponse qui ne se termine jamais",
  "The log was shortened, or typed by hand.": "Le journal a été raccourci, ou saisi à la main.",
  "The last line of a reply has a blank behind its code; a client would wait for it.":
    "La dernière ligne d’une réponse porte une espace après son code\u202f; un client l’attendrait.",
  "Behind {0} more should follow, and nothing of that code does.":
    "Après {0}, une suite est annoncée, mais rien ne vient avec ce code.",

  "A reply that nobody asked for": "Réponse que personne n’a demandée",
  "The log leaves out what was asked.": "Le journal omet ce qui a été demandé.",
  "No command stands before {0}.": "Aucune commande ne précède {0}.",

  "A client that does not wait": "Client qui n’attend pas",
  "The log may have put lines in another order.": "Le journal a peut-être changé l’ordre des lignes.",
  "Programs that send without waiting are often bots; servers use it to tell them apart.":
    "Les programmes qui envoient sans attendre sont souvent des robots\u202f; les serveurs les reconnaissent à cela.",
  "{0} commands were sent at once, without the offer of PIPELINING.":
    "{0} commandes ont été envoyées à la fois, sans que PIPELINING ait été proposé.",
  "The client spoke before the greeting, without the offer of PIPELINING.":
    "Le client a parlé avant le message d’accueil, sans que PIPELINING ait été proposé.",

  "An address that is not written as SMTP has it": "Adresse qui n’est pas écrite comme SMTP le veut",
  "Typed by hand; most servers take it.": "Une saisie à la main\u202f; la plupart des serveurs l’acceptent.",
  "No blank behind the colon (RFC 5321 §3.3), and angle brackets around the address (§4.1.2).":
    "Ne mettez pas d’espace après le deux-points (RFC 5321 §3.3), et entourez l’adresse de chevrons (§4.1.2).",
  "{0} has {1}": "{0}\u202f: {1}",
  "no colon": "deux-points absent",
  "a blank before the colon": "espace avant le deux-points",
  "a blank behind the colon": "espace après le deux-points",
  "no angle brackets": "chevrons absents",

  "An extension that is not registered": "Extension non enregistrée",
  "A program's own, from before the rule that such names begin with X.":
    "Une extension propre à un programme, d’avant la règle qui fait commencer ces noms par X.",
  "{0} ({1}?)": "{0} ({1}\u202f?)",
  "Not in the registry of SMTP extensions: {0}.": "Hors du registre des extensions SMTP\u202f: {0}.",

  "A longer log than Waybill reads": "Journal plus long que ce que lit Waybill",
  "Debug logs of a busy server are long.": "Les journaux de débogage d’un serveur actif sont longs.",
  "Cut the session out that is meant.": "Extrayez la session dont il s’agit.",
  "The log is longer than the {0} lines that are read.": "Le journal dépasse les {0} lignes qui sont lues.",
};
