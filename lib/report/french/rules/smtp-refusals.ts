import type { Forms } from "#lib/text/say.ts";

export const smtpRefusals: Forms = {
  "Mail for another domain was taken without a login": "Courrier pour un autre domaine accepté sans authentification",
  "The server may be the MX of that domain under its own name, the client may be one it serves by its address, or it is a smart host.":
    "Le serveur est peut-être le MX de ce domaine sous son propre nom, le client peut être admis d’après son adresse, ou c’est un relais autorisé (smart host).",
  "If it is none of these, it is an open relay: everybody can send through it, and block lists will name it.":
    "Si ce n’est rien de tout cela, c’est un relais ouvert\u202f: n’importe qui peut envoyer par lui, et les listes noires le nommeront.",
  "{0} took mail for {1}, and nobody had logged in.":
    "{0} a accepté du courrier pour {1}, et personne ne s’était authentifié.",

  "The server refused for good": "Refus définitif du serveur",
  "A mistyped address, or a test.": "Une adresse mal saisie, ou un essai.",
  "Change what the server complains about before sending again.":
    "Corrigez ce que le serveur reproche avant de renvoyer.",
  "One more such reply follows.": "Une autre réponse du même genre suit.",
  "{0} more such replies follow.": "{0} autres réponses du même genre suivent.",

  Greylisting: "Mise en liste grise (greylisting)",
  "This is how it works: unknown senders are put off once, and let in when they come again.":
    "C’est le principe\u202f: les expéditeurs inconnus sont différés une fois, puis admis quand ils reviennent.",
  "{0}: refused for the time being. {1}": "{0}\u202f: refusé pour le moment. {1}",
  "The client came again after {0} and was let in.": "Le client est revenu au bout de {0} et a été admis.",
  "The client came again and was let in.": "Le client est revenu et a été admis.",
  "The log does not show the next try.": "Le journal ne montre pas la tentative suivante.",

  "The server put it off": "Message différé par le serveur",
  "Mail servers try again by themselves, for days.":
    "Les serveurs de courrier réessaient d’eux-mêmes, pendant plusieurs jours.",
  "Wait; if it goes on, ask the recipient's side with the text of the reply.":
    "Attendez\u202f; si cela dure, renseignez-vous du côté du destinataire en citant le texte de la réponse.",

  "A server that takes its time": "Serveur qui prend son temps",
  "Slow look-ups in DNS, or a busy server.": "Des recherches DNS lentes, ou un serveur chargé.",
  "Waits at every step are a tarpit: the server slows down whom it does not trust. Look at the reputation of the address.":
    "Des attentes à chaque étape sont un ralentissement voulu (tarpit)\u202f: le serveur freine ceux dont il se méfie. Vérifiez la réputation de l’adresse.",
  "one time": "une fois",
  "{0} times": "{0} fois",
  "The server kept the client waiting {0}, for up to {1}.": "Le serveur a fait attendre le client {0}, jusqu’à {1}.",

  // What can be done about a refusal.
  "Check the part before the @: the recipient's server knows no such mailbox.":
    "Vérifiez ce qui précède le @\u202f: le serveur du destinataire ne connaît pas cette boîte.",
  "Check the domain of the recipient and its MX.": "Vérifiez le domaine du destinataire et son MX.",
  "Check how the recipient's address is written.": "Vérifiez comment l’adresse du destinataire est écrite.",
  "Check the domain of MAIL FROM: the receiver finds no host for it.":
    "Vérifiez le domaine de MAIL FROM\u202f: le récepteur ne lui trouve aucun hôte.",
  "The recipient's domain says that it takes no mail at all.":
    "Le domaine du destinataire déclare n’accepter aucun courrier.",
  "The recipient's mailbox is closed: ask its owner by other means.":
    "La boîte du destinataire est fermée\u202f: joignez son titulaire par un autre moyen.",
  "The mailbox is full: its owner has to make room.":
    "La boîte est pleine\u202f: c’est à son titulaire de libérer de la place.",
  "Make the message smaller, or send a link.": "Réduisez la taille du message, ou envoyez un lien.",
  "A look-up failed: check the DNS of the sending domain, and try later.":
    "Une recherche DNS a échoué\u202f: vérifiez le DNS du domaine expéditeur, et réessayez plus tard.",
  "Two servers hand the message to each other: look at forwards and MX of the recipient's domain.":
    "Deux serveurs se renvoient le message\u202f: examinez les transferts et le MX du domaine du destinataire.",
  "Send to fewer recipients at a time.": "Envoyez à moins de destinataires à la fois.",
  "The text says which policy: relaying without a login, a block list, or content. The recipient's side can tell more.":
    "Le texte dit quelle politique\u202f: relais sans authentification, liste noire ou contenu. Le côté du destinataire peut en dire plus.",
  "Check user name and password; some providers want a password made for programs.":
    "Vérifiez le nom d’utilisateur et le mot de passe\u202f; certains fournisseurs exigent un mot de passe d’application.",
  "Log in by another mechanism.": "Authentifiez-vous par un autre mécanisme.",
  "Send STARTTLS before AUTH.": "Envoyez STARTTLS avant AUTH.",
  "Sign with DKIM, and check that the key stands in DNS.":
    "Signez avec DKIM, et vérifiez que la clé se trouve dans le DNS.",
  "Sign with DKIM by a domain and key that the receiver takes.":
    "Signez avec DKIM, avec un domaine et une clé que le récepteur accepte.",
  "Sign with DKIM by the domain in From.": "Signez avec DKIM pour le domaine de From.",
  "Add the sending address to the SPF record of the MAIL FROM domain.":
    "Ajoutez l’adresse émettrice à l’enregistrement SPF du domaine de MAIL FROM.",
  "Correct the SPF record of the MAIL FROM domain.": "Corrigez l’enregistrement SPF du domaine de MAIL FROM.",
  "Give the sending address a PTR record whose name leads back to it.":
    "Donnez à l’adresse émettrice un enregistrement PTR dont le nom ramène à elle.",
  "Correct SPF and DKIM of the sending domain.": "Corrigez SPF et DKIM du domaine expéditeur.",
  "MAIL FROM names a domain that takes no mail: use one that does.":
    "MAIL FROM nomme un domaine qui n’accepte pas de courrier\u202f: utilisez-en un qui en accepte.",
  "Send less at a time.": "Envoyez moins de messages à la fois.",
  "The server does not pass mail on for this client: log in first, or hand the message to the recipient's own MX.":
    "Le serveur ne relaie pas le courrier de ce client\u202f: authentifiez-vous d’abord, ou remettez le message au MX même du destinataire.",
  "Nothing: mail servers try again by themselves.":
    "Il n’y a rien à faire\u202f: les serveurs de courrier réessaient d’eux-mêmes.",
  "Change what the text complains about; sent again as it is, it will be refused again.":
    "Corrigez ce que le texte reproche\u202f; renvoyé tel quel, le message sera de nouveau refusé.",
  "Nothing: mail servers try again by themselves. By hand, wait some minutes.":
    "Il n’y a rien à faire\u202f: les serveurs de courrier réessaient d’eux-mêmes. À la main, attendez quelques minutes.",
  "Log in once by a mechanism that hands over the password itself, under TLS.":
    "Authentifiez-vous une fois, sous TLS, par un mécanisme qui transmet le mot de passe lui-même.",
  "Send to fewer recipients at a time, or later.": "Envoyez à moins de destinataires à la fois, ou plus tard.",
  "Leave the parameters out, or try later.": "Omettez les paramètres, ou réessayez plus tard.",
  "Correct the command.": "Corrigez la commande.",
  "Correct what stands behind the command.": "Corrigez ce qui suit la commande.",
  "Go without this command.": "Passez-vous de cette commande.",
  "Keep the order: EHLO, MAIL, RCPT, DATA; where the server asks for it, STARTTLS and AUTH before MAIL.":
    "Respectez l’ordre\u202f: EHLO, MAIL, RCPT, DATA\u202f; si le serveur le demande, STARTTLS et AUTH avant MAIL.",
  "Go without the parameter, or take another mechanism.": "Passez-vous du paramètre, ou prenez un autre mécanisme.",
  "Look at the MX record of the domain: this is not the host for it.":
    "Consultez l’enregistrement MX du domaine\u202f: cet hôte n’est pas le sien.",
  "Send STARTTLS, then AUTH. A program that delivers to others' mailboxes should use port 25 of their MX instead.":
    "Envoyez STARTTLS, puis AUTH. Un programme qui livre dans les boîtes d’autrui devrait plutôt utiliser le port 25 de leur MX.",
  "Log in by another mechanism, or under TLS.": "Authentifiez-vous par un autre mécanisme, ou sous TLS.",
  "Check user name and password; some providers want one made for programs.":
    "Vérifiez le nom d’utilisateur et le mot de passe\u202f; certains fournisseurs en exigent un propre aux applications.",
  "Send STARTTLS first.": "Envoyez d’abord STARTTLS.",
  "Check the recipient's address; if it is right, the text says which policy refused: ask the recipient's side.":
    "Vérifiez l’adresse du destinataire\u202f; si elle est juste, le texte dit quelle politique a refusé\u202f: renseignez-vous du côté du destinataire.",
  "Send to the address that the text names.": "Envoyez à l’adresse que le texte indique.",
  "Make it smaller, or ask the recipient to make room.":
    "Réduisez sa taille, ou demandez au destinataire de libérer de la place.",
  "Check how the address is written, and whether you may send as it.":
    "Vérifiez comment l’adresse est écrite, et si vous avez le droit d’envoyer en son nom.",
  "The text says why: often content, reputation or relaying. Ask the postmaster it names.":
    "Le texte dit pourquoi\u202f: souvent le contenu, la réputation ou le relais. Adressez-vous au postmaster qu’il indique.",
  "Leave the parameter out: the server did not offer it.": "Omettez le paramètre\u202f: le serveur ne l’a pas proposé.",
  "Nothing can be delivered there: its MX says so, or the address is wrong.":
    "Rien ne peut y être livré\u202f: son MX le dit, ou l’adresse est fausse.",
};
