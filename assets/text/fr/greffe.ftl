app-name = Greffe

## Mail
mail-from = Expéditeur
mail-subject = Objet
mail-sent-at = Envoyé le
mail-received-at = Reçu le
mail-rights = Droits proposés
mail-attachment = Pièce jointe
mail-automatic = Ce message a été écrit par une machine
mail-unknown = Non indiqué
