import type { Forms } from "#lib/text/say.ts";

export const links: Forms = {
  "A link that starts a program or opens a file elsewhere":
    "Lien qui lance un programme ou ouvre un fichier situé ailleurs",
  "People of one office send each other links to shares.": "Entre collègues, on s’envoie des liens vers des partages.",
  "Do not follow it: opening a share can send away your password, and such a scheme runs programs.":
    "Ne le suivez pas\u202f: ouvrir un partage peut livrer votre mot de passe, et un tel schéma d’adresse lance des programmes.",
  "The address is {0}.": "Adresse\u202f: {0}.",
  "A link that is a program, or holds a page itself": "Lien qui est un programme, ou qui contient lui-même une page",
  "It was copied from a web page. Mail programs leave such links out.":
    "Il a été copié d’une page web. Les messageries écartent de tels liens.",
  "A link to a domain that looks like another": "Lien vers un domaine qui ressemble à un autre",
  "A name in another language was written with letters of a keyboard for two scripts.":
    "Un nom dans une autre langue a été écrit avec un clavier prévu pour deux écritures.",
  "Do not enter anything there. Type the address you know by hand.":
    "N’y saisissez rien. Tapez à la main l’adresse que vous connaissez.",
  "{0} can hardly be told from a name in Latin letters.": "{0} ne se distingue guère d’un nom en lettres latines.",
  "The text of a link names another domain than the link leads to":
    "Lien dont le texte nomme un autre domaine que celui où il mène",
  "The sender counts clicks by a service of another domain, or moved the page.":
    "L’expéditeur compte les clics par un service d’un autre domaine, ou a déplacé la page.",
  "Only the real address counts. Look at it in the list of links before you click.":
    "Seule la véritable adresse compte. Regardez-la dans la liste des liens avant de cliquer.",
  "{0} leads to {1}.": "{0} mène à {1}.",
  "{0} leads to {1}; and {2} more.": "{0} mène à {1}\u202f; et {2} de plus.",
  "{0} leads to {1}; {2}": "{0} mène à {1}\u202f; {2}",
  "no domain": "une adresse sans domaine",
  "A link with a name before its host": "Lien avec un nom devant son hôte",
  "Some services put a password into an address; browsers warn of it.":
    "Certains services mettent un mot de passe dans une adresse\u202f; les navigateurs en avertissent.",
  "The host stands behind the last at sign.": "Cherchez l’hôte après la dernière arobase.",
  "What stands first in {0} is a user name and no host.":
    "Ce qui vient en premier dans {0} est un nom d’utilisateur, pas un hôte.",
  "A link written so that it is misread": "Lien écrit pour être mal lu",
  "A broken program damaged the address.": "Un programme défectueux a abîmé l’adresse.",
  "Programs and people read such an address differently. Do not follow it.":
    "Programmes et humains lisent différemment une telle adresse. Ne la suivez pas.",
  "The host is hidden in {0} by numbers, percent signs, backslashes or invisible characters.":
    "Dans {0}, l’hôte est caché par des nombres, des signes pour cent, des barres obliques inverses ou des caractères invisibles.",
  "A link to an IP address": "Lien vers une adresse IP",
  "Devices and test systems of one network have no names.":
    "Les appareils et les systèmes d’essai d’un réseau n’ont pas de nom.",
  "Services for the public have names. Do not enter anything there.":
    "Les services destinés au public ont un nom. N’y saisissez rien.",
  "It leads to {0}.": "Il mène à {0}.",
  "A host that begins like another domain": "Hôte qui commence comme un autre domaine",
  "Services that carry the pages of others name them so.":
    "Les services qui hébergent les pages d’autrui les nomment ainsi.",
  "What counts of a host is its end.": "Regardez la fin de l’hôte\u202f: c’est elle qui compte.",
  "The host ends elsewhere: {0}.": "L’hôte se termine autrement\u202f: {0}.",
  "Links by a shortener": "Liens passant par un raccourcisseur",
  "Short addresses fit on paper and count clicks.":
    "Les adresses courtes tiennent sur le papier et comptent les clics.",
  "Nobody can tell where it leads without asking the service.":
    "Nul ne peut dire où mène un tel lien sans interroger le service.",
  "Where {0} leads is known to the service alone.": "Seul le service sait où mène {0}.",
  "Links that may lead on to another site": "Liens qui peuvent mener à un autre site",
  "Most are ways of a site to count clicks or to come back after login.":
    "La plupart servent à un site à compter les clics ou à revenir après une connexion.",
  "Another address stands inside of {0}.": "Une autre adresse se trouve à l’intérieur de {0}.",
  "Links to an unusual port": "Liens vers un port inhabituel",
  "Devices, test systems and some services listen there.":
    "Des appareils, des systèmes d’essai et certains services écoutent là.",
  "The address names a port: {0}.": "L’adresse nomme un port\u202f: {0}.",
  "Links that were wrapped by a service": "Liens emballés par un service",
  "Filters rewrite links to look at them when they are clicked, and mailing services to count clicks.":
    "Les filtres réécrivent les liens pour les examiner au moment du clic, et les services d’envoi pour compter les clics.",
  "Where the real address could be read, the list of links shows it.":
    "Consultez la liste des liens\u202f: elle montre la véritable adresse là où elle a pu être lue.",
  "One link is wrapped by {0}; the address behind could be read of {1}.":
    "Un lien est emballé par {0}\u202f; nombre d’adresses réelles qui ont pu être lues\u202f: {1}.",
  "{0} links are wrapped by {1}; the address behind could be read of {2}.":
    "{0} liens sont emballés par {1}\u202f; nombre d’adresses réelles qui ont pu être lues\u202f: {2}.",
  "Pictures nobody can see": "Images que personne ne voit",
  "Newsletters count so how many readers open them.":
    "Les lettres d’information comptent ainsi combien de lecteurs les ouvrent.",
  "Do not load remote pictures if the sender should not learn when and where you read.":
    "Ne chargez pas les images distantes si l’expéditeur ne doit pas savoir quand ni où vous lisez.",
  "{0} without a size that can be seen, from {1}.": "{0} sans taille visible, à charger depuis {1}.",
  "One picture": "Une image",
  "{0} pictures": "{0} images",
  "More links than are listed": "Plus de liens que la liste n’en montre",
  "Long digests have many.": "Les longs résumés en comptent beaucoup.",
  "The message has {0}, of which {1} are listed.": "Le message a {0}, dont {1} sont dans la liste.",
  "one different address": "une seule adresse",
  "{0} different addresses": "{0} adresses différentes",
};
