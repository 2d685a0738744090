import type { Forms } from "#lib/text/say.ts";

export const documents: Forms = {
  "A document whose macros start something when it is opened":
    "Document dont les macros lancent quelque chose à l’ouverture",
  "In-house tools of some offices work so.": "Les outils internes de certains bureaux fonctionnent ainsi.",
  "Do not open it, and never allow its macros, unless you know who wrote them.":
    "Ne l’ouvrez pas, et n’autorisez jamais ses macros, sans savoir qui les a écrites.",
  "{0} runs by itself and then starts programs or loads files: {1}.":
    "{0} s’exécute tout seul, puis lance des programmes ou télécharge des fichiers\u202f: {1}.",
  "A document that loads a template or object from a server":
    "Document qui charge un modèle ou un objet depuis un serveur",
  "Some services for documents keep their templates on a server.":
    "Certains services de documents gardent leurs modèles sur un serveur.",
  "Do not open it: what is loaded may hold macros that no filter saw.":
    "Ne l’ouvrez pas\u202f: ce qui est chargé peut contenir des macros qu’aucun filtre n’a vues.",
  "{0} loads {1} when it is opened.": "Ce que {0} charge à l’ouverture\u202f: {1}.",
  "A document that starts a command": "Document qui lance une commande",
  "Do not open it.": "Ne l’ouvrez pas.",
  "{0} asks a program of Windows for data and hands it a command: {1}.":
    "{0} demande des données à un programme de Windows et lui passe une commande\u202f: {1}.",
  "An RTF file whose object is run when it is opened": "Fichier RTF dont l’objet s’exécute à l’ouverture",
  "Do not open it: attacks on old Office programs come in this form.":
    "Ne l’ouvrez pas\u202f: les attaques contre les anciens programmes Office ont cette forme.",
  "{0} has its embedded object ({1}) updated without being asked.":
    "{0} fait mettre à jour son objet incorporé ({1}) sans qu’on le demande.",
  "A PDF that starts a program": "Fichier PDF qui lance un programme",
  "Manuals on discs started their installers so.":
    "Les manuels sur disque lançaient ainsi leur programme d’installation.",
  "Do not open it; if a viewer asks, refuse.": "Ne l’ouvrez pas\u202f; si une visionneuse pose la question, refusez.",
  "{0} has an action that launches {1}.": "{0} a une action qui lance {1}.",
  "A document whose macros run when it is opened": "Document dont les macros s’exécutent à l’ouverture",
  "Forms and calculations of offices work so.":
    "Des formulaires et des feuilles de calcul de bureau fonctionnent ainsi.",
  "Do not allow its macros unless you know who wrote them.":
    "N’autorisez pas ses macros sans savoir qui les a écrites.",
  "{0} holds macros that start by themselves, or sheets with macros of Excel 4.0: {1}.":
    "{0} contient des macros qui démarrent d’elles-mêmes, ou des feuilles à macros Excel 4.0\u202f: {1}.",
  "Macros where none should be seen": "Macros là où l’on ne devrait pas en voir",
  "Programs that clean documents leave such pieces behind.":
    "Les programmes qui nettoient des documents laissent de tels restes.",
  "Do not allow its macros.": "N’autorisez pas ses macros.",
  "{0} holds macros whose text was taken out, or has a name that promises none: {1}.":
    "{0} contient des macros dont le texte a été retiré, ou porte un nom qui n’en annonce aucune\u202f: {1}.",
  "A document with macros": "Document avec des macros",
  "Offices exchange such documents.": "De tels documents s’échangent entre bureaux.",
  "Do not allow its macros unless you expected them.": "N’autorisez pas ses macros si vous ne les attendiez pas.",
  "{0} holds macros: {1}.": "{0} contient des macros\u202f: {1}.",
  "An object of the old equation editor": "Objet de l’ancien éditeur d’équations",
  "Documents with formulas from before 2018 hold such objects.":
    "Les documents à formules d’avant 2018 contiennent de tels objets.",
  "Open it only with a current Office, or not at all.": "Ne l’ouvrez qu’avec un Office à jour, ou pas du tout.",
  "{0} holds {1}. This editor was attacked for years and has been removed from Office.":
    "Contenu de {0}\u202f: {1}. Cet éditeur a été attaqué pendant des années et retiré d’Office.",
  "A document that asks another program for data": "Document qui demande des données à un autre programme",
  "Spreadsheets take prices and measurements from programs so.":
    "Des feuilles de calcul reprennent ainsi des prix et des mesures d’autres programmes.",
  "Refuse when Office asks whether to update the data.":
    "Refusez quand Office demande s’il faut mettre à jour les données.",
  "{0} holds a DDE field: {1}.": "{0} contient un champ DDE\u202f: {1}.",
  "A PDF with a script that runs when it is opened": "Fichier PDF avec un script qui s’exécute à l’ouverture",
  "Forms of authorities calculate and check so.": "Des formulaires administratifs calculent et contrôlent ainsi.",
  "Open it in a browser, where such scripts can do little.":
    "Ouvrez-le dans un navigateur, où de tels scripts ne peuvent pas grand-chose.",
  "{0} runs a script by itself: {1}.": "{0} exécute de lui-même un script\u202f: {1}.",
  "A PDF that hides what it does, or reaches for a server":
    "Fichier PDF qui cache ce qu’il fait, ou s’adresse à un serveur",
  "Some printers put their own commands in front of a PDF.":
    "Certaines imprimantes placent leurs propres commandes devant un PDF.",
  "Do not open it unless you know who made it.": "Ne l’ouvrez pas sans savoir qui l’a fait.",
  "{0} writes the names of actions in code, points to a server, or begins with something else: {1}.":
    "{0} écrit des noms d’actions sous forme codée, renvoie à un serveur ou commence par autre chose\u202f: {1}.",
  "A PDF that can act": "Fichier PDF qui peut agir",
  "Forms have scripts and buttons.": "Les formulaires ont des scripts et des boutons.",
  "Type nothing into it that you would not type into a web page from the same sender.":
    "N’y saisissez rien que vous ne saisiriez pas dans une page web du même expéditeur.",
  "{0} holds a script, a form that is sent to a server, a dynamic form or media: {1}.":
    "{0} contient un script, un formulaire envoyé à un serveur, un formulaire dynamique ou un média\u202f: {1}.",
  "A document that loads something from a server": "Document qui charge quelque chose depuis un serveur",
  "Pictures and templates of a firm are kept on its own servers.":
    "Une entreprise garde ses images et ses modèles sur ses propres serveurs.",
  "Whoever runs the server sees when and from where the document is opened.":
    "Sachez que l’exploitant du serveur voit quand et d’où le document est ouvert.",
  "{0} loads {1}.": "Ce que {0} charge\u202f: {1}.",
  "A document that needs a password": "Document protégé par un mot de passe",
  "Banks and authorities protect statements so.": "Les banques et les administrations protègent ainsi leurs relevés.",
  "No filter could look inside: be sure of the sender first.":
    "Aucun filtre n’a pu regarder dedans\u202f: assurez-vous d’abord de l’expéditeur.",
  "{0} is encrypted, so what is in it cannot be looked at here.":
    "{0} est chiffré\u202f: ce qu’il contient ne peut être examiné ici.",
  "Files embedded in a document": "Fichiers incorporés à un document",
  "Invoices carry their data so, and reports their tables.":
    "Des factures transportent ainsi leurs données, et des rapports leurs tableaux.",
  "{0} holds {1}.": "Contenu de {0}\u202f: {1}.",

  // What the flags say.
  "{0}: an object that is loaded from elsewhere": "{0}\u202f: un objet chargé depuis un autre endroit",
  "in a symbolic link sheet": "dans une feuille SYLK",
};
