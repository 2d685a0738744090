import type { Forms } from "#lib/text/say.ts";

export const fieldOrder: Forms = {
  "Received below the author's fields": "Champ Received sous les champs de l’auteur",
  "Some programs and exports sort fields or append their own at the end.":
    "Certains programmes et exports trient les champs ou ajoutent les leurs à la fin.",
  "Servers put their lines on top. A Received line below From was put there by the author's side or moved later.":
    "Les serveurs placent leurs lignes en haut. Une ligne Received sous From y a été mise du côté de l’auteur, ou déplacée ensuite.",
  "One Received field stands": "Un champ Received se trouve",
  "{0} Received fields stand": "{0} champs Received se trouvent",
  "{0} below a field of the author.": "{0} sous un champ de l’auteur.",
  "Several Return-Path fields": "Plusieurs champs Return-Path",
  "The message was delivered, and then passed on with its old field.":
    "Le message a été livré, puis transmis avec son ancien champ.",
  "The top one was written last. Errors go to the path of the envelope only.":
    "Celui du haut a été écrit en dernier. Les erreurs ne sont signalées qu’à l’adresse de retour de l’enveloppe.",
  "There are {0} Return-Path fields; at delivery exactly one should be there.":
    "Il y a {0} champs Return-Path\u202f; à la livraison, il devrait y en avoir un seul.",
  "A Return-Path that is not on top": "Return-Path qui n’est pas en haut",
  "Some servers add their fields above it, and some exports sort fields.":
    "Certains serveurs ajoutent leurs champs au-dessus, et certains exports trient les champs.",
  "Return-Path is written at delivery and belongs above all Received fields; here one stands above it.":
    "Return-Path est écrit à la livraison et se place au-dessus de tous les champs Received\u202f; ici, l’un d’eux est au-dessus de lui.",
  "An incomplete block of Resent fields": "Bloc incomplet de champs Resent",
  "The program that sent it on leaves fields out.": "Le programme qui l’a renvoyé omet des champs.",
  "{0}: other fields stand between them, so they read as {1} blocks, none of them whole.":
    "{0}\u202f: d’autres champs les séparent, si bien qu’ils se lisent comme {1} blocs, tous incomplets.",
  "{0}: there is no {1}, which must be sent with them.": "{0}\u202f: il manque {1}, qui doit les accompagner.",
  "{0}: there is no {1} and no {2}, which must be sent with them.":
    "{0}\u202f: il manque {1} et {2}, qui doivent les accompagner.",
};
