import type { Forms } from "#lib/text/say.ts";

export const dates: Forms = {
  "A date that cannot be read": "Date illisible",
  "The program that wrote it uses another language or form.":
    "Le programme qui l’a écrite emploie une autre langue ou une autre forme.",
  "Mail programs show another date, often the time of arrival. Use the Received fields.":
    "Les messageries affichent une autre date, souvent l’heure d’arrivée. Servez-vous des champs Received.",
  "Not readable as a date: {0}.": "Illisible comme date\u202f: {0}.",
  "A date that does not exist": "Date qui n’existe pas",
  "A broken program; 24:00 is written for midnight in some countries.":
    "Un programme défectueux\u202f; dans certains pays, minuit s’écrit 24:00.",
  "Programs correct such a date in different ways. Use the Received fields.":
    "Les programmes corrigent une telle date chacun à sa façon. Servez-vous des champs Received.",
  "{0} has the {1}.": "{0} indique {1}.",
  "day {0} of a month with {1}": "le jour {0} d’un mois de {1} jours",
  "hour {0}": "l’heure {0}",
  "minute {0}": "la minute {0}",
  "second {0}": "la seconde {0}",
  "year {0}": "l’année {0}",
  "A day of the week that does not fit its date": "Jour de la semaine qui ne correspond pas à sa date",
  "The date was typed or changed by hand, as in examples and edited mail.":
    "La date a été saisie ou modifiée à la main, comme dans un exemple ou un message retouché.",
  "Programs compute the day; people do not. Somebody may have written this line.":
    "Les programmes calculent le jour, les personnes non. Quelqu’un a peut-être écrit cette ligne à la main.",
  "Another day of the week: {0}.": "Ce n’est pas le bon jour de la semaine\u202f: {0}.",
  "A date in a form of its own": "Date sous une forme à part",
  "Scripts write dates as their language does.": "Les scripts écrivent les dates à la manière de leur langage.",
  "Readable, but not in the form that mail asks for: {0}.":
    "Lisible, mais pas sous la forme que le courrier exige\u202f: {0}.",
  "A year of two or three digits": "Année à deux ou trois chiffres",
  "Very old programs write it.": "De très anciens programmes l’écrivent ainsi.",
  "The century is guessed: {0}.": "Le siècle est deviné\u202f: {0}.",
  "A time zone of one letter": "Fuseau horaire d’une seule lettre",
  "The letter Z is meant as UTC.": "La lettre Z est mise pour UTC.",
  "The letters were defined wrongly once and count as unknown: the time may be off by hours.":
    "Ces lettres ont jadis été mal définies et comptent comme inconnues\u202f: l’heure peut être fausse de plusieurs heures.",
  "A military time zone: {0}.": "Un fuseau horaire militaire\u202f: {0}.",
  "A time zone that no place has": "Fuseau horaire qui n’existe nulle part",
  "A misconfigured clock.": "Une horloge mal réglée.",
  "The time may be off by hours. Use the Received fields.":
    "L’heure peut être fausse de plusieurs heures. Servez-vous des champs Received.",
  "The offset from UTC is above 14 hours or has 60 minutes and more: {0}.":
    "Le décalage par rapport à UTC dépasse 14 heures, ou compte 60 minutes ou plus\u202f: {0}.",
  "A time zone by name": "Fuseau horaire donné par son nom",
  "GMT is written by many programs.": "Beaucoup de programmes écrivent GMT.",
  "An obsolete zone name in place of an offset: {0}.": "Un nom de fuseau obsolète à la place d’un décalage\u202f: {0}.",
  "A time without its time zone": "Heure sans son fuseau horaire",
  "Servers that do not know the author's zone write it so.":
    "Les serveurs qui ignorent le fuseau de l’auteur l’écrivent ainsi.",
  "“-0000” says that the time is UTC and that the local zone is not known.":
    "«\u202f-0000\u202f» dit que l’heure est en UTC et que le fuseau local n’est pas connu.",
  "A leap second": "Seconde intercalaire",
  "It is allowed, and happened last at the end of 2016.": "Elle est permise, et la dernière date de la fin de 2016.",
  "The minute has a second 60.": "La minute a une seconde 60.",
  "A comment inside a date": "Commentaire à l’intérieur d’une date",
  "An obsolete form that some programs write.": "Une forme obsolète que certains programmes écrivent.",
  "Comments belong at the end: {0}.": "Les commentaires se placent à la fin\u202f: {0}.",
};
