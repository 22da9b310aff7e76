app-name = Greffe

## La fenêtre
window-weekday = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
window-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
window-month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
window-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
window-months = { $months } mois
window-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
window-due-late = en retard de { $days } j
window-due-today = aujourd’hui
window-due-tomorrow = demain
window-due-in = { $days } jours
window-day-hint = jj/mm/aaaa
window-cancel = Annuler
window-search-hint = Rechercher une personne, un dossier, une action…
window-rail-today = Aujourd’hui
window-rail-requests = Demandes
window-rail-contacts = Contacts
window-rail-retention = Conservation
window-rail-register = Registre
window-rail-journal = Journal
window-rail-settings = Réglages
window-action-search = Rechercher
window-action-search-tip = Personnes, dossiers et actions
window-action-new-request = Nouvelle demande…
window-action-new-request-tip = Enregistrer une demande reçue
window-action-open-mail = Ouvrir un courriel…
window-action-open-mail-tip = Une demande depuis un fichier .eml
window-action-paste-mail = Coller une demande
window-action-paste-mail-tip = Une demande depuis le texte copié
window-action-go-tip = Aller à cette page
window-action-backup = Sauvegarder…
window-action-backup-tip = Écrire une copie chiffrée du dossier
window-action-language = English
window-action-language-tip = Passer la fenêtre en anglais
window-action-theme = Thème clair ou sombre
window-action-theme-tip = Changer l’apparence de la fenêtre
window-action-lock = Verrouiller
window-action-lock-tip = Fermer le dossier et redemander la phrase de passe
