import type { Forms } from "#lib/text/say.ts";

export const smtpEncryption: Forms = {
  "A message that some servers would end early": "Message que certains serveurs termineraient trop tôt",
  "A log that shows how such an attack works, or a program with wrong line ends.":
    "Un journal qui montre comment fonctionne une telle attaque, ou un programme aux fins de ligne incorrectes.",
  "Servers must end a message at CRLF, dot, CRLF alone, and refuse or repair lone CR and LF.":
    "Les serveurs ne doivent terminer un message qu’à CRLF, point, CRLF, et refuser ou réparer les CR et LF isolés.",
  "One dot stands": "Un point figure",
  "{0} dots stand": "{0} points figurent",
  "{0} alone on a line, written out as {1}.": "{0} sans rien d’autre sur une ligne, sous la forme {1}.",
  "{0} alone on a line whose line ends are not both CRLF.":
    "{0} sans rien d’autre sur une ligne qui n’a pas un CRLF de chaque côté.",
  "{0} A server that takes it for the end reads what follows as commands: a second message, from anybody.":
    "{0} Un serveur qui y voit la fin lit la suite comme des commandes\u202f: un second message, venu de n’importe qui.",

  "An offer of TLS that was written over on the way": "Offre de TLS écrasée en chemin",
  "A firewall that inspects SMTP (Cisco fixup, inspect esmtp) does it without ill intent.":
    "Un pare-feu qui inspecte SMTP (Cisco fixup, inspect esmtp) le fait sans mauvaise intention.",
  "Switch the inspection of SMTP off in the firewall; it takes encryption from everybody behind it.":
    "Désactivez l’inspection de SMTP dans le pare-feu\u202f: elle prive de chiffrement tous ceux qui sont derrière lui.",
  "An extension reads {0}": "Une extension se lit {0}",
  "A command arrived as XXXX": "Une commande est arrivée sous la forme XXXX",
  "{0}: a device between client and server wrote over it, as a man in the middle (MITM) does to strip TLS.":
    "{0}\u202f: un équipement entre le client et le serveur l’a écrasée, comme le fait un intercepteur (MITM) pour supprimer TLS.",

  "A greeting that was written over with stars": "Message d’accueil recouvert d’astérisques",
  "A Cisco firewall with SMTP fixup (inspect esmtp) does it to hide which program answers.":
    "Un pare-feu Cisco avec SMTP fixup (inspect esmtp) le fait pour cacher quel programme répond.",
  "Switch the inspection off: it knows SMTP without extensions alone, and breaks EHLO, STARTTLS and AUTH.":
    "Désactivez l’inspection\u202f: elle ne connaît que SMTP sans extensions, et casse EHLO, STARTTLS et AUTH.",
  "The server seems to say {0}: a device on the way replaced its name.":
    "Le serveur semble dire {0}\u202f: un équipement en chemin a remplacé son nom.",

  "No offer of STARTTLS": "STARTTLS non proposé",
  "The server has no TLS, or the session was encrypted before the log begins.":
    "Le serveur ne dispose pas de TLS, ou la session était déjà chiffrée quand le journal commence.",
  "Ask again from another network: an offer that is missing in one and there in the other was stripped on the way.":
    "Réessayez depuis un autre réseau\u202f: une offre absente de l’un et présente dans l’autre a été supprimée en chemin.",
  "The reply to EHLO does not list STARTTLS. A man in the middle (MITM) or a firewall (fixup) that takes it out of the list leaves no other trace.":
    "La réponse à EHLO n’énumère pas STARTTLS. Un intercepteur (MITM) ou un pare-feu (fixup) qui le retire de la liste ne laisse aucune autre trace.",
};
