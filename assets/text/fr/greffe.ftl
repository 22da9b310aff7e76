app-name = Greffe

## La fenêtre
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
window-activity = Activité
window-add-event = Ajouter un événement…
window-address = Adresse postale
window-address-unknown = adresse inconnue de la fiche
window-aim-for = viser le { $day }
window-and = et
window-answer-by = Répondre au plus tard le
window-answer-contact = Choisissez d’abord la fiche de la personne, dans l’onglet Contact.
window-answer-copy = Tout est prêt pour la copie : relisez-la, puis écrivez-la.
window-answer-done = Ce dossier a sa réponse.
window-answer-erasure = Relisez le plan d’effacement, puis confirmez ce que vous avez fait à la personne.
window-answer-identity = Établissez d’abord l’identité de la personne.
window-answer-send = Envoyez la réponse depuis votre messagerie. Déposez ensuite ici le courriel envoyé, ou notez le jour et le moyen d’envoi.
window-arrived-by = Reçue par
window-automatic = Ce message semble automatique : vérifiez qu’une personne demande quelque chose.
window-back-contacts = Revenir aux contacts
window-basis-consent = consentement
window-basis-contract = contrat
window-basis-legal-obligation = obligation légale
window-basis-legitimate-interests = intérêt légitime
window-basis-name = Base légale
window-basis-proposed = base proposée, à confirmer
window-basis-public-task = mission d’intérêt public
window-basis-vital-interests = intérêts vitaux
window-black-out = occulter
window-by-hand = Saisie à la main
window-by-hand-line = Une demande n’a pas de forme imposée : courrier, appel, message. Pour une demande reçue par courriel, ouvrez le fichier .eml, collez son texte ou déposez-le sur la fenêtre ; les champs se rempliront.
window-candidates = Fiches possibles
window-case-number = Dossier { $number }
window-casebook-line = { $name } · chiffré
window-categories = Données
window-check-derived = { $count } échéances calculées diffèrent de leur recalcul
window-check-problems = La vérification a trouvé des anomalies
window-check-whole = Fichier intact, { $entries } entrées de journal vérifiées
window-choose-backup = Écrire la sauvegarde
window-choose-casebook = Ouvrir un dossier Greffe
window-choose-contact = C’est cette personne
window-choose-folder = Choisir un dossier où écrire
window-choose-mail = Ouvrir un courriel
window-choose-new-casebook = Créer un registre Greffe
window-choose-policy = Choisir la politique de confidentialité
window-choose-sent = Choisir le courriel envoyé
window-collected = collecte du { $day }
window-collected-on = Date de collecte
window-contact-is = Fiche de la personne
window-contact-later = À choisir plus tard
window-contacts-filter = Chercher une personne
window-contacts-hint = Nom, adresse, organisation…
window-contacts-none = Aucune fiche
window-contacts-none-line = Créez une première fiche, ou déposez sur la fenêtre le fichier CSV ou vCard de l’entreprise : il est relu avant d’entrer.
window-copied = Copié
window-copy-form = Forme
window-copy-items = Ce que contiendra la copie
window-copy-letter = Lettre
window-copy-letter-line = Le texte qui accompagne la copie ; vous pouvez le modifier.
window-copy-passphrase = Copier la phrase de passe
window-copy-recipient = Copier le destinataire
window-copy-sources = Sources consultées
window-copy-subject = Copier l’objet
window-copy-words = Copier le texte
window-copy-write = Écrire la copie
window-copy-writing = Écriture de la copie…
window-copy-written = La copie est écrite, avec son brouillon de courriel
window-create = Créer le dossier
window-create-new = Créer un registre…
window-creating = Création…
window-did-backup-made = Sauvegarde écrite
window-did-casebook-created = Dossier créé
window-did-contact-added = Fiche créée
window-did-contact-edited = Fiche rectifiée
window-did-contact-erased = Fiche effacée
window-did-contact-read = Fiche consultée
window-did-copy-reviewed = Copie relue
window-did-copy-sent-again = Copie écrite à nouveau
window-did-copy-written = Copie écrite
window-did-demo-filled = Dossier de démonstration rempli
window-did-erasure-planned = Effacement préparé
window-did-event-added = Événement ajouté
window-did-fact-added = Fait ajouté
window-did-file-held = Suppression bloquée
window-did-file-released = Blocage levé
window-did-note-added = Note ajoutée
window-did-passphrase-changed = Phrase de passe changée
window-did-policy-adopted = Politique adoptée
window-did-request-opened = Demande enregistrée
window-did-settings-changed = Réglages modifiés
window-did-step-taken = Étape enregistrée
window-doubt-address = adresse inconnue
window-doubt-details = indications contradictoires
window-doubt-several = plusieurs personnes possibles
window-draft = Pour une messagerie qui n’ouvre pas le brouillon
window-due-on = échéance { $day }
window-edit = Rectifier…
window-edit-title = Rectifier la fiche
window-email = Courriel
window-emails = Courriels, un par ligne
window-enclose = joindre
window-erase = Effacer…
window-erase-line = Rien n’est encore effacé. Lisez ce qui le sera, ce qui restera et pourquoi.
window-erase-these = Sera effacé
window-erase-title = Effacer { $name }
window-erased = Effacement fait, avec sa preuve
window-erased-clean = Rien ne reste dans le fichier, l’index de recherche ni le journal des écritures.
window-erased-log-waits = Un autre programme lit encore le dossier : le journal des écritures sera vidé dès qu’il aura fini.
window-event-day = Jour de l’événement
window-event-kind = Événement
window-event-not-counting = Cet événement ne vient pas de la personne : il est gardé mais ne prolonge rien.
window-events = Événements
window-events-none = Aucun événement n’est noté.
window-expired = Durée échue le { $day }, il y a { $span }
window-expires = À conserver jusqu’au { $day }, encore { $span }
window-export = Exporter une copie…
window-export-tip = Une copie de tout ce qui est détenu sur cette personne, relue avant d’être écrite
window-extension-complexity = complexité de la demande
window-extension-number = nombre de demandes
window-family-name = Nom
window-figure-median = Délai médian
window-figure-none = Aucune réponse depuis janvier
window-figure-of = { $part } sur { $whole } depuis janvier
window-figure-on-time = Demandes traitées dans les délais
window-figure-rights = Demandes de l’année par droit
window-file = Dossier de la fiche
window-file-sent = Classer le courriel envoyé…
window-files-none = Aucun dossier n’est ouvert pour cette personne.
window-first-time = Première ouverture
window-first-time-line = Un dossier Greffe est un seul fichier chiffré, gardé où vous voulez. Rien ne quitte cette machine.
window-folder = Dossier
window-form-pdf = PDF chiffré, lisible sur un téléphone
window-form-zip = ZIP chiffré, avec les pièces et les données
window-from-others = obtenue d’un tiers
window-given-name = Prénom
window-held-where = détenue, non copiée ici : { $place }
window-identity = Identité
window-job = Fonction
window-journal-broken = La chaîne est rompue à l’entrée { $entry }
window-journal-line = Chaque opération, sans aucun nom : la preuve de ce qui a été fait.
window-journal-none = Aucune entrée
window-journal-verify = Vérifier la chaîne
window-journal-whole = Chaîne intacte, { $count } entrées
window-keep = Enregistrer
window-keep-these = Sera conservé
window-kilobytes = { $size } Ko
window-leave-out = écarter
window-left-out = Trop lourde pour le brouillon : joignez-la autrement
window-mark-due = échéance, { $days }
window-name = Nom
window-new-contact = Nouvelle fiche…
window-new-contact-title = Nouvelle fiche
window-new-request = Nouvelle demande
window-new-request-line = Les champs suffisent ; le délai est calculé à l’ouverture du dossier.
window-new-request-read = Vérifiez ce qui a été lu dans le courriel, puis ouvrez le dossier.
window-next-answer = Noter la réponse…
window-next-close = Clore le dossier
window-next-prepare-copy = Préparer la copie…
window-next-record-sending = Noter l’envoi…
window-next-review-erasure = Vérifier et effacer…
window-next-see = Voir le dossier
window-next-verify-identity = Vérifier l’identité…
window-no-candidate = Aucune fiche ne correspond à ce nom ni à cette adresse.
window-no-dialog = Le système n’ouvre pas de fenêtre de choix : déposez le fichier sur Greffe.
window-no-message = Demande saisie à la main, sans message.
window-no-period = sans durée dans la politique
window-note-add = Ajouter la note
window-note-new = Nouvelle note
window-notes = Notes
window-notes-line = La personne peut demander à les lire.
window-nothing-found = Rien de tel
window-nothing-found-line = Essayez moins de lettres, ou une autre partie du nom.
window-notice-by = Prolongation à annoncer au plus tard le { $day }
window-open = Ouvrir
window-open-case = Ouvrir le dossier
window-open-case-missing = Il faut un nom ou une adresse, la date de réception et un droit
window-open-contact = Fiche : { $name }
window-open-other = Ouvrir un autre fichier…
window-organisation = Organisation
window-other-steps = Autres étapes
window-outgoing = envoyé
window-package-again = Écrire à nouveau…
window-package-of = Copie du { $day }
window-packages = Copies écrites
window-passphrase = Phrase de passe
window-passphrase-again = Encore une fois
window-passphrase-change = Phrase de passe
window-passphrase-change-do = Changer la phrase de passe
window-passphrase-channel = Donnez-la par un autre moyen déjà connu : téléphone, courrier, de vive voix. Jamais par le même courriel.
window-passphrase-differs = Les deux saisies diffèrent
window-passphrase-line = Elle seule ouvre le dossier : personne ne peut la retrouver pour vous. Plusieurs mots sans lien font une bonne phrase.
window-passphrase-new = Nouvelle phrase de passe
window-passphrase-old = Phrase de passe actuelle
window-dossier-passphrase = Phrase de passe du dossier de réclamation, montrée cette seule fois
window-passphrase-once = Phrase de passe de la copie, montrée cette seule fois
window-passphrase-strong = Assez forte
window-passphrase-weak = Trop facile à deviner : ajoutez des mots
window-percent = { $share } %
window-period = Durée
window-period-until = à conserver jusqu’au { $day }
window-persons = Personnes
window-phase-active = base active
window-phase-archive = archive
window-phase-delete-due = à supprimer
window-phase-delete-now = à supprimer
window-phase-held = bloquée
window-phase-suppression = opposition
window-past = dépassée de { $span }
window-within = dans { $span }
window-period-over = durée échue le { $day }
window-phase-soon = à échéance sous 30 jours
window-phone = Téléphone
window-phones = Téléphones, un par ligne
window-policy-choose = Choisir une politique…
window-policy-generic = Politique générique, à adapter ensuite.
window-policy-section = Politique, section
window-prepare-copy-here = Relire la copie
window-receipt = Preuve { $receipt }
window-receipt-save = Enregistrer la preuve…
window-received = reçue
window-received-ask = La date de réception n’est pas sûre : indiquez-la
window-received-on = Reçue le
window-received-read = Réception lue dans le courriel, sur vos propres serveurs.
window-recipient = Destinataire
window-recipients = Destinataires
window-record = Noter
window-register-line = { $controller }, politique du { $day }
window-register-none = Aucune politique
window-register-none-line = Le registre se lit dans la politique du dossier.
window-requester = Demandeur
window-requests-closed = Closes
window-requests-filter = Chercher dans la liste
window-requests-none = Aucune demande ouverte
window-requests-none-closed = Aucune demande close
window-requests-none-line = Les dossiers clos restent ici, comme preuve.
window-requests-open = Ouvertes
window-retention-due = Arrivées à échéance
window-retention-first = Les { $shown } premiers de { $all } dossiers, les plus anciens d’abord.
window-retention-line = { $count } fiches, politique du { $day }
window-retention-none = Rien à effacer
window-retention-none-line = Aucune fiche n’a dépassé sa durée.
window-review-erase = Vérifier et effacer…
window-right-none = demande
window-rights-asked = Droits demandés
window-said-backed-up = Sauvegarde écrite : { $path }
window-said-kept = Enregistré
window-said-passphrase = Phrase de passe changée
window-said-receipt = Preuve enregistrée : { $path }
window-said-written = Copie écrite
window-search-contact = Chercher dans les contacts
window-sent-on = Envoyée le
window-settings-care = Le fichier
window-settings-casebook = Ce registre
window-settings-check = Vérifier le fichier
window-settings-freeze = Blocage après une copie, en mois
window-settings-hosts = Vos serveurs de courrier, un par ligne
window-settings-hosts-line = La date de réception d’un courriel se lit dans les lignes écrites par ces serveurs.
window-settings-language = Langue
window-settings-look = Fenêtre
window-settings-package = Copies gardées, en mois
window-settings-path = Emplacement
window-settings-theme = Apparence
window-source = Source
window-step-ask-clarification = Demander une précision…
window-step-ask-identity = Demander l’identité…
window-step-channel = Moyen
window-step-clarify = Noter la précision reçue…
window-step-close = Clore le dossier…
window-step-day = Jour
window-step-doubt = Motif du doute
window-step-extend = Prolonger le délai…
window-step-ground = Motif de la prolongation
window-step-outcome = Réponse
window-step-proof = Identité établie par
window-step-refuse = Noter un refus…
window-step-reopen = Rouvrir le dossier…
window-step-returned = Réponse revenue…
window-step-sent = Noter l’envoi…
window-step-verify = Vérifier l’identité…
window-suspended = suspendu
window-suspended-line = Le délai reprendra quand la personne aura répondu.
window-tab-answer = Réponse
window-tab-contact = Contact
window-tab-journal = Journal
window-tab-message = Message
window-taken-ask-clarification = précision demandée
window-taken-ask-identity = identité demandée
window-taken-clarify = précision reçue
window-taken-close = close
window-taken-extend = délai prolongé
window-taken-reopen = rouverte
window-taken-returned = réponse revenue
window-taken-sent = réponse envoyée
window-taken-verify = identité vérifiée
window-theme-dark = Sombre
window-theme-light = Clair
window-theme-system = Comme le système
window-today-calm = Rien ne presse cette semaine.
window-today-empty = Rien n’attend
window-today-empty-line = Une demande reçue s’ouvre depuis son courriel : déposez-le sur la fenêtre, ou créez-la à la main.
window-today-late = En retard
window-today-later = Plus tard
window-today-retention = les plus anciennes depuis le { $since }
window-today-week = Cette semaine
window-unlock = Ouvrir
window-unlock-line = Les demandes, les durées et les preuves, dans un seul fichier chiffré.
window-unlocking = Ouverture…
window-until = jusqu’au { $day }
window-warning-address = L’adresse du message n’est pas connue de la fiche : vérifiez que c’est bien elle
window-warning-identity = L’identité n’est pas encore établie
window-warning-no-address = Sans adresse électronique : la copie part par courrier ou en main propre
window-why-day = Pourquoi cette date
window-written-files = Fichiers
window-contacts-count = { $count ->
    [one] { $shown } fiche, dans l’ordre des noms
   *[other] { $shown } fiches, dans l’ordre des noms
  }
window-requests-count = { $count ->
    [0] aucune
    [one] { $shown } demande
   *[other] { $shown } demandes
  }
window-requests-count-first = les { $shown } premières
window-today-beyond = { $cases ->
    [one] { $shown } autre demande n’est pas close ; sa date est plus lointaine
   *[other] { $shown } autres demandes ne sont pas closes ; leurs dates sont plus lointaines
  }
window-today-beyond-step = Toutes les demandes
window-files = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
  }
window-erase-yes = { $count ->
    [one] Effacer { $count } élément
   *[other] Effacer { $count } éléments
  }
window-erased-counts = { $erased ->
    [one] { $erased } élément effacé
   *[other] { $erased } éléments effacés
  }, { $kept ->
    [0] rien n’est conservé.
    [one] { $kept } conservé pour un motif légal.
   *[other] { $kept } conservés pour un motif légal.
  }
window-today-line-late = { $late ->
    [1] Une échéance est dépassée.
    [one] { $shown_late } échéance est dépassée.
   *[other] { $shown_late } échéances sont dépassées.
  }
window-today-line-week = { $week ->
    [1] Une échéance tombe cette semaine.
    [one] { $shown_week } échéance tombe cette semaine.
   *[other] { $shown_week } échéances tombent cette semaine.
  }
window-today-line = { $late ->
    [1] Une échéance est dépassée
    [one] { $shown_late } échéance est dépassée
   *[other] { $shown_late } échéances sont dépassées
  }, { $week ->
    [1] une autre tombe cette semaine.
    [one] { $shown_week } autre tombe cette semaine.
   *[other] { $shown_week } autres tombent cette semaine.
  }
window-said-case = { $what ->
    [opened] Dossier { $number } ouvert
   *[changed] Dossier { $number } mis à jour
  }

## The working of deadlines and countdowns
source-policy = politique, section { $section }
day-off-saturday = samedi
day-off-sunday = dimanche
holiday-new-year = jour de l’an
holiday-good-friday = Vendredi saint
holiday-easter-monday = lundi de Pâques
holiday-labour-day = fête du Travail
holiday-victory-1945 = victoire de 1945
holiday-ascension = Ascension
holiday-whit-monday = lundi de Pentecôte
holiday-national-day = fête nationale
holiday-assumption = Assomption
holiday-all-saints = Toussaint
holiday-armistice-1918 = armistice de 1918
holiday-christmas = Noël
holiday-second-day-of-christmas = lendemain de Noël
holiday-abolition-of-slavery = abolition de l’esclavage
event-reply = réponse
event-call = appel reçu
event-meeting = rendez-vous
event-chat = discussion en ligne
event-link-click = clic sur un lien
event-demo-booked = démonstration réservée
event-form = formulaire
event-email-open = message ouvert
event-newsletter-sent = lettre d’information envoyée
event-call-out = appel émis
event-visit = visite du site
pause-identity = justification d’identité
pause-clarification = précision de la demande
pause-capacity = preuve de la qualité du demandeur
working-received = Reçue le { $day } : le mois part de ce jour, qui n’est pas compté
working-months = { $months ->
    [1] Un mois
    [one] { $months } mois
   *[other] { $months } mois
  } : { $day }
working-months-clamped = { $months ->
    [1] Un mois
    [one] { $months } mois
   *[other] { $months } mois
  } : pas de { $missing } { $month }, donc { $day }
working-extension-in-time = Prolongation annoncée le { $notice }, dans le premier mois (jusqu’au { $limit }) : trois mois depuis la réception
working-extension-while-paused = Prolongation annoncée le { $notice }, pendant que le premier mois est suspendu : trois mois depuis la réception
working-extension-late = Prolongation annoncée le { $notice }, après le { $limit } : sans effet
working-paused = Suspendu du { $from } au { $to } ({ $why })
working-pause-open = Suspendu depuis le { $from } ({ $why }) : { $days ->
    [1] il restera un jour
    [one] il restera { $days } jour
   *[other] il restera { $days } jours
  } à la reprise
working-pause-too-late = Suspension du { $from } ({ $why }) : commencée après l’échéance, sans effet
working-paused-days = { $days ->
    [1] Un jour de suspension
    [one] { $days } jour de suspension
   *[other] { $days } jours de suspension
  } : { $day }
working-rolled = Non ouvré ({ $over }), donc { $day }
working-two-steps = Lecture la plus courte de la prolongation, un mois puis deux : { $day }
working-aimed-for = À viser : { $day }, dernier jour ouvré jusqu’au { $limit }, la lecture la plus courte
working-extension-disputed = Lecture la plus courte : la prolongation annoncée le { $notice } l’a été après le { $limit }
working-aimed-for-limit = À viser : { $day }, dernier jour dans la lecture la plus courte
working-aware = Violation connue le { $moment }
working-hours = 72 heures, nuits, week-ends et jours fériés compris : { $moment }
working-clock-forward = L’heure légale avance de { $minutes } minutes entre-temps ; les heures écoulées font foi
working-clock-back = L’heure légale recule de { $minutes } minutes entre-temps ; les heures écoulées font foi
working-hour-not-counted = Limite extrême, si l’heure de la découverte n’est pas comptée : { $moment }
started-contract-end = Fin de la relation
started-collection = Collecte
started-last-contact = Dernier contact venu de la personne ({ $kind })
started-closure = Clôture du dossier
started-submission = Envoi des données par la personne
started-objection = Opposition
working-period-started = { $event } : { $day }, point de départ de la durée
working-contract-running = Relation en cours : la durée ne part que de sa fin
working-under-study = Demande à l’étude : la durée ne part que de la clôture ou du dernier contact
working-start-unknown = Point de départ inconnu : aucune date ne permet de compter la durée
working-contacts-not-counted = { $count ->
    [1] Un contact ne vient pas de la personne et ne compte pas
    [one] { $count } contact ne vient pas de la personne et ne compte pas
   *[other] { $count } contacts ne viennent pas de la personne et ne comptent pas
  }
period-years = { $count ->
    [1] Un an
    [one] { $count } an
   *[other] { $count } ans
  }
period-months = { $count ->
    [1] Un mois
    [one] { $count } mois
   *[other] { $count } mois
  }
working-period = { $period } : { $day } est le dernier jour permis, même non ouvré
working-period-clamped = { $period } : pas de { $missing } { $month }, donc { $day } est le dernier jour permis
working-archived = En archive intermédiaire depuis le { $day }
working-deletion-due = À supprimer depuis le { $day }
working-objection-deletes = Opposition du { $day } à la conservation : à supprimer maintenant
working-objection-suppresses = Opposition du { $day } : seule l’inscription sur la liste d’opposition reste, jusqu’au { $to }
working-objection-stops-marketing = Opposition du { $day } : plus aucune prospection, la conservation n’est pas modifiée
working-objection-moves-nothing = Opposition du { $day } : sans effet sur ce dossier
working-held = Suppression bloquée depuis le { $from } ; la durée continue de courir
working-held-until = Suppression bloquée du { $from } au { $to } ; la durée continue de courir
working-hold-lifted = Blocage levé le { $day } après la fin de la durée : à supprimer depuis ce jour
working-marketing-until = Prospection permise jusqu’au { $day }

## The calculators of the command line
answer-due = À répondre au plus tard le { $day }
answer-days-left = { $days ->
    [0] C’est aujourd’hui
    [one] Il reste { $days } jour
   *[other] Il reste { $days } jours
  }
answer-days-late = { $days ->
    [1] En retard d’un jour
    [one] En retard de { $days } jour
   *[other] En retard de { $days } jours
  }
answer-suspended = Le délai est suspendu : pas d’échéance pour l’instant
answer-aim-for = À viser : { $day }
answer-notice-by = Une prolongation s’annonce au plus tard le { $day }
notify-by = À notifier au plus tard le { $moment }
notify-outer-limit = Limite extrême : { $moment }
retention-expires = Dernier jour permis : { $day }
retention-ahead = Ce qui est daté après le { $day } n’est pas encore arrivé et ne compte pas
retention-no-expiry = Pas de fin de conservation à ce jour
retention-phase = Phase : { $phase }
phase-active = base active
phase-archive = archive intermédiaire
phase-delete-due = à supprimer, durée échue
phase-delete-now = à supprimer maintenant
phase-held = suppression bloquée
phase-suppression-only = liste d’opposition seulement
retention-marketing-yes = Prospection permise
retention-marketing-no = Prospection interdite
## Mail
mail-from = Expéditeur
mail-subject = Objet
mail-sent-at = Envoyé le
mail-received-at = Reçu le
mail-rights = Droits proposés
mail-attachment = Pièce jointe
mail-automatic = Ce message a été écrit par une machine
mail-unknown = Non indiqué

## Rights, stages, steps and facts
right-access = Accès
right-rectification = Rectification
right-erasure = Effacement
right-restriction = Limitation
right-portability = Portabilité
right-objection = Opposition
right-withdrawal = Retrait du consentement
stage-received = reçue
stage-identity-to-verify = identité à vérifier
stage-in-progress = en cours
stage-answered = répondue
stage-closed = close
intake-email = courriel
intake-letter = courrier
intake-form = formulaire
intake-phone = téléphone
intake-chat = messagerie du site
intake-on-the-spot = sur place
channel-email = par courriel
channel-post = par courrier
channel-registered-post = par lettre recommandée
channel-in-hand = en main propre
channel-phone = par téléphone
outcome-granted = satisfaite
outcome-partly-granted = satisfaite en partie
outcome-nothing-held = aucune donnée détenue
outcome-refused = refusée
proof-known-address = adresse connue
proof-customer-number = numéro de client
proof-call-back = rappel téléphonique
proof-account = compte connecté
proof-document = justificatif
step-identity-asked = identité demandée
step-verified = identité vérifiée : { $by }
step-clarification-asked = précision demandée
step-clarified = précision reçue
step-extended-complexity = délai prolongé : complexité
step-extended-number = délai prolongé : nombre de demandes
step-sent = réponse envoyée { $by } : { $outcome }
step-returned = réponse revenue
step-closed = dossier clos
step-reopened = dossier rouvert
ground-requested = demande de la personne
ground-no-longer-needed = données devenues inutiles
ground-period-over = durée de conservation échue
ground-objected = opposition de la personne
ground-running-contract = contrat en cours
ground-contract-evidence = preuve du contrat
ground-hold = conservation pour un litige
ground-restriction = limitation du traitement
ground-freeze = autre demande en cours ou copie récente
ground-needed-by-kept = nécessaire aux dossiers conservés
item-identity = Nom et fiche
item-emails = Adresses électroniques
item-phones = Téléphones
item-addresses = Adresses postales
item-notes = Notes
item-attachments = Pièces jointes
item-events = { $activity } : événements
item-file = { $activity } : dossier
item-data = { $activity } : { $category }
fact-contract-begin = nouveau contrat : la relation reprend
fact-dormant = demande restée sans suite, étude arrêtée
fact-contract-end = fin de la relation
fact-closed = clôture du dossier
fact-submitted = dépôt de la candidature
fact-objection-marketing = opposition à la prospection
fact-objection-analytics = opposition aux statistiques
fact-objection-retention = opposition à la conservation
fact-hold-begin = début d’un blocage
fact-hold-end = fin d’un blocage
fact-restriction-begin = début d’une limitation
fact-restriction-end = fin d’une limitation

## Documents
doc-identity = Identité et coordonnées
doc-given-name = Prénom
doc-family-name = Nom
doc-organisation = Organisme
doc-title = Fonction
doc-email = Adresse électronique
doc-phone = Téléphone
doc-address = Adresse postale
doc-note = Note du { $day }
doc-held-where = conservé hors de ce fichier : { $place }
doc-blacked-out = ██████
doc-ground-blacked-out = masqué pour protéger les droits d’autrui (article 15, paragraphe 4, du RGPD)
doc-ground-left-out = non remis pour protéger les droits d’autrui (article 15, paragraphe 4, du RGPD)
doc-basis-consent = votre consentement
doc-basis-contract = le contrat ou les mesures précontractuelles
doc-basis-legal-obligation = une obligation légale
doc-basis-vital-interests = la sauvegarde d’intérêts vitaux
doc-basis-public-task = une mission d’intérêt public
doc-basis-legitimate-interests = l’intérêt légitime de notre société
doc-basis-article = article 6, paragraphe 1, point { $letter }, du RGPD
doc-period-open = durée à fixer par notre société
doc-period-contract = la relation, puis { $years } ans
doc-period-contact = { $years } ans après la collecte ou votre dernier contact
doc-period-closure = l’étude de la demande, puis { $years ->
    [1] un an
    [one] { $years } an
   *[other] { $years } ans
  } après sa clôture ou le dernier contact
doc-period-submission = { $years } ans au plus après le dépôt
doc-period-objection = { $years } ans après l’opposition
doc-period-until = { $period }, soit jusqu’au { $day }
doc-transfer-adequacy = { $country }, décision d’adéquation { $decision }
doc-transfer-scc = { $country }, clauses contractuelles types
doc-role-processor = sous-traitant
doc-role-joint-controller = responsable conjoint
doc-role-controller = responsable distinct
doc-source-casebook = Registre des contacts tenu par le délégué à la protection des données
doc-case-file-kept = { $months ->
    [60] cinq ans après la clôture
   *[other] { $months } mois après la clôture
}
doc-passphrase-channel = par téléphone, par courrier ou en main propre

## Le fichier de politique
policy-at-line = { $file }, ligne { $line } : { $problem }
policy-in-file = { $file } : { $problem }
policy-too-large = le fichier dépasse { $limit } Kio, une politique n’en demande pas tant
policy-syntax = ce n’est pas du TOML lisible ; vérifiez guillemets, crochets et doublons ({ $detail })
policy-format = « format = { $found } » n’est pas connu de cette version de Greffe, qui lit « format = { $known } »
policy-format-missing = le numéro de format manque ; commencez le fichier par « format = { $known } »
policy-unknown-key = la clé « { $key } » n’existe pas ici ; clés possibles : { $known }
policy-missing-key = la clé « { $key } » manque
policy-unknown-word = « { $word } » n’est pas un mot connu ; mots possibles : { $known }
policy-kind-text = un texte entre guillemets est attendu
policy-kind-number = un nombre entier positif est attendu
policy-kind-yes-no = true ou false est attendu
policy-kind-list = une liste entre crochets est attendue
policy-kind-table = un groupe de clés est attendu
policy-kind-day = un jour entre guillemets est attendu, par exemple "2023-10-03"
policy-kind-other = cette valeur n’est pas du genre attendu
policy-blank = ce texte est vide ; écrivez-le ou retirez la clé
policy-bad-id = « { $id } » ne convient pas ; minuscules sans accent, chiffres, tirets, 64 signes au plus
policy-twice = « { $id } » figure deux fois
policy-empty-list = la liste « { $key } » est vide
policy-no-category = la catégorie « { $id } » n’est décrite nulle part dans le fichier
policy-no-field = la donnée « { $id } » n’est décrite nulle part dans le fichier
policy-no-recipient = le destinataire « { $id } » n’est décrit nulle part dans le fichier
policy-no-recipient-group = le groupe de destinataires « { $id } » n’est décrit nulle part dans le fichier
policy-no-rule = la règle de conservation « { $id } » n’est décrite nulle part dans le fichier
policy-no-source = la source « { $id } » n’est décrite nulle part dans le fichier
policy-period = une durée de { $found } mois est impossible ; de 1 à { $longest } mois
policy-time-zone = « { $found } » n’est pas un fuseau horaire ; par exemple Europe/Paris
policy-calendar = « { $found } » n’est pas un calendrier connu ; calendriers possibles : { $known }
policy-country = « { $found } » n’est pas un code de pays ; deux majuscules, par exemple FR
policy-email = « { $found } » n’est pas une adresse électronique
policy-no-ground = ce destinataire est hors de l’Espace économique européen ({ $country }) ; fondez le transfert sur adequacy ou scc
policy-no-decision = un transfert fondé sur l’adéquation nomme sa décision ; ajoutez la clé « decision »

## Errors
error-policy-file = politique
error-invalid = { $argument } : valeur refusée. Attendu : { $expected }
error-passphrase-short = Phrase de passe trop courte : au moins { $shortest } caractères. Quatre ou cinq mots sans lien entre eux conviennent
error-passphrase-guessable = Phrase de passe trop facile à deviner ({ $bits } bits, il en faut 50). Ajoutez deux ou trois mots sans lien entre eux
error-not-open = Aucun registre n’est ouvert. Ouvrez-en un d’abord
error-no-right = Aucun droit n’est indiqué. Choisissez au moins un droit demandé
error-no-contact = Aucune fiche n’est choisie pour ce dossier. Choisissez la personne concernée
error-no-such-activity = La politique ne connaît pas l’activité « { $activity } ». Choisissez-en une de la politique
error-no-such-file = La personne n’a pas de dossier sous l’activité « { $activity } »
error-restricted = Le traitement est limité (art. 18 du RGPD) : ces données peuvent seulement être conservées. Levez d’abord la limitation
error-plan-changed = La situation a changé depuis la lecture du plan. Relisez le nouveau plan avant d’effacer
error-nothing-to-erase = Rien dans ce plan ne peut être effacé : chaque ligne dit pourquoi
error-package-gone = Cette copie n’est plus conservée : seul son inventaire reste. Préparez une nouvelle copie
error-not-sent-yet = Ce message est un brouillon ou n’indique ni date ni destinataire : il ne prouve pas l’envoi. Déposez le message envoyé
error-day-for-demo = Un autre jour se regarde ; il ne peut être celui d’une écriture que dans un registre de démonstration. Sans --today, la même commande vaut pour aujourd’hui
error-not-there = Il n’y a pas de fichier à cet endroit. Vérifiez le chemin
error-already-there = Un fichier existe déjà à cet endroit : il n’a pas été touché. Choisissez un autre nom
error-not-a-casebook = Ce fichier n’est pas un registre Greffe. Choisissez un fichier .greffe
error-wrong-passphrase = La phrase de passe n’ouvre pas ce fichier, ou son début est endommagé : le chiffrement ne permet pas de distinguer les deux. Vérifiez majuscules et clavier, puis essayez une sauvegarde
error-damaged = Le fichier est endommagé ou incomplet : il n’a pas été modifié. Restaurez la dernière sauvegarde
error-newer = Ce registre (version { $found }) vient d’une version plus récente de Greffe (celle-ci connaît la version { $known }). Mettez Greffe à jour
error-locked = Un autre programme écrit dans ce registre depuis plus de cinq secondes. Fermez-le ou réessayez
error-no-permission = Le registre ne peut pas être lu ou modifié : droits insuffisants. Vérifiez les droits du fichier et du dossier
error-disk-full = Le disque est plein : rien n’a été écrit. Libérez de la place et recommencez
error-contact-not-found = Cette fiche n’existe pas ou plus
error-request-not-found = Aucun dossier ne porte ce numéro
error-not-found = Cet élément n’existe pas ou plus
error-unreadable = Une valeur du registre est illisible ({ $what }). Lancez « greffe check » et gardez une sauvegarde
error-database = La base de données a refusé l’opération : rien n’a été modifié. Lancez « greffe check »
error-mail-empty = Le fichier est vide : ce n’est pas un message. Enregistrez de nouveau le message au format .eml
error-mail-too-large = Le message dépasse 40 Mo. Enregistrez-le sans ses pièces jointes
error-mail-not-mail = Ce fichier n’est pas un message électronique. Enregistrez le message au format .eml
error-mail-outlook = Ce message Outlook (.msg) est illisible, incomplet ou trop volumineux. Enregistrez-le au format .eml
error-mail-address = Une adresse électronique du message à écrire n’est pas valable. Corrigez-la dans le dossier
error-mail-compose = Le brouillon n’a pas pu être composé
error-letter = Le modèle de lettre a une erreur à la ligne { $line }
error-document-passphrase = La phrase de passe du document ne convient pas : de 1 à 127 octets imprimables
error-document = Le document n’a pas pu être produit : rien n’a été écrit
error-file-not-there = Le fichier ou le dossier n’existe pas. Vérifiez le chemin
error-file-no-permission = Le fichier ou le dossier ne peut pas être lu ou écrit : droits insuffisants
error-file = Le fichier ne peut pas être lu ou écrit
automatic-bounce = Ce message est un avis de non-remise : il n’ouvre pas de dossier, sauf si vous le demandez
automatic-receipt = Ce message est un accusé de lecture : il n’ouvre pas de dossier, sauf si vous le demandez
automatic-out-of-office = Ce message est une réponse d’absence : il n’ouvre pas de dossier, sauf si vous le demandez
automatic-list = Ce message vient d’une liste de diffusion : il n’ouvre pas de dossier, sauf si vous le demandez
automatic-other = Ce message a été écrit par une machine : il n’ouvre pas de dossier, sauf si vous le demandez
refusal-before-receipt = Ce jour précède la réception de la demande. Indiquez un jour à partir de la réception
refusal-in-future = Ce jour est à venir : un fait s’enregistre une fois accompli
refusal-already-verified = L’identité est déjà établie : rien de plus ne peut être demandé (art. 12, § 6, du RGPD)
refusal-already-asked = L’identité a déjà été demandée. Enregistrez la vérification ou refusez la demande
refusal-not-verified = L’identité n’est pas établie (art. 12, § 6, du RGPD). Vérifiez-la, par exemple par l’adresse connue
refusal-asked-after-deadline = Le délai est échu depuis le { $day } : demander maintenant ne suspend plus rien. Répondez
refusal-clarification-open = Une précision est déjà demandée. Enregistrez d’abord la réponse
refusal-no-clarification = Aucune précision n’a été demandée
refusal-already-extended = Le délai n’est prolongeable qu’une fois (art. 12, § 3, du RGPD)
refusal-extension-too-late = L’annonce de la prolongation devait partir au plus tard le { $day } (art. 12, § 3, du RGPD). Le premier délai reste dû
refusal-already-answered = La demande a déjà reçu sa réponse. Enregistrez un retour ou rouvrez le dossier
refusal-not-asked = Ce droit n’est pas demandé dans ce dossier
refusal-not-answered = La demande n’a pas encore reçu de réponse envoyée
refusal-closed = Le dossier est clos. Rouvrez-le d’abord
refusal-not-closed = Le dossier n’est pas clos

## Command line
cli-no-casebook-named = Aucun registre n’est nommé. Indiquez-le avec --casebook FICHIER
cli-passphrase = Phrase de passe :
cli-new-passphrase = Nouvelle phrase de passe :
cli-passphrase-again = La même, encore une fois :
cli-passphrases-differ = Les deux phrases de passe diffèrent : rien n’a été fait
cli-no-passphrase = Pas de terminal pour demander la phrase de passe. Utilisez --passphrase-file ou GREFFE_PASSPHRASE
cli-check-failed = La vérification a trouvé un défaut. Gardez ce fichier et restaurez une sauvegarde
cli-not-confirmed = Rien n’a été effacé
cli-no-window = La fenêtre ne peut pas s’ouvrir ici. Lancez « greffe --help » pour travailler dans le terminal
cli-no-display = Pas d’écran ici : la démonstration se déroule dans le terminal.
cli-init-done = Registre créé et chiffré. Politique du { $policy }
find-more = Les { $count } premières réponses : un mot de plus les précise
cli-nothing-due = Rien à faire aujourd’hui
cli-due-beyond = { $cases ->
    [one] { $cases } autre demande n’est pas close ; sa date est plus lointaine (greffe request list)
   *[other] { $cases } autres demandes ne sont pas closes ; leurs dates sont plus lointaines (greffe request list)
  }
cli-retention-due = Conservation · règle { $rule } · { $count ->
    [1] un dossier échu
    [one] { $count } dossier échu
   *[other] { $count } dossiers échus
  } depuis le { $day }
cli-journal-whole = Journal intact : { $count } entrées
cli-journal-broken = Journal rompu à l’entrée { $entry }
cli-backup-done = Sauvegarde écrite, chiffrée et vérifiée
cli-check = Fichier : { $file ->
    [one] { $file } défaut
   *[other] { $file } défauts
  } · journal : { $entries ->
    [one] { $entries } entrée
   *[other] { $entries } entrées
  } · jours calculés : { $derived ->
    [one] { $derived } écart
   *[other] { $derived } écarts
  }
cli-passphrase-changed = Phrase de passe changée. L’ancienne n’ouvre plus que les sauvegardes faites avec elle
cli-contact-changed = Fiche modifiée
cli-request-changed = Dossier modifié
cli-contact-chosen = Fiche : { $uid }
cli-contact-missing = Aucune fiche choisie ; { $count ->
    [0] aucune ne correspond
    [one] une est possible
   *[other] { $count } sont possibles
  }
cli-already-filed = Ce message est déjà classé dans le dossier { $number }
cli-erase-with-yes = Relisez ce plan, puis ajoutez --yes pour effacer
cli-erase-log-waits = Un autre programme lit encore le registre : le journal d’écriture sera vidé dès que possible
cli-erased = Effacé : { $erased } · conservé : { $kept } · reçu { $receipt }
cli-dossier-passphrase = Phrase de passe du dossier de réclamation, à transmettre par un autre canal : { $passphrase }
cli-package-passphrase = Phrase de passe de la copie, à transmettre par téléphone, par courrier ou en main propre : { $passphrase }
cli-demo-filling = Registre de démonstration dans { $folder }
cli-demo-filled = { $contacts } contacts et { $requests } demandes inventés. Phrase de passe : { $passphrase }
verdict-erase = effacer
verdict-keep = garder
warning-address-differs = Attention : l’adresse du message n’est pas une adresse connue de cette personne
warning-identity-open = Attention : l’identité n’est pas encore établie
warning-no-address = Pas d’adresse électronique : la copie part par courrier ou en main propre
verdict-erased = effacé
verdict-kept = gardé
doc-country-us = États-Unis
doc-decision = (UE) { $number }
cli-receipt-guessed = Réception lue dans le message : { $day }. Aucun serveur de messagerie de l’entreprise n’est déclaré : vérifiez ce jour, et déclarez-les avec « greffe settings --own-mail-host »
## The demo in the terminal
demo-mail = Un message arrive
demo-mail-from = De { $name } <{ $address }>
demo-mail-subject = Objet : « { $subject } »
demo-mail-attachment = Pièce jointe, non ouverte : { $name }
demo-mail-received = Reçu le { $day }, d’après nos propres serveurs
demo-mail-rights = Droits demandés, à confirmer : { $rights }
demo-mail-contact = Connu à cette adresse : { $name } ({ $detail })
demo-case-opened = Dossier { $number } ouvert
demo-case-open = Dossier { $number } déjà ouvert
demo-clock = Le délai, ligne par ligne
demo-clock-line = { $words }  [{ $source }]
demo-clock-due = À répondre au plus tard le { $day }
demo-identity = L’identité
demo-step = { $day }, { $step }
demo-copy = La copie
demo-copy-review = Relue : { $items ->
    [1] une donnée
    [one] { $items } donnée
   *[other] { $items } données
  }, { $sources ->
    [1] une source
    [one] { $sources } source
   *[other] { $sources } sources
  }
demo-copy-passphrase = Phrase de passe de la copie, à donner par un autre canal : { $passphrase }
demo-copy-sent-before = Déjà envoyée
demo-file = Écrit : { $path }
demo-erasure = Une fiche dont la durée est échue
demo-erasure-none = Aucune fiche à supprimer aujourd’hui
demo-erasure-whom = { $name }
demo-plan-erase = effacer – { $item } ({ $count }) : { $ground }, { $article }
demo-plan-keep = garder – { $item } ({ $count }) : { $ground }, { $article }
demo-erased = Effacé : { $erased }, gardé : { $kept }
demo-journal = Le journal
demo-journal-whole = { $count ->
    [1] Une entrée, chaîne intacte
    [one] { $count } entrée, chaîne intacte
   *[other] { $count } entrées, chaîne intacte
  }
demo-journal-broken = Chaîne rompue à l’entrée { $entry }
## Backups, ledger, suppression list
ground-opt-out = opposition à la prospection, respectée aussi après l’effacement
ground-erased-before = déjà effacé avant la restauration
item-suppression = Liste d’opposition : empreintes d’adresses
error-mailing-empty = Le fichier est vide : exportez les destinataires depuis l’outil d’envoi, en CSV
error-mailing-no-address = Aucune colonne de ce fichier ne contient d’adresse électronique ni de numéro de téléphone : rien ne peut être vérifié
error-mailing-too-large = Le fichier dépasse 512 Mo : coupez-le en plusieurs
error-mailing-line = La ligne { $line } n’est pas du CSV : vérifiez ses guillemets
error-other-casebook = Cette sauvegarde est celle d’un autre registre : rien n’a été changé. Pour l’ouvrir à part, restaurez-la vers un autre fichier
error-no-backup-folder = Aucun dossier de sauvegarde n’est déclaré : indiquez-en un dans les réglages, ou nommez un fichier
error-backup-passphrase = La phrase de passe n’ouvre pas cette sauvegarde, ou elle est abîmée. Faite sous une phrase de passe plus ancienne, elle se restaure avec « greffe restore --backup-passphrase-file »
cli-backup-folder-done = { $file } : écrite, chiffrée et vérifiée
cli-backup-folder-dropped = { $count ->
    [1] Une ancienne sauvegarde retirée
    [one] { $count } ancienne sauvegarde retirée
   *[other] { $count } anciennes sauvegardes retirées
  }
cli-backup-folder-failed = { $folder } : pas de sauvegarde. { $error }
cli-backup-incomplete = Un dossier au moins n’a pas reçu de sauvegarde
cli-upgraded = Registre passé de la version { $from } à la version { $to }. L’état d’avant est gardé dans { $backup }
cli-upgraded-copy = Registre passé de la version { $from } à la version { $to }
cli-restore-usage = Nommez la sauvegarde à restaurer, ou ajoutez --confirm ou --apply-ledgers
cli-restore-with-yes = Relisez ce qui changerait, puis ajoutez --yes pour restaurer
cli-not-restored = Rien n’a été restauré
cli-restore-confirmed = Restauration confirmée
cli-ledger-applied = Appliqué depuis les dossiers de sauvegarde : { $what }
cli-restored = Registre restauré. Appliqué de nouveau : { $what }
cli-restored-aside = L’état d’avant est gardé dans { $path }
restore-backup = Sauvegarde du { $moment }
restore-backup-empty = Sauvegarde sans date
restore-counts = { $contacts } contacts, { $requests } dossiers, { $entries } entrées de journal
restore-present = À la place de : { $contacts } contacts, { $requests } dossiers, { $entries } entrées de journal
restore-present-absent = Aucun registre à cet endroit
restore-present-closed = Le fichier en place ne s’ouvre pas : il est gardé tel quel sous un autre nom
restore-present-kept = L’état présent est d’abord gardé à côté, comme sauvegarde vérifiée
replayed = { $erasures } effacements, { $objections } oppositions, { $consents } consentements, { $restrictions } limitations, { $holds } blocages, { $corrections } corrections, { $merges } fusions
restore-again = À appliquer de nouveau : { $what }
restore-strangers = { $count ->
    [1] Une opération concerne une personne absente de cette sauvegarde
    [one] { $count } opération concerne une personne absente de cette sauvegarde
   *[other] { $count } opérations concernent des personnes absentes de cette sauvegarde
  }
restore-last-case = Dernier numéro de dossier donné : { $number }. Aucun numéro ne resservira
restore-known-until = Le relevé le plus récent sait tout jusqu’au { $moment }
restore-ledger-old = Aucun relevé plus récent que la sauvegarde : ce qui a été effacé, refusé ou limité depuis n’est pas connu
restore-ledger-none = Aucun relevé trouvé : ce qui a été effacé, refusé ou limité depuis la sauvegarde n’est pas connu
restore-ledgers-unreadable = { $count ->
    [1] Un relevé ne s’ouvre pas avec ces phrases de passe
    [one] { $count } relevé ne s’ouvre pas avec ces phrases de passe
   *[other] { $count } relevés ne s’ouvrent pas avec ces phrases de passe
  }
care-folder-behind = Dossier de sauvegarde injoignable depuis le { $day } : { $folder }
care-ledger-ahead = { $lines ->
    [1] Une opération connue du dossier { $folder } manque à ce registre
    [one] { $lines } opération connue du dossier { $folder } manque à ce registre
   *[other] { $lines } opérations connues du dossier { $folder } manquent à ce registre
  }
care-restore-unconfirmed = Registre restauré sans relevé récent : vérifiez ce qui a été effacé, refusé ou limité depuis le { $day }, puis confirmez
care-restore-unconfirmed-undated = Registre restauré sans relevé récent : vérifiez ce qui a été effacé, refusé ou limité depuis la sauvegarde, puis confirmez
cli-mailing-none = Aucune ligne à retirer ({ $rows } lignes lues)
cli-mailing-found = { $count ->
    [1] Une ligne à retirer, sur { $rows } lignes lues
    [one] { $count } ligne à retirer, sur { $rows } lignes lues
   *[other] { $count } lignes à retirer, sur { $rows } lignes lues
  }
cli-suppressed = Aucun envoi à cette adresse : opposition du { $since }, respectée jusqu’au { $until }
cli-not-suppressed = Cette adresse n’est pas sur la liste d’opposition
window-did-backup-failed = Sauvegarde échouée
window-did-backups-dropped = Sauvegardes trop anciennes supprimées
window-did-casebook-upgraded = Registre mis à niveau
window-did-casebook-restored = Registre restauré
window-did-restore-confirmed = Restauration confirmée
window-did-ledger-applied = Relevé appliqué
window-did-suppression-checked = Fichier d’envoi comparé à la liste d’opposition
window-did-suppression-expired = Entrées échues de la liste d’opposition supprimées
window-suppression-list = Liste d’opposition
window-suppressed = Aucun envoi depuis le { $day }
window-suppressed-line = Opposition à la prospection du { $since }, respectée jusqu’au { $until } au moins
window-care = Le registre lui-même
window-care-confirm = Confirmer
window-care-apply = Appliquer
window-care-settings = Voir
window-backups = Sauvegardes
window-backups-line = Chaque dossier reçoit une sauvegarde chiffrée par jour, vérifiée, et le relevé des effacements, oppositions et limitations. Un disque amovible ou un lecteur du réseau protège mieux que ce disque.
window-backups-none = Aucun dossier de sauvegarde : en cas de panne du disque, le registre serait perdu
window-backups-never = Pas encore de sauvegarde
window-backups-last = Dernière sauvegarde le { $moment }
window-backups-behind = Injoignable depuis le { $moment }
window-backups-ahead = Ce dossier sait des opérations que ce registre ne connaît pas
window-backups-add = Ajouter un dossier…
window-backups-remove = Retirer
window-backups-remove-of = Retirer { $folder }
window-backups-now = Sauvegarder maintenant
window-backups-running = Sauvegarde en cours…
window-backups-kept = Sauvegardes gardées par dossier
window-backups-days = Jours de conservation
window-backups-restore = Restaurer une sauvegarde…
window-said-backed-up-folders = { $count ->
    [one] Sauvegarde écrite et vérifiée
   *[other] { $count } sauvegardes écrites et vérifiées
  }
window-said-restored = Registre restauré ; l’état d’avant est gardé à côté
window-said-upgraded = Registre mis à niveau ; l’état d’avant est gardé dans { $path }
window-said-confirmed = Restauration confirmée
window-choose-restore = Choisir la sauvegarde à restaurer
window-choose-backup-folder = Choisir un dossier de sauvegarde
window-restore-title = Restaurer cette sauvegarde ?
window-restore-yes = Restaurer
window-restore-running = Restauration en cours…

## A request’s whole life
right-marketing-objection = Opposition à la prospection
right-automated-decision = Décision automatisée
right-post-mortem = Directives après la mort
right-minor-erasure = Effacement (mineur)
outcome-passed = transmise au responsable
outcome-no-reply = classée sans réponse de la personne
outcome-withdrawn = retirée par la personne
outcome-requalified = requalifiée
role-controller = responsable du traitement
role-processor = sous-traitant d’un client
capacity-person = la personne elle-même
capacity-agent = un mandataire
capacity-parent = un titulaire de l’autorité parentale
capacity-guardian = un tuteur ou curateur
capacity-heir = un héritier
showing-own-identity = son identité
showing-principal-identity = l’identité de la personne représentée
showing-mandate = le mandat, sa durée et son objet
showing-answer-to-agent = le mandat couvre l’envoi de la réponse au mandataire
showing-parental-authority = l’autorité parentale
showing-child-interest = l’intérêt et l’avis de l’enfant
showing-guardianship = le jugement de protection
showing-death = le décès
showing-heir-quality = la qualité d’héritier (acte de notoriété, livret de famille)
element-objective = élément objectif
element-subjective = élément subjectif
fee-further-copy = copie supplémentaire (art. 15, § 3)
fee-excessive = demande excessive (art. 12, § 5)
late-recognised-late = demande reconnue tardivement
late-source-late = une source a répondu tard
late-volume = volume des données
late-absence = absence
late-returned = réponse revenue
late-other = autre raison
refused-manifestly-unfounded = manifestement infondée
refused-excessive = manifestement excessive
refused-abusive = abusive
refused-not-identifiable = personne non identifiable
refused-not-entitled = qualité non établie
refused-basis-excludes = droit exclu par la base légale
refused-rights-of-others = droits d’autrui
refused-accuracy-established = exactitude établie
refused-legal-obligation = obligation légale de conserver
refused-legal-claims = constatation, exercice ou défense de droits en justice
refused-freedom-of-expression = liberté d’expression et d’information
refused-research-or-archives = archives, recherche ou statistiques
refused-overriding-grounds = motifs légitimes impérieux
refused-lawful-automation = décision automatisée licite, avec garanties
step-act-as = la société agit comme { $role }
step-ask-for = demande faite par { $capacity }
step-receipt-given = récépissé daté et signé remis
step-identity-reminded = personne relancée
step-document-dropped = copie de la pièce d’identité supprimée
step-showing-asked = justificatifs de qualité demandés
step-shown = justifié : { $what }
step-instructed = instruction du client reçue
step-requalified = { $from } requalifiée en { $to }
step-withdrawn = retirée par la personne
step-applied = { $right } : appliquée dans le registre
step-proved = preuve versée : { $element }
step-refused = refus décidé : { $ground }
step-fee-announced = frais annoncés : { $ground }
step-fee-accepted = frais acceptés
step-explained = retard expliqué : { $reason }
applies-yes = s’applique
applies-condition = sous condition
applies-no = ne s’applique pas
basis-rule-every = ouvert sur toutes les bases légales
basis-rule-consent = le consentement se retire à tout moment ; le passé reste licite
basis-rule-no-longer-needed = dès que les données ne sont plus nécessaires
basis-rule-duty = pas tant que l’obligation de conserver dure
basis-rule-public-task = la mission d’intérêt public l’emporte
basis-rule-objection = après une opposition sans motif impérieux contraire, ou quand les données ne sont plus nécessaires
basis-rule-provided = les seules données fournies par la personne
basis-rule-no-portability = seulement sur consentement ou contrat
basis-rule-withdraw = vaut retrait du consentement
basis-rule-no-objection = seulement sur intérêt légitime ou mission d’intérêt public
basis-rule-situation = pour des raisons tenant à la situation de la personne ; à nous de prouver un motif impérieux
basis-rule-no-marketing = aucune prospection sur cette base
basis-rule-at-once = sans condition et sans délai
basis-rule-only-consent = seul un consentement se retire
basis-rule-automated = sauf exception de l’article 22, § 2
basis-rule-safeguards = exception possible, avec intervention humaine et contestation
basis-rule-directives = selon les directives, sinon l’intérêt des héritiers
basis-rule-minor = données recueillies d’un mineur par un service en ligne
duty-search = Rechercher
duty-stop-mailing = Cesser les envois
duty-tell-rectification = Notifier la rectification
duty-tell-erasure = Notifier l’effacement
duty-tell-restriction = Notifier la limitation
errand-ask = demandé
errand-chase = relancé
errand-found = trouvé
errand-nothing = rien trouvé
errand-done = confirmé
errand-impossible = impossible
errand-disproportionate = effort disproportionné
errand-name-open = nommé dans la lettre comme encore ouvert
errand-state-to-ask = à demander
errand-state-asked = réponse attendue
errand-state-found = trouvé
errand-state-nothing = rien trouvé
errand-state-done = confirmé
errand-state-exempt = dispensé, avec motif
refusal-address-known = Cette adresse est déjà connue comme celle de la personne : aucun doute ne justifie d’en demander plus (art. 12, § 6, du RGPD). Vérifiez l’identité par l’adresse connue
refusal-no-doubt = Une pièce d’identité ne se demande que sur un doute raisonnable, mis par écrit (art. 12, § 6, du RGPD). Enregistrez d’abord la demande d’identité et le doute
refusal-nothing-asked = Rien n’a été demandé à la personne : il n’y a ni relance ni classement sans réponse
refusal-not-reminded = La personne n’a pas été relancée. Relancez-la, puis attendez 30 jours
refusal-still-waiting = La personne peut encore répondre. Classement possible à partir du { $day }
refusal-same-right = Une demande ne se requalifie pas en elle-même. Choisissez un autre droit
refusal-already-settled = Cette demande a déjà son issue. Rouvrez le dossier ou choisissez-en une qui est ouverte
refusal-no-instruction = La société est ici sous-traitant : elle ne répond, ne copie et n’efface rien sans instruction du client (art. 28, § 3, du RGPD). Transmettez la demande au client, ou enregistrez son instruction
refusal-not-processor = La société décide elle-même de ces données : il n’y a pas de client à qui transmettre. Indiquez d’abord qu’elle est sous-traitant
refusal-not-shown = Il reste à justifier : { $what } (décret 2019-536, art. 77). Demandez-le, puis cochez-le
refusal-nothing-to-show = Cette qualité n’appelle pas ce justificatif
refusal-already-said = C’est déjà enregistré
refusal-ground-does-not-serve = Le motif « { $ground } » ne permet pas de refuser « { $right } » ({ $article }). Choisissez un motif que la loi prévoit pour ce droit
refusal-proof-missing = Ce motif exige deux preuves au dossier, l’élément objectif et l’élément subjectif (art. 12, § 5, du RGPD). Versez-les d’abord
refusal-no-ground = Un refus dit ses motifs (art. 12, § 4, du RGPD). Enregistrez d’abord la décision et son motif
refusal-no-fee-announced = Aucun frais n’a été annoncé
refusal-not-applicable = Ce droit ne s’applique pas d’un seul geste. Effacez, rectifiez ou copiez, puis répondez
refusal-source-open = Une source n’a pas encore répondu : la lettre ne peut dire ni « aucune donnée », ni « effacé », ni « opposition appliquée ». Attendez sa réponse, ou nommez-la dans la lettre
refusal-not-a-letter = Aucune lettre ne porte cette issue : enregistrez le retrait ou la requalification
refusal-words-missing = Écrivez en quelques mots ce qui fonde cette étape : elle ne vaut rien sans eux
refusal-lateness-unexplained = La réponse est partie en retard. Indiquez-en la raison avant de clore
refusal-not-late = La réponse n’est pas en retard
errand-refusal-before-opening = Ce jour précède l’ouverture de la tâche
errand-refusal-in-future = Ce jour est à venir : un fait s’enregistre une fois accompli
errand-refusal-already-asked = Déjà demandé. Relancez plutôt
errand-refusal-not-asked = Rien n’a encore été demandé. Demandez d’abord
errand-refusal-already-answered = La réponse est déjà enregistrée
errand-refusal-not-of-this-duty = Cette étape ne convient pas à cette tâche
errand-refusal-words-missing = Une dispense de l’article 19 ne vaut que motivée. Écrivez pourquoi
error-already-filed = Ce message est déjà classé dans un dossier
window-next-give-receipt = Remettre le récépissé
window-next-pass-on = Transmettre au client
window-next-ask-showing = Demander les justificatifs
window-next-remind = Relancer la personne
window-next-close-silence = Classer sans réponse
window-next-apply = Appliquer
window-next-errands = Suivre les tâches
window-next-explain = Expliquer le retard
window-did-message-filed = Message classé
window-did-errand-taken = Tâche suivie
window-did-case-cleaned = Dossier allégé
window-step-give-receipt = Remettre le récépissé signé…
window-step-remind = Relancer la personne…
window-step-ask-showing = Demander les justificatifs de qualité…
window-step-show = Cocher un justificatif…
window-step-act-as = Responsable ou sous-traitant…
window-step-instruct = Enregistrer l’instruction du client…
window-step-requalify = Requalifier une demande…
window-step-withdraw = La personne retire sa demande…
window-step-apply = Appliquer dans le registre…
window-step-prove = Verser une preuve…
window-step-announce-fee = Annoncer des frais…
window-step-accept-fee = Frais acceptés…
window-step-explain = Expliquer le retard…
window-step-pass-on = Transmise au client…
window-step-close-silence = Classer sans réponse…
window-step-words = En quelques mots
window-step-right = Droit
window-step-all-rights = tous ceux qui sont ouverts
window-step-to-right = Devient
window-step-role = La société est
window-step-client = Client
window-step-client-days = Délai du contrat, en jours
window-step-client-email = Courriel du client
window-step-client-address = Adresse du client
window-step-client-contract = Service et contrat
window-client-known = Ce que vous laissez vide est repris du dernier dossier de ce client.
window-step-what-shown = Justifié
window-step-element = Élément
window-step-refusal-ground = Motif
window-step-fee = Motif des frais
window-step-reason = Raison
window-refuse-by = Un refus part au plus tard le { $day }
window-pass-on-by = À transmettre au client { $client } au plus tard le { $day }
window-asks-as = Demande faite par
window-subject = Personne concernée
window-role = Qualité de la société
window-showings = À justifier
window-basis-table = Ce que la loi ouvre, dossier par dossier
window-similar = Demande proche : dossier { $number } du { $day }, { $rights }
window-similar-open = Demande proche, encore ouverte : dossier { $number } du { $day }, { $rights }
window-reply-to = Ce message répond au dossier { $number }
window-file-reply = Classer dans le dossier { $number }
window-tab-tasks = Tâches
window-tasks-none = Aucune tâche. Ouvrez les recherches pour demander à chaque source ce qu’elle détient.
window-tasks-open = Ouvrir les recherches
window-told-title = Qui a été prévenu (article 19)
window-errand-record = Noter…
window-errand-step = Ce qui s’est passé
window-errand-chased = { $count ->
    [1] une relance
    [one] { $count } relance
   *[other] { $count } relances
  }
window-errand-escalated = sans réponse malgré les relances
window-errand-line = { $count ->
    [1] une tâche
    [one] { $count } tâche
   *[other] { $count } tâches
  } : { $parties }
window-identity-mark = C’est une pièce d’identité
window-identity-marked = pièce d’identité, supprimée dès la vérification
window-requalified-to = requalifiée en { $right }
window-words-said = En toutes lettres
cli-role = La société est { $role }
cli-pass-on-by = À transmettre à { $client } au plus tard le { $day }
cli-capacity = Demande faite par { $capacity }, pour { $subject }
cli-to-show = { $shown ->
    [yes] justifié
   *[no] à justifier
  } : { $what }
cli-similar = Demande proche : { $number } du { $day }
cli-replies-to = Ce message répond au dossier { $number } : classez-le avec « greffe request file { $number } --mail »
cli-searches-opened = { $count ->
    [0] Aucune recherche de plus
    [one] Une recherche ouverte
   *[other] { $count } recherches ouvertes
  }
window-cleaning = Dossiers de demandes clos
window-cleaning-collected = { $count ->
    [1] Un dossier clos perdra les pièces recueillies
    [one] { $count } dossier clos perdra les pièces recueillies
   *[other] { $count } dossiers clos perdront les pièces recueillies
  }, à partir du { $day }
window-cleaning-names = { $count ->
    [1] Un dossier clos sera réduit
    [one] { $count } dossier clos sera réduit
   *[other] { $count } dossiers clos seront réduits
  } à une ligne de statistiques, à partir du { $day }
refusal-not-restricted = Aucune limitation n’a été appliquée pour ce dossier
refusal-lift-not-announced = La personne doit être prévenue avant la levée de la limitation (art. 18, § 3, du RGPD). Prévenez-la, notez-le dans son dossier, puis levez
step-lift-announced = levée de la limitation annoncée
window-step-announce-lift = Annoncer la levée de la limitation…
expected-client = le client pour lequel les données sont détenues
expected-person-concerned = le nom de la personne concernée
expected-ground = complexity ou number pour prolonger, further-copy ou excessive pour des frais, et pour refuser manifestly-unfounded, excessive, abusive, not-identifiable, not-entitled, basis-excludes, rights-of-others, accuracy-established, legal-obligation, legal-claims, freedom-of-expression, research-or-archives, overriding-grounds ou lawful-automation
expected-step-particular = ce que l’étape concerne, comme le dit « greffe request step --help »
asked-marketing-objection = d’opposition à la prospection
asked-automated-decision = relative à une décision automatisée vous concernant
asked-post-mortem = relative au sort de données après un décès
asked-minor-erasure = d’effacement de données recueillies pendant la minorité
named-marketing-objection = le droit d’opposition à la prospection
named-automated-decision = le droit de ne pas faire l’objet d’une décision automatisée
named-post-mortem = le droit de définir le sort de ses données après la mort
named-minor-erasure = le droit à l’effacement des données d’un mineur
help-request-add--role = Ce que l’entreprise est pour ces données
help-request-add--client = Le client pour lequel l’entreprise est sous-traitant
help-request-add--client-email = L’adresse électronique du client ; à défaut, celle de son dossier précédent
help-request-add--client-address = L’adresse postale du client ; à défaut, celle de son dossier précédent
help-request-add--client-contract = Le service et la référence du contrat conclu avec le client
help-request-add--client-days = Le délai, en jours, que le contrat donne pour transmettre une demande
help-request-add--capacity = En quelle qualité la personne qui écrit fait la demande
help-request-add--subject = La personne concernée, si quelqu’un d’autre fait la demande
help-request-step--to-right = Le droit que la demande devient
help-request-step--what = Ce qui a été justifié pour autrui
help-request-step--element = L’élément prouvé d’une demande excessive ou abusive
help-request-step--reason = La raison du retard
help-request-step--role = Ce que l’entreprise est pour ces données
help-request-step--capacity = En quelle qualité la demande est faite
help-request-step--client = Le client pour lequel l’entreprise est sous-traitant
help-request-step--client-email = L’adresse électronique du client ; à défaut, celle de son dossier précédent
help-request-step--client-address = L’adresse postale du client ; à défaut, celle de son dossier précédent
help-request-step--client-contract = Le service et la référence du contrat conclu avec le client
help-request-step--client-days = Le délai, en jours, que le contrat donne pour transmettre une demande
help-request-step--words = Ce qui fonde l’étape : le doute, les raisons, la preuve, l’instruction
help-request-file = Classe un courriel reçu dans un dossier existant, qui se rouvre s’il avait été clos faute de réponse
help-request-identity = Marque un fichier comme pièce d’identité, supprimée dès la vérification
help-request-tasks = Ce que sources et destinataires doivent au dossier
help-request-tasks--open = Ouvre d’abord une recherche dans chaque source
help-request-cleaning = Ce que les dossiers clos perdront dans les 30 jours
help-request-task = Enregistre une étape d’une tâche
help-request-task--duty = La tâche
help-request-task--party = La source ou le destinataire, par son nom dans la politique
help-request-task--step = Ce qui s’est passé
help-request-task--words = À qui et pour quoi, ce qui est revenu, ou pourquoi prévenir est impossible
help-request-task--file = Un fichier trouvé
cli-refuse-by = Un refus part au plus tard le { $day }

## Import de contacts

error-lot-under-way = Un import de contacts est déjà en cours dans ce registre : attendez sa fin ou arrêtez-le
import-known = Un contact a déjà cette adresse : c’est peut-être la même personne
import-no-mailings = La personne s’est opposée aux envois : sa fiche porte « pas d’envois »
import-refused = La ligne ne peut pas être gardée : un nom est trop long ou une adresse est mal formée
import-unnamed = Ni nom ni adresse électronique : la ligne est laissée de côté
import-email = Ce n’est pas une adresse électronique : le texte est mis dans la note
import-phone = Ce n’est pas un numéro de téléphone : le texte est mis dans la note
import-birthday = La date de naissance n’est pas une date complète : le texte est mis dans la note
import-birthday-order = Le jour et le mois de naissance peuvent être inversés : vérifiez les dates de ce fichier
import-characters = Des caractères n’ont pas pu être lus : exportez de nouveau en UTF-8 si vous le pouvez
import-quote = Un guillemet n’est jamais refermé : la ligne est lue telle quelle
import-fields = Il y a plus de valeurs que de colonnes : ce qui dépasse est mis dans la note
import-length = Une valeur dépasse 32 Ko : elle est coupée
import-nested-card = La carte d’un assistant est placée dans une autre carte : elle est laissée de côté
import-open-card = La carte n’a pas de fin : ce qui est écrit est pris
import-no-head = La première ligne ne nomme pas les colonnes : elles sont devinées, vérifiez-les
import-entry = Cette entrée n’est pas un contact : elle est laissée de côté
import-is-empty = Le fichier est vide : exportez de nouveau les contacts
import-is-image = C’est une image, pas une liste de contacts : exportez les contacts en CSV ou en vCard
import-is-html = C’est une page web, pas une liste de contacts : dans l’outil d’origine, choisissez l’export CSV ou vCard
import-is-pdf = C’est un PDF, pas une liste de contacts : exportez les contacts en CSV ou en vCard
import-is-spreadsheet = C’est un classeur de tableur (Excel ou LibreOffice) : ouvrez-le et enregistrez la feuille en « CSV UTF-8 »
import-is-document = C’est un document de traitement de texte : exportez les contacts en CSV ou en vCard
import-is-archive = C’est une archive compressée : extrayez-en le fichier CSV ou vCard
import-is-mail = C’est un message électronique : enregistrez sa pièce jointe CSV ou vCard
import-is-ldif = C’est un fichier LDIF : dans Thunderbird, exportez le carnet d’adresses en CSV ou en vCard
import-is-xml = C’est un fichier XML : exportez les contacts en CSV ou en vCard
import-is-binary = Ce n’est pas un fichier de texte : exportez les contacts en CSV ou en vCard
import-no-column = Aucune colonne n’est reconnue : la première ligne doit nommer les colonnes, par exemple « Nom;Prénom;E-mail »
import-other-json = Ce JSON n’est pas une liste de contacts de Greffe : exportez les contacts en CSV ou en vCard
import-too-large = Le fichier dépasse 1 Go : coupez-le en plusieurs fichiers
import-too-many-rows = Le fichier dépasse deux millions de contacts : coupez-le en plusieurs fichiers
import-too-many-columns = Le tableau dépasse 500 colonnes : enlevez celles qui ne servent pas
import-column-ignored = Ne pas reprendre
import-column-name = Nom complet
import-column-given-name = Prénom
import-column-middle-name = Deuxième prénom
import-column-family-name = Nom de famille
import-column-civility = Civilité (non reprise)
import-column-organisation = Organisation
import-column-title = Fonction
import-column-email = Adresse électronique
import-column-phone = Téléphone
import-column-street = Rue
import-column-postcode = Code postal
import-column-city = Ville
import-column-region = Région
import-column-country = Pays
import-column-address = Adresse entière
import-column-birthday = Date de naissance
import-column-birth-year = Année de naissance
import-column-birth-month = Mois de naissance
import-column-birth-day = Jour de naissance
import-column-note = Note
import-erasures = Des personnes ont été effacées après la collecte de ce lot : le { $days }. Vérifiez qu’elles n’y figurent pas
import-birthdays = La politique n’annonce pas de date de naissance, et ce lot en apporte : ne la reprenez que si elle est nécessaire
window-did-lot-begun = Import commencé
window-did-lot-grown = Contacts importés
window-did-lot-ended = Import terminé
window-did-lot-shrunk = Contacts d’un import inachevé retirés
window-did-lot-withdrawn = Import retiré
cli-import-line = ligne { $line } : { $problem }
cli-import-read = { $rows ->
    [1] Un contact lu
    [one] { $rows } contact lu
   *[other] { $rows } contacts lus
  } ({ $format }, { $encoding }), { $warnings ->
    [0] rien à signaler
    [one] une remarque
   *[other] { $warnings } remarques
  }
cli-import-done = { $added ->
    [1] Un contact importé
    [one] { $added } contact importé
   *[other] { $added } contacts importés
  }, { $left ->
    [one] { $left } laissé de côté
   *[other] { $left } laissés de côté
  }, { $known ->
    [one] { $known } déjà connu
   *[other] { $known } déjà connus
  }, { $blocked } sans envois
cli-import-more = et { $count } autres remarques : voyez-les avec --dry-run
cli-import-stopped = Import arrêté : rien n’en est gardé
window-action-import = Importer des contacts…
window-action-import-tip = Lire un fichier CSV ou vCard avant d’en importer les contacts
window-choose-contacts = Choisir un fichier CSV ou vCard
window-import = Importer des contacts
window-import-choose = Choisir un fichier…
window-import-none = Aucun fichier choisi
window-import-none-line = Déposez un fichier CSV ou vCard sur la fenêtre, ou choisissez-le : rien n’est importé avant que vous l’ayez relu
window-import-reading = Lecture : { $count } contacts
window-import-going = Import : { $count } contacts
window-import-stop = Arrêter
window-import-stopping = Arrêt en cours : ce qui a été importé est retiré
window-import-lot = Ce lot
window-import-activity = Traitement
window-import-choose-activity = À choisir
window-import-source = Source
window-import-source-hint = Salon 2026, formulaire du site, fichier loué…
window-import-collected = Collecté le
window-import-basis = Base légale
window-import-basis-of-activity = Celle du traitement
window-import-given = Les personnes ont donné elles-mêmes leurs données
window-import-missing = Il manque le traitement, la source ou la date de collecte
window-import-bring = Importer { $count } contacts
window-import-format = Format
window-import-format-table = Tableau CSV
window-import-format-cards = Cartes vCard
window-import-format-json = JSON de Greffe
window-import-encoding = Encodage
window-import-separator = Séparateur
window-import-tab = tabulation
window-import-contacts = Contacts
window-import-remarks = Remarques
window-import-columns = Colonnes
window-import-remembered = Vos choix pour cet en-tête
window-import-first = Premières lignes
window-import-problems = À vérifier
window-import-more = et { $count } autres
window-import-done = Import terminé
window-import-added = Importés
window-import-left-out = Laissés de côté
window-import-known = Adresse déjà connue
window-import-no-mailings = Sans envois
window-import-see = Voir les contacts
window-import-again = Relire le fichier
window-said-imported = Les contacts sont importés
window-did-contacts-written = Contacts écrits dans un fichier
cli-contacts-written = { $count ->
    [1] Un contact écrit
    [one] { $count } contact écrit
   *[other] { $count } contacts écrits
  }
cli-contacts-plain = Ce fichier n’est pas chiffré : supprimez-le dès qu’il ne sert plus
cli-contacts-restricted = Laissés de côté, car leur traitement est limité (article 18) : { $count }
## Les articles comme on les lit

law-and = et
law-gdpr = art. { $article }, RGPD
law-data-protection-act = art. { $article }, loi Informatique et Libertés
law-decree = art. { $article }, décret nº 2019-536
law-periods = art. { $article }, règlement (CEE, Euratom) nº 1182/71
law-civil-code = art. { $article }, code civil
law-edpb-access = CEPD, lignes directrices 01/2022, section { $section }
law-cnil-commerce = CNIL, délibération nº 2021-131

## Lettres
letter-acknowledgement = Accusé de réception
letter-receipt-on-the-spot = Reçu d’une demande sur place
letter-identity-request = Demande de confirmation d’identité
letter-identity-reminder = Rappel sur l’identité
letter-closing-for-silence = Clôture faute de réponse
letter-clarification = Demande de précision
letter-extension = Prolongation du délai
letter-fee = Frais envisagés
letter-access-granted = Réponse : accès
letter-rectification-granted = Réponse : rectification faite
letter-erasure-granted = Réponse : effacement fait
letter-restriction-granted = Réponse : traitement limité
letter-portability-granted = Réponse : portabilité
letter-marketing-granted = Réponse : prospection cessée
letter-objection-granted = Réponse : opposition admise
letter-withdrawal-granted = Réponse : consentement retiré
letter-partly-granted = Réponse : satisfaite en partie
letter-refused = Réponse : refus
letter-nothing-held = Réponse : aucune donnée
letter-passed-to-controller = Transmission au responsable du traitement
letter-passed-person = Annonce de la transmission à la personne
letter-article-19 = Notification à un destinataire (article 19)
letter-chaser = Rappel à un destinataire ou à une source
letter-source-request = Recherche demandée à une source
letter-restriction-lifted = Levée de la limitation
mention-case-number = le numéro du dossier
mention-received-on = la date de réception
mention-sender = le nom du responsable du traitement
mention-dpo = l’adresse du délégué
mention-first-due = le dernier jour du mois
mention-extended-until = la nouvelle date limite
mention-complaint = la réclamation auprès de l’autorité de contrôle
mention-remedy = le recours juridictionnel
letter-and = { $before } et { $last }
asked-access = d’accès à vos données
asked-rectification = de rectification de vos données
asked-erasure = d’effacement de vos données
asked-restriction = de limitation du traitement de vos données
asked-portability = de portabilité de vos données
asked-objection = d’opposition au traitement de vos données
asked-withdrawal = de retrait de votre consentement
named-access = le droit d’accès
named-rectification = le droit de rectification
named-erasure = le droit à l’effacement
named-restriction = le droit à la limitation du traitement
named-portability = le droit à la portabilité
named-objection = le droit d’opposition
named-withdrawal = le droit de retirer votre consentement
letter-article = article { $number } du RGPD
letter-article-7-3 = article 7, paragraphe 3, du RGPD
letter-doubt-address = elle nous est parvenue d’une adresse que nous ne vous connaissions pas
letter-doubt-several = plusieurs personnes enregistrées chez nous correspondent aux indications qu’elle contient
letter-doubt-details = certaines des indications qu’elle contient ne concordent pas avec celles que nous détenons
letter-ground-complexity = la complexité de la demande
letter-ground-number = le nombre des demandes
template-at-line = Modèle de lettre, ligne { $line } : { $fault }. Le modèle en place n’a pas été changé
template-too-long = le modèle dépasse 64 Kio
template-not-text = le fichier n’est pas un texte en UTF-8. Enregistrez-le en « texte brut, UTF-8 »
template-syntax = une instruction est mal écrite. Attendu : {"{{ place }}"}, {"{% if place %} … {% endif %}"} ou {"{% for item in places %} … {% endfor %}"}
template-unknown-place = la place « { $name } » n’existe pas dans cette lettre. Attendu : { $known }
template-unknown-part = cette partie n’existe pas. Attendu : { $known }
template-may-be-empty = une place peut manquer ici. Entourez-la de {"{% if place %} … {% endif %}"} et vérifiez le nom de ses champs
template-instruction = l’instruction ne convient pas à la valeur de la place
template-no-subject = la lettre doit commencer par son objet, sous la forme « # Objet »
template-lacks = la lettre ne porte plus { $mention }, qu’elle doit contenir dans tous les cas
error-not-a-bounce = Ce message n’est pas un avis de non-remise. Sans avis, indiquez seulement le jour du retour
error-letter-incomplete = La lettre n’est pas terminée : complétez le passage entre crochets de la ligne { $line }
error-letter-of-copy = Cette réponse part avec la copie des données : préparez la copie
error-no-email = Aucune adresse électronique n’est connue pour ce destinataire. Indiquez-en une, ou écrivez par la poste
window-did-letter-written = Lettre écrite
window-did-template-replaced = Modèle de lettre changé
window-did-dossier-written = Dossier de réclamation écrit
letter-lacks = Attention : ces mots ne portent plus { $mention }
letter-no-address = Aucune adresse postale n’est connue : à remettre en main propre, ou à compléter
letter-not-sent = La lettre est écrite, pas envoyée : elle ne compte qu’une fois l’envoi consigné
letter-gaps = À compléter avant d’écrire la lettre, lignes { $lines }
letters-replaced = votre modèle
letters-shipped = modèle fourni
letters-exported = { $count ->
    [1] Un modèle écrit
    [one] { $count } modèle écrit
   *[other] { $count } modèles écrits
  }
letters-now-own = Votre modèle est en place : { $name } ({ $language })
letters-now-shipped = Le modèle fourni est de nouveau en place : { $name } ({ $language })
dossier-of-message = « { $name } », pièce du message { $position }
dossier-letter-of-copy = lettre de la copie écrite le { $day }
dossier-receipt = reçu d’effacement { $uid }
dossier-received = reçu
dossier-sent = envoyé
dossier-written = écrite
dossier-late = hors délai
dossier-in-time = dans le délai
dossier-suspended = suspendu
dossier-running = en cours
window-tab-letters = Lettres
window-letter-kind = Lettre
window-letter-language = Langue de la lettre
window-letter-draft = Rédiger la lettre
window-letter-other = Un autre destinataire
window-letter-for = À l’attention de
window-letter-words = Texte de la lettre, à compléter et à relire
window-letter-form = Forme
window-letter-post = Courrier à imprimer (PDF)
window-letter-mail = Brouillon de courriel
window-letter-both = Courrier et courriel
window-letter-write = Écrire la lettre
window-letter-writing = La lettre s’écrit…
window-letter-leave = Laisser cette lettre
window-letter-written = Lettre écrite dans le dossier
window-letter-unsent = lettre écrite, pas encore envoyée
window-letters-kept = Lettres écrites
window-letter-kept = { $kind }, écrite le { $day }
window-dossier = Dossier pour l’autorité
window-dossier-line = Un seul PDF chiffré : les faits, le calcul du délai, les échanges, les lettres, les preuves, les reçus et l’extrait du journal
window-dossier-write = Constituer le dossier
window-said-dossier = Dossier pour l’autorité écrit
window-templates = Modèles de lettres
window-templates-line = Exportez les modèles, modifiez-en un, puis mettez-le en place. Il est vérifié avant d’être accepté
window-template-kind = Modèle
window-template-language = Langue du modèle
window-template-replace = Mettre le mien en place…
window-template-restore = Rétablir le modèle fourni
window-template-export = Exporter les modèles…
window-choose-template = Choisir un modèle de lettre
window-said-templates = Modèles écrits dans { $path }

## Copies sans demande, traces d’un effacement, consultations

error-case-open = Un dossier ouvert de cette personne demande déjà cette copie : { $number }. Répondez dans ce dossier (greffe request answer { $number }), ou ajoutez --without-case pour écrire la copie à part
error-residue-left = Une trace de cette personne resterait dans l’index de recherche : rien n’a été effacé. Vérifiez le registre (greffe check) et restaurez au besoin une sauvegarde
warning-several-addresses = Plusieurs adresses électroniques sont connues : aucune n’est choisie, et le brouillon n’est pas écrit
item-copies = Copies remises sans demande
window-did-consultations-sealed = Consultations scellées
window-copy-open-case = Le dossier { $number } demande déjà cette copie
window-copy-in-case = Répondre dans le dossier { $number }
window-copy-beside = Écrire tout de même cette copie hors du dossier
window-copy-done = Terminer
window-contact-request = Ouvrir une demande…
window-settings-consultations = Consultations gardées, en mois (6 à 36)
check-rows = Aucune ligne ne subsiste sous l’identifiant de la personne.
check-index = { $count ->
    [one] L’index de recherche ne mène plus à elle par le fragment le plus rare de son nom.
   *[other] L’index de recherche ne mène plus à elle par aucun des { $count } fragments les plus rares de son nom.
  }
check-log = Le journal des écritures du fichier est vide.
check-log-waits = Le journal des écritures du fichier reste à vider : un autre programme lisait encore le registre.
## Valeurs refusées
argument-name = nom
argument-email = adresse électronique
argument-phone = téléphone
argument-note = note
argument-requester = demandeur
argument-received-on = date de réception
argument-on = jour
argument-collected-on = date de collecte
argument-fact = événement
argument-reason = motif
argument-day = jour de l’entreprise
argument-policy = politique
expected-day = un jour qui existe, par exemple 2026-01-31, des années 1 à 9999
expected-day-or-moment = un jour qui existe (2026-01-31) ou un instant (2026-01-31T23:59:00+01:00)
expected-moment = un instant des années 1 à 9999, par exemple 2026-03-28T14:05:00+01:00
expected-shown-hour = une heure que les horloges du fuseau affichent ce jour-là
expected-period-within-calendar = un jour dont la durée finit avant l’an 10000
expected-span = un intervalle DÉBUT..FIN, ou DÉBUT.. tant qu’il dure
expected-time-zone = le nom d’un fuseau horaire, par exemple Europe/Paris
expected-calendar = un calendrier parmi fr, fr-am, fr-971, fr-972, fr-973, fr-974, fr-976, fr-977 et fr-978
expected-not-before-receipt = un jour qui ne précède pas la réception
expected-first-not-before-receipt = un premier jour qui ne précède pas la réception
expected-last-not-before-first = un dernier jour qui ne précède pas le premier
expected-not-in-future = un jour ou un instant qui n’est pas à venir
expected-receipt-day = le jour où le message a d’abord atteint l’entreprise, que le message seul ne prouve pas
expected-kind-and-day = NATURE:JOUR, par exemple reply:2026-01-31 ; natures : reply, call, meeting, chat, link_click, demo_booked, form, email_open, newsletter_sent, call_out, visit, contract_begin, contract_end, dormant, closed, submitted, objection_marketing, objection_analytics, objection_retention
expected-event-kind = un événement parmi reply, call, meeting, chat, link_click, demo_booked, form, email_open, newsletter_sent, call_out et visit
expected-file-state = open ou dormant
expected-objection-scope = marketing, analytics ou retention
expected-retention-rule = le code d’une règle de conservation de la politique : client, partner, prospect, quote, candidate, suppression-list, ou l’un des siens ; ou gaps
expected-right = un droit parmi access, rectification, erasure, restriction, portability, objection, marketing_objection, withdrawal, automated_decision, post_mortem et minor_erasure
expected-proof-or-channel = known-address, customer-number, call-back, account ou document pour vérifier, email, post, registered-post, in-hand ou phone pour envoyer
expected-address-parts = RUE;CODE POSTAL;VILLE;PAYS
expected-data-parts = CATÉGORIE.CHAMP=VALEUR
expected-name-or-organisation = un nom, une organisation ou une adresse électronique
expected-name-or-email = un nom ou une adresse électronique
expected-email-address = une adresse telle que nom@exemple.fr
expected-telephone-number = un numéro d’au moins trois chiffres
expected-short-text = au plus 2000 octets
expected-some-text = un texte
expected-uid = 32 chiffres hexadécimaux
expected-case-number = un numéro de dossier tel que 2026-0001
expected-public-holiday = un jour férié du calendrier, seul à pouvoir être retiré
expected-worked-day = un jour ouvré, seul à pouvoir être ajouté
expected-day-once = un jour qui ne figure pas déjà dans la liste
expected-policy-version = le numéro d’une version de la politique

## Le calendrier de l’entreprise
day-off-company = jour chômé de l’entreprise
working-pause-late = Attention : demande du { $from } ({ $why }) faite { $days } jours après la réception. Ce qui manque se demande sans attendre

## Versions, échéances immédiates, calendrier
expected-later-policy = une politique qui n’est pas plus ancienne que celle en vigueur
expected-another-policy = une politique qui diffère de celle en vigueur
duty-now = à faire tout de suite
duty-stop-marketing = Cesser la prospection
duty-stop-consent = Cesser ce qui reposait sur le consentement
duty-erase-minor = Effacer les données d’un mineur
duty-stop-in-tools = Retirer la personne des outils d’envoi
duty-tell-held = Dire à la personne pourquoi ses données restent malgré son opposition
duty-announce-lifting = Prévenir avant de lever la limitation
window-did-policy-withdrawn = Politique reprise
window-did-calendar-adopted = Calendrier adopté
window-did-dates-recomputed = Échéances recalculées
window-did-duty-added = Mesure immédiate notée
window-did-duty-done = Mesure immédiate faite
window-did-person-informed = Personne informée
window-today-now = Tout de suite
window-calendar-file = Vers mon agenda…
window-notice = Annoncer prolongation ou refus
window-notice-line = dernier jour { $day }
window-duty-since = depuis le { $day }
window-duty-done = C’est fait
window-inform = { $count ->
    [1] Une personne à informer
    [one] { $count } personne à informer
   *[other] { $count } personnes à informer
  }
window-inform-line = données obtenues d’un tiers, art. 14 du RGPD
window-choose-calendar-file = Écrire les échéances pour un agenda
window-said-calendar = Calendrier adopté, { $moved } échéances déplacées
window-said-calendar-file = Échéances écrites : { $path }
window-said-rebuilt = Échéances recalculées : { $moved } déplacées, { $due } fiches à supprimer en plus
cli-notice-due = { $number } · prolongation ou refus à annoncer au plus tard le { $day }
cli-inform-due = Information · { $count ->
    [1] une personne
    [one] { $count } personne
   *[other] { $count } personnes
  } à informer au plus tard le { $day } (données obtenues d’un tiers)
cli-calendar-file = Échéances écrites pour un agenda
ics-due = { $number } · { $rights } · répondre au plus tard
ics-aim = { $number } · { $rights } · jour à viser
ics-notice = { $number } · { $rights } · dernier jour pour annoncer prolongation ou refus

## Versions de la politique et du calendrier
expected-company-day = un jour que l’entreprise a ajouté ou retiré
policy-version = { $id } · politique du { $dated } · adoptée le { $adopted } · { $state }
policy-in-force = en vigueur
policy-withdrawn = reprise
policy-former = ancienne
policy-with-yes = Rien n’a changé. Relisez ces effets, puis ajoutez --yes pour adopter
policy-adopted = Politique du { $day } en vigueur : { $moved } échéances déplacées
policy-progress = { $share } %
change-none = Ni durée, ni règle, ni activité ne change
change-rule-added = Nouvelle règle { $code } : { $months } mois
change-rule-removed = Règle { $code } supprimée
change-period = Règle { $code } : { $from } mois deviennent { $to } mois
change-rule = Règle { $code } : autre point de départ, archivage, opposition ou prospection
change-activity-added = Nouvelle activité { $id }
change-activity-removed = Activité { $id } supprimée
change-activity-rule = Activité { $id } : règle { $from }, désormais { $to }
change-no-rule = aucune
change-purpose = Activité { $id } : autre finalité ou autre base légale, à dire aux personnes (art. 13, § 3, du RGPD)
change-recipient-added = Nouveau destinataire { $id }
change-recipient-removed = Destinataire { $id } supprimé
impact-moved = { $moved ->
    [0] Aucune échéance ne bouge
    [one] Une échéance bouge
   *[other] { $moved } échéances bougent
  } sur { $files ->
    [1] un dossier de fiche
    [one] { $files } dossier de fiche
   *[other] { $files } dossiers de fiche
  }
impact-due = { $due ->
    [1] Un dossier devient à supprimer
    [one] { $due } dossier devient à supprimer
   *[other] { $due } dossiers deviennent à supprimer
  }
impact-silent = { $count ->
    [1] Un dossier n’aurait plus de durée
    [one] { $count } dossier n’aurait plus de durée
   *[other] { $count } dossiers n’auraient plus de durée
  }
calendar-fr = France, onze jours fériés
calendar-fr-am = France et Alsace-Moselle
calendar-fr-971 = France et Guadeloupe
calendar-fr-972 = France et Martinique
calendar-fr-973 = France et Guyane
calendar-fr-974 = France et La Réunion
calendar-fr-976 = France et Mayotte
calendar-fr-977 = France et Saint-Barthélemy
calendar-fr-978 = France et Saint-Martin
calendar-added = Chômé en plus : { $day } ({ $reason })
calendar-struck = Férié mais travaillé : { $day } ({ $reason })
calendar-moved = Échéances déplacées : { $moved }
change-no-day = aucune
change-by-calendar = Calendrier modifié le { $on } : échéance { $before }, désormais { $after }
change-by-policy = Politique modifiée le { $on } : échéance { $before }, désormais { $after }
window-clock-changes = Échéance déplacée { $count ->
    [1] une fois
    [one] { $count } fois
   *[other] { $count } fois
  }
gap-suggested = { $months ->
    [1] un mois
    [one] { $months } mois
   *[other] { $months } mois
  } au plus
gap-none = sans durée de référence
gap-source = référence : { $source }
gap-decide = à décider dans la politique
gap-activity = L’activité n’a pas de durée : choisissez une règle
gap-silent = La politique donne une durée à tout
window-gaps = La politique se tait
cli-duty-done = Mesure notée comme faite

## Arguments de la ligne de commande
usage-value = { $argument } : « { $value } » est refusé. Attendu : { $expected }
usage-bad-value = { $argument } : « { $value } » est refusé
usage-no-value = { $argument } attend une valeur
usage-unknown = L’option { $argument } n’existe pas ici
usage-unknown-command = La commande « { $name } » n’existe pas
usage-meant = Plutôt { $meant } ?
usage-missing = Il manque { $missing }
usage-missing-command = Il manque une commande
usage-conflict = { $argument } ne va pas avec { $other }
usage-help = Aide : greffe --help
help-heading-usage = Utilisation :
help-heading-commands = Commandes{"\u00A0"}
help-heading-arguments = Arguments{"\u00A0"}
help-heading-options = Options{"\u00A0"}
help-command-name = COMMANDE
help-flag-help = Affiche cette aide
help-flag-version = Affiche la version
help-possible = (parmi { $values })
help-default = (sans elle : { $value })

## Réglages du calendrier et de la politique
window-calendar = Jours non travaillés
window-calendar-line = Un jour de votre région ou de l’entreprise peut reporter la limite, jamais le jour à viser. Chaque dossier ouvert est recalculé et garde les deux dates.
window-calendar-region = Jours fériés
window-calendar-remove = Annuler ce jour
window-calendar-change = Nature du jour
window-calendar-added = chômé en plus
window-calendar-struck = férié mais travaillé
window-calendar-day = Jour de l’entreprise
window-calendar-reason = Motif du jour
window-calendar-add = Ajouter ce jour
window-policy = Politique de confidentialité
window-policy-version = Politique du { $dated }, adoptée le { $adopted }
window-policy-adopt-other = Adopter une autre politique…
window-policy-weighed = Ce que changerait la politique du { $day }
window-policy-adopt = Adopter cette politique
window-policy-progress = Échéances recalculées : { $moved } déplacées
window-step-minor = Données d’un mineur
window-file-policy = recueilli sous la politique du { $day }
window-informed = Personne informée

## Aide de la ligne de commande
help = Demandes de droits, conservation et effacement prouvé, dans un seul fichier chiffré
help--casebook = Le registre sur lequel travailler, le dernier ouvert sans cela
help--lang = La langue des textes
help--json = Résultats en JSON
help--today = Un autre jour qu’aujourd’hui, pour un calcul ou un registre de démonstration
help--passphrase-file = Un fichier dont la première ligne est la phrase de passe, ou GREFFE_PASSPHRASE
help--uid = L’identifiant de la fiche
help--number = Le numéro du dossier, par exemple 2026-0001
help--file = Le fichier
help--mail = Un fichier .eml
help--activity = L’activité du dossier de la fiche, comme la nomme la politique : clients, prospects…
help--day = Le jour, par exemple 2026-05-15
help--reason = Le motif, montré à côté du jour
help--on = Le jour où cela s’est fait, aujourd’hui sans cela
help--from = Le premier jour, aujourd’hui sans cela
help--until = Le jour de la levée
help--email = Adresse électronique
help--phone = Téléphone
help--given-name = Prénom
help--family-name = Nom
help--organisation = Organisation
help--title = La fonction de la personne
help--address = RUE;CODE POSTAL;VILLE;PAYS
help--collected-on = Le jour de la collecte
help--zone = Le fuseau horaire du responsable
help--calendar = Les jours fériés qui comptent : fr, fr-am, fr-971 à fr-974, fr-976 à fr-978
help--code = Les jours fériés qui comptent : fr, fr-am, fr-971 à fr-974, fr-976 à fr-978
help--to = Le dossier où écrire
help--yes = Fait ce qui a été montré
help-demo = Remplit un registre de personnes inventées et l’ouvre
help-demo--dir = Le dossier à remplir, sans cela un dossier temporaire
help-demo--contacts = Le nombre de fiches
help-demo--no-window = Déroule le même travail dans le terminal
help-demo--pictures = Dessine chaque page dans une vraie fenêtre et l’enregistre en PNG
help-init = Crée un registre chiffré
help-init--file = Le fichier à créer
help-init--policy = Une politique au format de Greffe, sans cela une politique générique
help-due = Ce qui attend, par ordre de jour
help-due--ics = Écrit les échéances pour un agenda, sans aucun nom
help-due--done = Note qu’une mesure immédiate est faite, par son numéro
help-deadline = Calcule un délai, sans registre
help-deadline-request = Le jour où une demande doit avoir sa réponse
help-deadline-request--received = Le jour ou l’instant de la réception
help-deadline-request--extended-on = Le jour où l’annonce de la prolongation est partie
help-deadline-request--suspended = Pendant que l’identité était attendue, plusieurs fois au besoin
help-deadline-request--clarification = Pendant qu’une précision était attendue, plusieurs fois au besoin
help-deadline-breach = L’instant où une violation doit être notifiée
help-deadline-breach--aware = L’instant où l’entreprise en a eu connaissance
help-retention = Calcule combien de temps une fiche peut être gardée, sans registre
help-retention--code = La règle : client, partner, prospect, quote, candidate, suppression-list ou une de la politique, ou gaps pour ce dont la politique ne dit rien
help-retention--policy = La politique dont viennent les règles, sans cela celles du programme
help-retention--file-state = L’état du dossier
help-retention--contact = Un événement tel que reply:2026-01-31, plusieurs fois au besoin
help-retention--contract-end-on = La fin de la relation
help-retention--closed-on = La clôture du dossier
help-retention--submitted-on = Le dépôt des données
help-retention--objection-on = Le jour de l’opposition
help-retention--objection-scope = Ce à quoi la personne s’oppose, à donner avec --objection-on sauf pour la liste d’opposition
help-retention--hold = Un blocage légal ou une limitation, plusieurs fois au besoin
help-retention--as-of = Le jour d’où l’on regarde, aujourd’hui sans cela
help-mail = Lit un message
help-mail-inspect = Ce que dit un message : expéditeur, dates, pièces jointes, droits demandés
help-mail-inspect--file = Un fichier .eml
help-contact = Les fiches
help-contact-add = Crée une fiche
help-contact-add--source = D’où viennent les données
help-contact-add--from-others = Les données ne viennent pas de la personne
help-contact-add--fact = Des faits datés, NATURE:JOUR
help-contact-add--data = Une valeur par catégorie, CATÉGORIE.CHAMP=VALEUR
help-contact-add--note = Une note, que la personne peut demander à lire
help-contact-edit = Remplace noms et adresses : les anciens disparaissent
help-contact-event = Ajoute un événement ou un fait daté à un dossier
help-contact-event--fact = NATURE:JOUR, par exemple reply:2026-03-05 ou contract_end:2026-06-30
help-contact-note = Ajoute une note, que la personne peut demander à lire
help-contact-note--text = Le texte de la note
help-contact-find = Trouve des fiches par nom, adresse, téléphone, employeur ou note
help-contact-find--text = Ce qui est cherché
help-contact-informed = Note que la personne a été informée de données obtenues d’un tiers (art. 14)
help-contact-show = Montre tout d’une fiche
help-contact-erase = Montre le plan d’un effacement, et l’exécute avec --yes
help-contact-erase--receipt-to = Le dossier où la preuve est écrite
help-contact-restrict = Limite un dossier (art. 18) : il peut seulement être conservé, --until lève la limitation
help-contact-hold = Bloque un dossier pour un droit en justice, --until lève le blocage
help-policy = Les versions de la politique
help-policy-list = Toutes les versions, celle en vigueur d’abord
help-policy-show = Le texte d’une version, sans numéro celle en vigueur
help-policy-show--version = Le numéro de la version
help-policy-adopt = Dit ce qu’une autre politique changerait, et avec --yes la met en vigueur
help-policy-adopt--file = La politique à adopter
help-calendar = Les jours non travaillés
help-calendar-show = Le calendrier en vigueur
help-calendar-region = Choisit les jours fériés qui comptent
help-calendar-add = Ajoute un jour où l’entreprise ne travaille pas
help-calendar-strike = Retire un jour férié où l’entreprise travaille
help-calendar-remove = Revient sur un jour de l’entreprise
help-request = Les demandes
help-request-add = Ouvre un dossier, depuis un courriel ou à la main
help-request-add--received-on = Le jour où la demande a atteint l’entreprise, si le courriel ne le dit pas
help-request-add--right = Un droit demandé, plusieurs fois au besoin, sans cela ce que suggèrent les mots
help-request-add--contact = La fiche, sans cela la seule qui porte l’adresse de l’expéditeur
help-request-add--by = Comment la demande est arrivée
help-request-add--name = Le nom du demandeur
help-request-add--insist = Ouvre un dossier même depuis un message automatique
help-request-list = Les dossiers ouverts, les plus urgents d’abord
help-request-list--closed = Les dossiers répondus et clos
help-request-show = Montre un dossier et le calcul de son délai
help-request-contact = Choisit la fiche que le dossier concerne
help-request-minor = Note que les données viennent d’un mineur : elles s’effacent au plus vite
help-request-step = Enregistre une étape d’un dossier
help-request-step--step = L’étape
help-request-step--by = Comment l’identité est établie, ou par quel moyen la réponse est partie
help-request-step--outcome = Ce que devient la demande
help-request-step--right = Un droit parmi plusieurs
help-request-step--doubt = Le motif du doute
help-request-step--ground = Le motif de la prolongation, du refus ou des frais
help-request-step--mail = Le courriel envoyé, comme preuve
help-request-answer = Écrit la copie et le brouillon qui la porte
help-request-answer--zip = Une archive même si un PDF suffirait
help-request-answer--package-passphrase-file = Où écrire la phrase de passe de la copie, sans cela elle est montrée une fois
help-journal = L’enregistrement de chaque opération
help-journal-verify = Parcourt la chaîne et nomme la première entrée rompue
help-journal-list = Les dernières entrées
help-backup = Écrit une copie chiffrée et vérifiée du registre
help-backup--file = Le fichier à écrire
help-check = Vérifie le fichier, le journal et les jours calculés
help-passphrase = Change la phrase de passe
help-passphrase--new-passphrase-file = Un fichier dont la première ligne est la nouvelle phrase de passe
help-settings = Les réglages qui voyagent avec le registre
help-settings--own-mail-host = Les serveurs de courrier de l’entreprise, remplace la liste

## Le blocage et l’opposition
working-held-despite-objection = Opposition du { $day } : le blocage l’emporte, et la personne doit en être informée
expected-policy-party = l’identifiant d’un destinataire ou d’une source de la politique
expected-party-or-address = un destinataire ou une source de la politique, ou un nom et une adresse
expected-letter-words = le texte d’un courrier, 256 Kio au plus
expected-consultation-months = 6 à 36 mois
expected-letter-mark = la marque d’un courrier de ce registre
expected-folder-path = le chemin entier d’un dossier
expected-backups-kept = au moins une sauvegarde et un jour
expected-backup-file = une sauvegarde, et non le registre lui-même
expected-contact-source = d’où viennent les contacts
expected-contact-file-name = un nom qui se termine par .csv, .vcf ou .json
expected-legal-basis = une base légale, par exemple consent
help-contact-export = Écrit une copie de tout ce qui est détenu sur une personne, sans dossier
help-contact-export--zip = Une archive même si un PDF suffirait
help-contact-export--package-passphrase-file = Où écrire la phrase de passe de la copie, sans cela elle est montrée une fois
help-contact-export--without-case = L’écrit même si un dossier ouvert la demande
help-contact-import = Fait entrer les contacts d’un fichier CSV, vCard ou JSON
help-contact-write = Écrit tous les contacts dans un fichier CSV, vCard ou JSON
help-request-letter = Prépare un courrier pour n’importe quelle étape, puis l’écrit
help-request-letter--kind = Le genre de courrier
help-request-letter--words = Le texte tel que vous l’avez complété, en Markdown, sans cela celui du modèle
help-request-letter--by = Un PDF à signer, un brouillon de courriel ou les deux, sans cela ce qui convient au destinataire
help-request-letter--language = La langue du courrier, sans cela celle du registre
help-request-letter--party = Un destinataire ou une source de la politique, pour les courriers qui ne vont pas à la personne
help-request-letter--name = Le nom du destinataire, à la place de celui qui est connu
help-request-dossier = Réunit un dossier pour l’autorité, en un seul PDF chiffré
help-request-dossier--package-passphrase-file = Où écrire la phrase de passe du fichier, sans cela elle est montrée une fois
help-request-dossier--language = La langue du fichier, sans cela celle du registre
help-letters = Les modèles des courriers
help-letters-list = Les modèles, et lesquels sont les vôtres
help-letters-export = Écrit chaque modèle en vigueur dans un dossier, pour être modifié
help-letters-export--dir = Le dossier où écrire
help-letters-replace = Met un modèle de votre main à la place du modèle livré
help-letters-replace--kind = Le genre de courrier
help-letters-replace--language = La langue du modèle, sans cela celle du registre
help-letters-restore = Remet le modèle livré
help-letters-restore--kind = Le genre de courrier
help-letters-restore--language = La langue du modèle, sans cela celle du registre
help-restore = Remet une sauvegarde à la place du registre, puis refait ce qui l’a suivie
help-restore--backup-passphrase-file = La phrase de passe de la sauvegarde, si elle en avait une autre
help-restore--confirm = Confirme une restauration faite sans liste plus récente
help-restore--apply-ledgers = Refait ce que savent les listes des dossiers de sauvegarde
help-suppression = La liste d’opposition
help-suppression-check = Les lignes d’un envoi qui doivent être retirées
help-suppression-show = Si une adresse est sur la liste, et jusqu’à quand
help-settings--backup-folder = Les dossiers de sauvegarde, remplace la liste
help-settings--backups-kept = Combien de sauvegardes restent dans un dossier
help-settings--backup-days = Combien de jours une sauvegarde reste
help-settings--consultation-months = Combien de mois les consultations restent au journal, de 6 à 36
help-contact-import--dry-run = Lit seulement le fichier et dit ce qu’il contient, sans registre
help-contact-import--source = D’où viennent les contacts
help-contact-import--basis = La base légale, quand elle diffère de celle de l’activité
help-contact-import--given-by-person = Les personnes ont donné elles-mêmes leurs données

## Une personne sous deux fiches, et les blocages
item-undo = De quoi annuler une fusion
twin-same-email = même adresse électronique
twin-same-phone = même téléphone
twin-same-name = même nom
twin-names-alike = noms proches
twin-same-place = même adresse postale
twin-same-organisation = même organisme
merge-basis = Base légale · { $activity }
merge-file-joined = réuni avec le dossier du même traitement, avec tous ses faits et ses données
merge-file-moved = rejoint la fiche conservée
merge-emails = { $count ->
    [1] Une adresse électronique de plus
    [one] { $count } adresse électronique de plus
   *[other] { $count } adresses électroniques de plus
  }
merge-phones = { $count ->
    [1] Un téléphone de plus
    [one] { $count } téléphone de plus
   *[other] { $count } téléphones de plus
  }
merge-addresses = { $count ->
    [1] Une adresse postale de plus
    [one] { $count } adresse postale de plus
   *[other] { $count } adresses postales de plus
  }
merge-notes = { $count ->
    [1] Une note rejoint la fiche
    [one] { $count } note rejoint la fiche
   *[other] { $count } notes rejoignent la fiche
  }
merge-attachments = { $count ->
    [1] Une pièce jointe rejoint la fiche
    [one] { $count } pièce jointe rejoint la fiche
   *[other] { $count } pièces jointes rejoignent la fiche
  }
merge-cases = { $count ->
    [1] Une demande rejoint la fiche
    [one] { $count } demande rejoint la fiche
   *[other] { $count } demandes rejoignent la fiche
  }
merge-copies = { $count ->
    [1] Une copie conservée rejoint la fiche
    [one] { $count } copie conservée rejoint la fiche
   *[other] { $count } copies conservées rejoignent la fiche
  }
merge-title = Fusionner { $other } dans { $kept } :
merge-refused-same = Les deux fiches n’en sont qu’une : choisissez-en une autre
merge-refused-restricted = Le traitement de l’une des deux fiches est limité (art. 18 du RGPD) : elle peut seulement être conservée. Levez la limitation, après en avoir averti la personne, puis fusionnez
merge-refused-would-keep = Le dossier « { $activity } » de l’une des deux fiches doit être effacé à la demande de la personne (art. 17 du RGPD), et la fusion le ferait conserver. Effacez-le d’abord, ou levez ce qui retient l’autre fiche, puis fusionnez
merge-refused-erased-before = Le dossier « { $activity } » a été effacé de l’une des deux fiches le { $day }, et l’autre en détient encore de plus ancien (art. 17 du RGPD). Effacez d’abord ce dossier de l’autre fiche, puis fusionnez
merge-refused-nothing-to-undo = Aucune fusion de cette fiche ne peut être annulée : trente jours ont passé, ou la fiche a été rectifiée, effacée ou copiée depuis. Ajoutez une fiche et rectifiez celle-ci à la main
hold-legal-claim = litige en cours ou à prévoir
hold-inquiry = demande d’une autorité ou d’un juge
hold-audit = contrôle comptable ou fiscal
hold-incident = examen d’un incident par l’entreprise
fact-hold-review = blocage réexaminé et maintenu
window-hold-review = Blocage à réexaminer
window-hold-since = Blocage depuis le { $day }
window-hold-review-on = à réexaminer le { $day }
window-hold-goes-on = Maintenir le blocage six mois
window-hold-ground = Motif du blocage
window-hold-review-day = À réexaminer le
cli-hold-due = { $contact } · { $activity } · blocage à réexaminer le { $day }
expected-differing-field = un champ qui diffère, par exemple family_name=other
expected-hold-ground = legal_claim, inquiry, audit ou incident
expected-later-day = un jour plus tardif
expected-held-file = un dossier sur lequel un blocage est posé
window-did-contacts-merged = Fiches fusionnées
window-did-merge-undone = Fusion annulée
window-did-twins-told-apart = Doublon écarté
window-said-merged = Fiches fusionnées
window-said-unmerged = Fusion annulée
window-twins = Doublons possibles
window-twins-line = Des fiches qui se ressemblent. Rien n’est fusionné sans vous
window-twins-many = { $count } doublons possibles ou davantage
window-twins-count = { $count ->
    [1] Un doublon possible
    [one] { $count } doublon possible
   *[other] { $count } doublons possibles
  }
window-twins-none = Aucun doublon
window-twins-none-line = Chaque fiche semble être celle d’une autre personne
window-twins-compare = Comparer…
window-twins-very-likely = Très probable
window-twins-likely = Probable
window-same-person = La même personne ?
window-merge = Comparer et fusionner…
window-distinct = Deux personnes
window-merged = Fiche issue d’une fusion
window-merged-line = Fusionnée le { $day }. La fusion peut être annulée jusqu’au { $until }, tant que la fiche n’est ni rectifiée, ni effacée, ni copiée
window-unmerge = Annuler la fusion…
window-unmerge-title = Annuler la fusion ?
window-unmerge-yes = Annuler la fusion
window-unmerge-line = Chaque fiche reprend ce qui était à elle. Ce qui a été noté depuis reste avec cette fiche ; un blocage ou une opposition vaut pour les deux
window-merge-title = Une seule personne ?
window-merge-yes = Fusionner les deux fiches
window-merge-line = La fusion peut être annulée jusqu’au { $day }. Les valeurs écartées sont gardées jusque-là, et pour cela seulement
window-merge-kept = Fiche conservée
window-merge-other = Fiche fusionnée dans l’autre
window-merge-turn = Conserver plutôt l’autre fiche
window-merge-differing = Ce qui diffère
window-merge-does = Ce que la fusion fait
window-merge-nothing = rien
cli-no-twins = Aucun doublon possible
cli-merge-with-yes = Pour fusionner : la même commande avec --yes
cli-merged = Fiches fusionnées. La fusion peut être annulée jusqu’au { $day }
cli-unmerged = Fusion annulée : la fiche { $other } existe de nouveau
cli-told-apart = Noté : ce sont deux personnes
help-contact-twins = Les fiches qui sont sans doute celles d’une même personne
help-contact-twins--uid = Seulement celles de cette fiche
help-contact-merge = Montre ce que ferait la fusion de deux fiches, et la fait avec --yes
help-contact-merge--kept = La fiche qui reste
help-contact-merge--other = La fiche qui est fusionnée dans l’autre
help-contact-merge--take = Un champ dont la valeur de l’autre fiche est retenue, CHAMP=other
help-contact-merge--yes = Fusionne
help-contact-unmerge = Annule la dernière fusion d’une fiche
help-contact-distinct = Dit que deux fiches sont celles de deux personnes : elles ne sont plus proposées
help-contact-distinct--one = L’une des deux fiches
help-contact-distinct--other = L’autre fiche
help-contact-hold--reason = Pourquoi : legal_claim, inquiry, audit ou incident
help-contact-hold--review-on = Le jour où le blocage est réexaminé, sans cela six mois plus tard
help-contact-hold--reviewed = Le blocage a été réexaminé aujourd’hui et continue

## La recherche sur tout
found-requester = demandeur ou numéro
found-message = message « { $words } »
found-attachment = pièce jointe « { $words } »
found-note = note : { $words }
help-find = Trouve tout sur une personne : fiches, demandes ouvertes et leurs messages, pièces jointes
help-find--text = Un nom, une adresse, un téléphone, un numéro de demande, des mots d’un message

## Les consentements
consent-given = consentement donné : { $purpose }, { $how }
consent-withdrawn = consentement retiré : { $purpose }, { $how }
consent-marketing = prospection
consent-analytics = mesure d’audience
consent-talent-pool = vivier de candidatures
consent-sharing = transmission à des partenaires
consent-image = image et témoignage
consent-by-form = par formulaire
consent-by-email = par courriel
consent-by-phone = par téléphone
consent-on-paper = sur papier
consent-in-person = de vive voix
expected-consent-purpose = marketing, analytics, talent_pool, sharing ou image
expected-consent-how = form, email, phone, paper ou in_person
window-consents = Consentements
window-consents-none = Aucun consentement noté
window-consent-missing = Consentement absent
window-consent-missing-line = « { $activity } » repose sur le consentement, et aucun n’est en vigueur sur cette fiche (art. 7 du RGPD)
window-consent-note = Noter un consentement…
window-consent-given = donné
window-consent-withdrawn = retiré
window-consent-said = Ce que la personne a dit
window-consent-purpose = Pour quoi
window-consent-how = Comment
window-consent-effect = Le retrait vaut aussitôt opposition pour cet usage
help-contact-consent = Note un consentement donné ou retiré, pour un usage
help-contact-consent--purpose = Pour quoi : marketing, analytics, talent_pool, sharing ou image
help-contact-consent--given-on = Le jour où il a été donné
help-contact-consent--withdrawn-on = Le jour où il a été retiré
help-contact-consent--how = Comment : form, email, phone, paper ou in_person
## Tout ce qui est échu
error-purge-under-way = Un effacement de dossiers échus est déjà en cours. Attendez sa fin ou arrêtez-le
window-did-purge-listed = Liste des dossiers échus écrite
window-did-purge-begun = Effacement des dossiers échus commencé
window-did-purge-grown = Dossiers échus effacés
window-did-purge-ended = Effacement des dossiers échus terminé
spared-struck = retiré de la liste
spared-not-due = plus échu depuis la lecture
spared-held = conservé pour un litige
spared-restricted = traitement limité
spared-case-open = demande de la personne en cours
spared-copy-sent = copie envoyée récemment
spared-gone = déjà effacé autrement
spared-residue = une trace restait, l’effacement a été annulé
spared-until = { $why }, jusqu’au { $day }
purge-finished = Toute la liste a été traitée.
purge-stopped = L’opération a été arrêtée avant la fin de la liste.
purge-cut-short = Le programme s’est arrêté avant la fin de la liste.
purge-check-rows = Aucune ligne ne reste sous les identifiants des personnes effacées.
purge-check-index = L’index de recherche ne mène plus à elles.
purge-column-uid = Identifiant
purge-column-name = Nom
purge-column-activity = Activité
purge-column-rule = Règle
purge-column-day = Échéance
purge-column-left = Sera laissé
cli-purge-with-yes = Relisez cette liste, puis ajoutez --yes pour effacer { $count ->
        [one] { $count } dossier
       *[other] { $count } dossiers
    }
cli-purge-summary = Échus : { $due } · seraient effacés : { $erase }
cli-purge-done = Effacés : { $erased } (personnes dont il ne reste rien : { $persons }) · laissés : { $left } · certificat { $purge }.
purge-list-written = Liste écrite. Elle nomme des personnes et n’est pas chiffrée : gardez-la à l’abri et supprimez-la après usage
help-retention-review = Liste ce qui est échu, avec l’échéance de chaque dossier, sans rien effacer
help-retention-review--rule = Seulement sous cette règle de la politique
help-retention-review--due-by = Seulement ce qui était échu ce jour-là
help-retention-review--name = Seulement les personnes que ce texte trouve
help-retention-review--csv = Écrit aussi la liste comme tableau, qui nomme des personnes et n’est pas chiffré
help-retention-erase = Efface ce qui est échu avec --yes, et le certifie
help-retention-erase--rule = Seulement sous cette règle de la politique
help-retention-erase--due-by = Seulement ce qui était échu ce jour-là
help-retention-erase--name = Seulement les personnes que ce texte trouve
help-retention-erase--except = Un contact qui reste comme il est, plusieurs fois s’il le faut
help-retention-erase--yes = Exécute la liste
help-retention-erase--receipt-to = Le dossier où le certificat est écrit
window-said-purged = Dossiers effacés : { $erased }
window-purge = Revoir et effacer
window-purge-line = Rien n’est encore effacé. Lisez la liste, retirez ce qui doit rester, puis confirmez
window-purge-erase = { $count ->
        [one] Effacer { $count } dossier…
       *[other] Effacer { $count } dossiers…
    }
window-purge-list = Exporter la liste…
window-purge-all-rules = Toutes les règles
window-purge-rule = Règle
window-purge-due-by = Échus au plus tard le
window-purge-name = Nom ou adresse
window-purge-none-line = Aucun dossier échu ne correspond à ce choix
window-purge-title = { $count ->
        [one] Effacer { $count } dossier échu
       *[other] Effacer { $count } dossiers échus
    }
window-purge-yes = { $count ->
        [one] Effacer { $count } dossier
       *[other] Effacer { $count } dossiers
    }
window-purge-means = Chaque dossier est effacé sans retour, par lots, et l’index de recherche avec lui. Vous pouvez arrêter entre deux lots : ce qui est fait reste fait
window-purge-left = { $count ->
        [one] { $count } dossier de la liste est laissé
       *[other] { $count } dossiers de la liste sont laissés
    }
window-purge-again = Chaque dossier est jugé de nouveau au moment de l’effacer. Ce qui a changé depuis la lecture est laissé et nommé dans le certificat
window-purge-going = { $count } effacés
window-purge-stopping = Arrêt après le lot en cours
window-purge-meanwhile = Vous pouvez continuer à travailler : l’effacement avance entre deux de vos gestes
window-purge-count = { $erased } à effacer
window-purge-count-left = { $left } laissés
window-purge-struck = Retirés de la liste
window-purge-place = { $first } à { $last } sur { $all }
window-purge-before = Précédents
window-purge-after = Suivants
window-purge-out = Retiré
window-purge-kept = Sera laissé
window-purge-strike = Retirer
window-purge-put-back = Remettre
window-purge-others = { $count ->
        [1] un autre dossier de la personne reste
        [one] { $count } autre dossier de la personne reste
       *[other] { $count } autres dossiers de la personne restent
    }
window-purge-contact = Ouvrir la fiche
window-purge-save = Enregistrer le certificat…
window-purge-back = Retour à la conservation
window-purge-persons = Personnes dont il ne reste rien
window-purge-was-left = laissés
window-purge-not-reached = Non traités
window-purge-left-lines = Dossiers laissés
window-choose-purge-list = Exporter la liste
window-retention-review = { $count ->
        [one] Revoir et effacer { $shown } dossier…
       *[other] Revoir et effacer { $shown } dossiers…
    }
window-retention-all = Tout
error-archived = Tout ce qui concerne ce contact est en archive intermédiaire. Indiquez pourquoi vous l’ouvrez, avec --archive-reason dans le terminal
expected-archive-reason = un motif d’ouverture, dispute, audit, person_request, authority ou other
archive-dispute = réclamation ou litige
archive-audit = contrôle comptable ou fiscal
archive-person-request = demande de la personne
archive-authority = demande d’une autorité
archive-other = autre motif, noté ailleurs
cli-archive-folded =   En archive intermédiaire, replié : ajoutez --archive-reason pour l’ouvrir
window-archive-too = Avec l’archive
window-archive-folded = En archive intermédiaire : s’ouvre avec un motif, inscrit au journal
window-archive-open = Ouvrir l’archive…
window-archive-title = Ouvrir l’archive
window-archive-yes = Ouvrir
window-archive-line = L’archive intermédiaire ne sert qu’à un besoin précis. Le motif est inscrit au journal, sans autre mot
window-archive-reason = Motif
window-archived = En archive intermédiaire
window-archived-line = Tout ce qui concerne ce contact est en archive. Il s’ouvre avec un motif
help-contact-find--with-archive = Aussi parmi les contacts dont tout est en archive
help-contact-show--archive-reason = Pourquoi ce qui est en archive est ouvert, dispute, audit, person_request, authority ou other
window-retention-part = { $rule }, { $part } : { $count }
window-retention-review-these = Revoir et effacer ceux-ci…
## Drafts for sources and recipients, and what a letter of a task is about
letter-human-review = Réponse : réexamen par une personne
letter-post-mortem = Réponse : données après un décès
letter-mailing-stop = Arrêt des envois demandé à un outil
task-drafted = { $party } : { $files }
task-no-address = { $party } : aucune adresse connue, lettre écrite pour la poste
task-incomplete = { $party } : lettre à compléter (« { $kind } »)
cli-drafts-none = Aucune lettre à écrire : rien n’est à demander ni à relancer aujourd’hui.
window-tasks-drafts = Écrire les messages
window-tasks-drafts-done = { $count ->
    [0] Aucun message à écrire aujourd’hui
    [one] Un message écrit dans { $folder }
   *[other] { $count } messages écrits dans { $folder }
}
window-tasks-attach = Joindre un fichier trouvé
window-settings-case-file = Dossier d’une demande, en mois après la clôture
help-request-tasks--drafts = Écrit dans ce dossier le message de chaque tâche à demander ou à relancer
help-request-tasks--address = Où écrire à une source ou à un destinataire : ID=ADRESSE, retenu pour la suite
help-settings--package-months = Combien de mois la copie envoyée reste dans le registre
help-settings--freeze-months = Combien de mois une demande d’accès répondue suspend l’effacement
help-settings--case-file-months = Combien de mois le dossier d’une demande est gardé après sa clôture
refusal-not-searched = Les sources n’ont pas été interrogées : la lettre ne peut dire ni « aucune donnée », ni « effacé », ni « opposition appliquée » (RGPD, article 5(2)). Ouvrez les recherches du dossier et attendez les réponses, ou nommez dans la lettre les sources encore ouvertes
expected-case-file-months = de 12 à 72 mois
expected-party-address = ID=adresse, par exemple typeform=privacy@exemple.fr
window-choose-found = Le fichier trouvé par la source
expected-of-search = rechercher tout ce qui concerne cette personne, et nous en remettre copie
expected-of-stop = cesser tout envoi de prospection à cette personne, et nous le confirmer
expected-of-notice = appliquer la mesure notifiée, et nous confirmer ce qui a été fait
## Tout emporter : les gestes
error-export-under-way = Un export de ce registre est déjà en cours ; attendez sa fin ou arrêtez-le
error-folder-not-empty = Ce dossier contient déjà des fichiers ; choisissez un dossier vide ou un nom nouveau
cli-not-exported = Rien n’a été exporté
cli-export-warning = L’export contient tout le registre en clair : fiches, dossiers, messages, pièces jointes et liste d’opposition. Quiconque ouvre ce dossier peut tout lire. Placez-le sur un support chiffré et supprimez-le dès qu’il a servi.
cli-export-with-yes = Ajoutez --yes pour exporter
cli-exported = { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    } de { $tables } tables et { $files } fichiers dans { $folder }. LISEZMOI.txt dit ce que contient chacun.
help-export = Écrit tout le registre en clair dans un dossier, en CSV, JSON et fichiers
help-export--all = Le dossier à écrire, nouveau ou vide
help-export--yes = Exporte, une fois l’avertissement lu
window-did-exported = Registre exporté en clair
window-way-out = Tout emporter
window-export-line = Tout le registre en CSV, JSON et fichiers, avec un mode d’emploi : de quoi passer à un autre outil.
window-export-do = Tout exporter…
window-export-title = Exporter tout le registre en clair ?
window-export-yes = Choisir le dossier…
window-export-into = Un dossier « { $name } » sera créé dans celui que vous choisirez.
window-export-going = Export en cours : { $count } lignes
window-export-stop = Arrêter
window-export-stopped = Export arrêté : rien n’en est resté
window-export-folder = export-{ $stem }-{ $day }
window-said-exported = Tout est dans { $folder }, en clair

## Tout emporter : ce que dit LISEZMOI.txt
export-title = Tout le contenu d’un registre Greffe, au { $day }
export-warning = Attention : rien n’est chiffré ici. Ce dossier contient des données personnelles, des identités vérifiées et la correspondance des personnes. Gardez-le sur un support chiffré, ne l’envoyez pas tel quel, et supprimez-le dès que l’autre outil les a reprises.
export-content = Ce que contient le dossier : csv/ et json/ ont chacun un fichier par table, avec les mêmes lignes ; files/ contient les pièces jointes et les fichiers des copies remises ; policies/ contient chaque version de la politique, au format TOML ; receipts/ contient chaque reçu d’effacement, en PDF et en JSON.
export-csv = CSV : UTF-8 avec sa marque, séparateur point-virgule, première ligne de noms ; une cellule qui contient un séparateur, un guillemet ou un saut de ligne est entre guillemets droits, et un guillemet y est doublé. Pour qu’aucun tableur ne calcule un texte, une apostrophe droite précède tout texte qui commencerait, après d’éventuelles apostrophes, par = + - @, une tabulation ou un saut de ligne, ainsi que tout texte qui commence par une apostrophe. Pour retrouver la valeur, retirez une apostrophe au début de la cellule, s’il y en a une. Une cellule vide n’a pas de valeur si la colonne est facultative, et vaut un texte vide sinon ; une apostrophe seule vaut un texte vide dans une colonne facultative.
export-json = JSON : un objet par ligne (JSON Lines), en UTF-8, une ligne par ligne de la table ; null là où il n’y a pas de valeur. Les textes y sont tels quels.
export-values = Valeurs : un jour s’écrit AAAA-MM-JJ ; un moment est en temps universel, à la milliseconde (2026-03-10T09:00:00.000Z) ; les octets d’un identifiant ou d’une empreinte sont en hexadécimal ; oui et non s’écrivent 1 et 0 ; les mots fixes (étapes, droits, phases…) sont en anglais.
export-links = Liens : une colonne xxx_id contient le numéro « id » d’une ligne de la table xxx ; uid est un identifiant aléatoire qui ne change jamais, que citent le journal, le relevé et les reçus.
export-files = Fichiers : une pièce jointe porte le nom de son empreinte SHA-256 (colonne sha256), un fichier d’une copie le numéro de sa ligne. Seule une terminaison connue est reprise du nom d’origine, qui reste dans la table ; toute autre devient .bin.
export-sums = SHA256SUMS.txt contient l’empreinte SHA-256 de chaque fichier ; « sha256sum --check SHA256SUMS.txt » les vérifie.
export-marks = Liste d’opposition : une marque est le HMAC-SHA256, sous la clé de suppression_key, du texte « email:adresse », l’adresse étant en minuscules (Unicode NFC), ou « phone:numéro », le numéro étant fait de ses chiffres avec l’indicatif de pays, sans signe ni zéro de tête. Avec la clé, un outil reconnaît une adresse de la liste sans en connaître d’autre : elle est ici pour que les oppositions soient encore respectées, et c’est pourquoi elle se garde aussi bien que les adresses elles-mêmes.
export-chain = Journal : « link » est le SHA-256 du lien précédent de la même chaîne, puis, pour chacun des champs moment (en millisecondes), auteur, opération, sujet et détail, de sa longueur sur huit octets et de ses octets. Les consultations (contact_read) forment une chaîne à part, qui reprend après le dernier scellé.
export-table = { $csv } et { $json } – { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }
export-kind-text = texte
export-kind-number = nombre
export-kind-moment = moment
export-kind-bytes = hexadécimal
export-kind-file = chemin d’un fichier
export-optional = { $kind }, facultatif
export-table-agenda = Le jour où chaque dossier aura besoin de vous, calculé.
export-table-backup_folder = Les dossiers de sauvegarde, et où en est chacun.
export-table-calendar = Les versions du calendrier des jours fériés.
export-table-calendar_day = Les jours ajoutés ou retirés par une version du calendrier.
export-table-casebook = Le registre lui-même.
export-table-clock = L’échéance de chaque demande, calculée.
export-table-clock_change = Les échéances qu’un changement de calendrier ou de politique a déplacées.
export-table-clock_tally = Combien de demandes ont reçu réponse, en combien de jours, calculé.
export-table-collection = D’où viennent les données d’une fiche, une fois pour toutes celles reçues ensemble.
export-table-contact = Les fiches : une personne chacune.
export-table-contact_attachment = Les pièces jointes d’une fiche.
export-table-contact_tally = Combien de fiches il y a, calculé.
export-table-content = Les pièces jointes, une fois pour les mêmes octets.
export-table-countdown = Jusqu’à quand chaque dossier d’une fiche peut être conservé, calculé.
export-table-datum = Les données d’un dossier d’une fiche : une valeur, ou l’endroit où elle est détenue.
export-table-demand = Chaque droit demandé dans un dossier.
export-table-duty = Ce qui est à faire sans délai : arrêter la prospection, effacer les données d’un mineur…
export-table-email = Les adresses électroniques des fiches.
export-table-errand = Ce qui est demandé à une source ou annoncé à un destinataire (article 19).
export-table-errand_fact = Ce qui s’est fait auprès d’une source ou d’un destinataire, et quand.
export-table-errand_file = Ce qu’une source a trouvé.
export-table-file = Les dossiers d’une fiche, un par activité de traitement.
export-table-file_fact = Ce qui est arrivé à un dossier d’une fiche, et quand.
export-table-information = Quand la personne a été informée de données venues d’ailleurs (article 14).
export-table-journal = Le journal de toutes les opérations, chaîné.
export-table-ledger = Le relevé : effacements, oppositions, limitations et numéros de dossier qu’une sauvegarde plus ancienne ne connaît pas.
export-table-lot = Les lots de fiches entrées ensemble.
export-table-message = Les messages d’un dossier, reçus et envoyés, et les courriers préparés.
export-table-message_attachment = Les pièces jointes d’un message.
export-table-note = Les notes d’une fiche.
export-table-operator = Qui a travaillé dans le registre.
export-table-package = Les copies remises : le courrier et l’inventaire.
export-table-package_file = Les fichiers d’une copie, tant qu’ils sont gardés.
export-table-phone = Les téléphones des fiches.
export-table-policy = Les versions de la politique.
export-table-postal_address = Les adresses postales des fiches.
export-table-receipt = Les reçus d’effacement.
export-table-request = Les dossiers : une demande d’une personne chacun.
export-table-request_fact = Les étapes d’un dossier, dans leur ordre.
export-table-request_note = Les textes auxquels renvoient les étapes.
export-table-seal = Ce qui reste des consultations passées de période.
export-table-setting = Les réglages gardés dans le registre, et les modèles de courriers modifiés.
export-table-suppression = La liste d’opposition : des marques, pas des adresses.
export-table-suppression_key = La clé des marques de la liste d’opposition.
export-column-id = numéro de la ligne
export-column-uid = identifiant aléatoire
export-column-request_id = le dossier
export-column-contact_id = la fiche
export-column-collection_id = l’origine des données
export-column-policy_id = la version de la politique
export-column-calendar_id = la version du calendrier
export-column-file_id = le dossier de la fiche
export-column-message_id = le message
export-column-errand_id = la démarche
export-column-note_id = le texte, dans request_note
export-column-package_id = la copie
export-column-demand_id = la demande
export-column-lot_id = le lot d’entrée
export-column-ledger_id = dernière ligne connue du relevé
export-column-actor = qui l’a fait, dans operator
export-column-recorded_at = quand cela a été noté
export-column-created_at = quand la ligne a été créée
export-column-adopted_at = quand la version a été adoptée
export-column-on_day = le jour concerné
export-column-right = le droit demandé
export-column-received_on = jour de réception
export-column-kind = genre
export-column-step = étape, en JSON avec ses précisions
export-column-name = nom d’origine du fichier
export-column-media_type = type de média annoncé
export-column-sha256 = empreinte des octets
export-column-file = où se trouve le fichier dans ce dossier d’export
export-column-body = texte
export-column-source = origine
export-column-year = année du numéro de dossier
export-column-value = valeur
export-column-scope = ce à quoi la personne s’est opposée
export-column-link = lien de la chaîne
export-column-expires_on = dernier jour
export-column-agenda--act_on = jour du prochain geste
export-column-agenda--closed_on = jour de clôture
export-column-agenda--errand_on = jour où une source ou un destinataire est à relancer
export-column-backup_folder--path = le dossier
export-column-backup_folder--ledger_at = quand le relevé y a été copié
export-column-backup_folder--backed_up_at = quand la dernière sauvegarde y a été faite
export-column-backup_folder--backup_head = tête du journal de cette sauvegarde
export-column-backup_folder--behind_since = depuis quand le dossier est hors d’atteinte
export-column-backup_folder--unknown_lines = lignes que la copie connaît et pas ce registre
export-column-calendar--region = région dont les jours fériés comptent
export-column-calendar_day--change = ajouté (added) ou retiré (struck)
export-column-calendar_day--reason = motif
export-column-casebook--demo = 1 si les personnes sont inventées
export-column-clock--due_on = échéance de la loi
export-column-clock--aim_for = jour à viser
export-column-clock--notice_by = jour limite pour annoncer une prolongation
export-column-clock--open = 1 tant qu’une réponse est due
export-column-clock--status = en cours (running) ou suspendue (suspended)
export-column-clock--extension = prolongation : aucune, valable ou tardive
export-column-clock--answered_on = jour de la réponse
export-column-clock_change--cause = calendrier ou politique
export-column-clock_change--due_before = échéance d’avant
export-column-clock_change--due_after = échéance d’après
export-column-clock_tally--year = année de réception
export-column-clock_tally--days = jours jusqu’à la réponse, -1 sans réponse
export-column-clock_tally--in_time = 1 si la réponse est dans le délai
export-column-clock_tally--count = combien de demandes
export-column-collection--collected_on = jour de la collecte
export-column-collection--given_by_person = 1 si la personne a fourni les données
export-column-collection--to_tell = 1 si la personne reste à informer (RGPD, article 14)
export-column-contact--given_name = prénom
export-column-contact--family_name = nom
export-column-contact--organisation = organisation
export-column-contact--title = fonction
export-column-contact--sort_key = clé de tri, sans accents
export-column-contact_tally--count = combien de fiches
export-column-countdown--rule = règle de conservation
export-column-countdown--phase = phase : active, archivée, à supprimer…
export-column-countdown--expires_on = jour où la conservation prend fin
export-column-countdown--changes_on = jour du prochain changement de phase
export-column-datum--category = catégorie de la politique
export-column-datum--field = nom stable de la donnée
export-column-datum--held_where = où la valeur est détenue, quand elle n’est pas ici
export-column-duty--since_on = depuis quand
export-column-duty--done_on = jour où cela a été fait
export-column-email--address = l’adresse
export-column-email--folded = l’adresse en minuscules, pour la recherche
export-column-errand--duty = ce qui est demandé ou annoncé
export-column-errand--party = la source ou le destinataire, par son identifiant dans la politique
export-column-errand--opened_on = jour d’ouverture
export-column-file--activity = activité de traitement, par son identifiant dans la politique
export-column-file--basis = base légale, si elle diffère de celle de l’activité
export-column-file--state = ouvert (open) ou en sommeil (dormant)
export-column-information--informed_on = jour de l’information
export-column-journal--operation = l’opération
export-column-journal--subject = identifiant ou numéro de dossier
export-column-journal--detail = codes et nombres
export-column-ledger--kind = effacement, opposition, limitation ou numéro de dossier
export-column-ledger--subject = identifiant ou numéro de dossier
export-column-ledger--detail = étendue ou activité, en codes
export-column-lot--begun_at = début de l’entrée
export-column-lot--ended_at = fin de l’entrée ; sans elle, les fiches du lot n’étaient pas encore visibles
export-column-message--direction = reçu (in) ou envoyé (out)
export-column-message--from_name = nom de l’expéditeur
export-column-message--from_address = adresse de l’expéditeur
export-column-message--recipients = destinataires
export-column-message--subject = objet
export-column-message--sent_at = quand il a été envoyé
export-column-message--message_id = identifiant donné par le programme de courriel
export-column-message--body = texte du message
export-column-message_attachment--identity = 1 pour une copie d’un titre d’identité
export-column-note--written_on = jour de la note
export-column-operator--login = nom de session
export-column-package--written_at = quand elle a été écrite
export-column-package--letter = courrier d’accompagnement, en Markdown
export-column-package--inventory = nom, taille et empreinte de chaque fichier remis
export-column-package--recipient = à qui la lettre est adressée
export-column-package--form = pdf ou zip
export-column-phone--number = le numéro
export-column-phone--digits = ses chiffres, pour la recherche
export-column-policy--dated_on = date de la version
export-column-policy--source = texte de la politique, en TOML
export-column-policy--withdrawn_at = quand l’adoption a été reprise
export-column-postal_address--street = rue
export-column-postal_address--postcode = code postal
export-column-postal_address--city = ville
export-column-postal_address--country = pays
export-column-receipt--subject_uid = uid de la fiche effacée
export-column-receipt--erased_at = moment de l’effacement
export-column-receipt--log_truncated = 1 quand plus aucune trace n’attend
export-column-receipt--body = le reçu, en JSON
export-column-request--sequence = rang dans l’année : 2026 et 1 font 2026-0001
export-column-request--sent_on = jour d’envoi par la personne
export-column-request--recognised_on = jour où la demande a été reconnue comme telle
export-column-request--intake = par quelle voie elle est arrivée
export-column-request--requester_name = nom du demandeur
export-column-request--requester_email = adresse électronique du demandeur
export-column-request--requester_address = adresse postale du demandeur
export-column-request--contact_uid = uid de la fiche, qui reste après son effacement
export-column-request--subject_name = personne concernée, si un autre demande pour elle
export-column-request--client_name = client pour lequel l’entreprise est sous-traitante
export-column-request--client_email = adresse électronique de ce client
export-column-request--client_address = adresse postale de ce client
export-column-request--client_contract = service et référence du contrat conclu avec ce client
export-column-request--client_days = jours que laisse son contrat
export-column-request--activities = activités dont relevait la personne
export-column-request--reduced = 1 quand il n’en reste qu’une ligne de statistique
export-column-seal--sealed_at = moment du scellé
export-column-seal--entries = nombre d’entrées scellées
export-column-seal--first_at = moment de la première
export-column-seal--last_at = moment de la dernière
export-column-seal--last_id = numéro de la dernière
export-column-setting--key = nom du réglage
export-column-suppression--mark = la marque
export-column-suppression--objected_on = jour de l’opposition
export-column-suppression_key--key = la clé

## Portabilité
doc-card-line = vos coordonnées, au format vCard

## Une sauvegarde à la place d’un registre qui ne s’ouvre pas
window-door-restore = Restaurer une sauvegarde
window-door-restore-line = Choisissez la sauvegarde ou déposez-la ici. Rien n’est écrit avant que vous ayez lu ce qui changerait ; le fichier en place est gardé à côté.
window-door-backup = Sauvegarde
window-door-choose-backup = Choisir la sauvegarde…
window-door-place = Registre à remettre en place
window-door-choose-place = Choisir l’emplacement…
window-door-backup-passphrase = Phrase de passe de la sauvegarde
window-door-passphrase = Phrase de passe actuelle du registre, si elle a changé depuis
window-door-preview = Voir ce qui changerait
window-door-other-passphrase = La phrase de passe actuelle que vous avez donnée n’ouvre pas le fichier en place : c’est pourtant elle qui ouvrira le registre restauré. Vérifiez-la avant de continuer.

## Envois vérifiés dans la fenêtre
window-mailing = Vérifier un envoi…
window-mailing-this = C’est une liste d’envoi : vérifier les oppositions
window-mailing-title = Envoi « { $name } »
window-mailing-line = Ces personnes se sont opposées à la prospection. Rien de ce fichier n’entre dans le registre.
window-mailing-save = Enregistrer les lignes à retirer et le fichier nettoyé…
window-mailing-close = Fermer la vérification
window-choose-mailing = Choisir la liste d’envoi
window-said-mailing = Les deux fichiers sont écrits
mailing-file-removed = { $stem }-a-retirer
mailing-file-cleaned = { $stem }-nettoye

## Réponses qui n’arrivent pas
window-bounced = La réponse du dossier { $number } n’a pas pu être remise : rien n’a été reçu
window-file-bounce = Rouvrir le dossier { $number }
cli-bounced-reopen = Ajoutez --reopen pour classer cet avis au dossier et le rouvrir
help-request-add--reopen = Quand le courriel dit qu’une réponse n’a pas pu être remise, rouvre son dossier

## Ce que l’export dit des doublons et des blocages
export-table-twin = Les fiches qui sont sans doute celles d’une même personne, calculé.
export-table-twin_key = Sous quoi les doublons sont cherchés, calculé.
export-table-told_apart = Les fiches dont quelqu’un a dit qu’elles sont celles de deux personnes.
export-table-merge = De quoi annuler une fusion, trente jours.
export-column-twin--low = l’une des fiches
export-column-twin--high = l’autre fiche
export-column-twin_key--key = le nom et l’organisation ou le lieu, réduits à un nombre
export-column-told_apart--low = l’une des fiches
export-column-told_apart--high = l’autre fiche
export-column-merge--kept_id = la fiche conservée
export-column-merge--other_uid = identifiant de la fiche qui a été fusionnée
export-column-merge--merged_on = jour de la fusion
export-column-merge--undo = à qui était chaque ligne, et les valeurs écartées, en JSON
export-column-file_fact--ground = motif du blocage
export-column-file_fact--review_on = jour où le blocage est à réexaminer
basis-rule-promised = la politique promet l’effacement à qui s’oppose, quelle que soit la base
refusal-nothing-to-apply = Ce droit ne change rien aux dossiers de la personne, par leur base légale. Requalifiez la demande, ou répondez en disant pourquoi
export-table-purge = Les effacements de dossiers échus, un par opération.
export-table-purge_line = Ce qui a été fait de chaque dossier échu, sans nom.
export-table-countdown_tally = Combien de dossiers de chaque règle sont dans quelle phase, calculé.
export-column-purge_id = l’effacement de dossiers échus
export-column-purge--begun_at = début de l’opération
export-column-purge--ended_at = fin de l’opération
export-column-purge--planned = dossiers de la liste
export-column-purge_line--contact_uid = uid de la fiche
export-column-purge_line--activity = activité de traitement, par son identifiant dans la politique
export-column-purge_line--rule = règle de conservation
export-column-purge_line--expired_on = jour où la conservation avait pris fin
export-column-purge_line--erased = 1 si le dossier a été effacé
export-column-purge_line--reason = motif de l’effacement, ou pourquoi le dossier a été laissé
export-column-purge_line--whole = 1 quand il ne reste rien de la personne, dit une fois
export-column-countdown_tally--rule = règle de conservation
export-column-countdown_tally--phase = phase
export-column-countdown_tally--expires_on = jour où la conservation prend fin, vide si inconnu
export-column-countdown_tally--changes_on = jour du prochain changement de phase, vide si inconnu
export-column-countdown_tally--count = combien de dossiers
impact-due-line = { $name } · { $activity } · échu le { $day }
impact-due-more = { $count ->
    [1] et un autre
    [one] et { $count } autre
   *[other] et { $count } autres
}

## Le parcours d’une demande dans la fenêtre
ground-legal-obligation = obligation légale de conserver (pièces comptables : dix ans après la clôture de l’exercice, art. L123-22 du code de commerce)
error-not-ours = Ce message vient de la personne qui demande : il ne prouve aucun envoi. Classez-le comme une réponse, ou déposez le message que vous avez envoyé
window-choose-other-contact = Choisir une autre fiche
window-contact-unchosen = { $count ->
    [1] Une fiche correspond : est-ce la personne ?
    [one] { $count } fiche correspond : est-ce la personne ?
   *[other] { $count } fiches correspondent : laquelle est la personne ?
  }
window-contact-choose = Choisir la fiche
window-step-letter-left = La lettre de refus est déjà partie
window-heir-limits = Les droits s’éteignent avec la personne. Un héritier obtient ce que demande la succession, ou fait prendre en compte le décès (art. 85, II, loi Informatique et Libertés) : choisissez « Directives après la mort ».
window-will-show = À justifier avant tout envoi : { $what }
window-showing-seen = Vu aujourd’hui : { $what }
window-basis-kept = Reste malgré la demande : { $ground } ({ $article })
window-basis-kept-told = La réponse doit le dire à la personne, avec le motif et la durée.
window-sent-by-us = Ce message part de l’entreprise : c’est un envoi, pas une demande
window-file-sent-for = Classer l’envoi dans le dossier { $number }
window-erase-nothing = Rien ne peut être effacé pour l’instant : chaque ligne dit pourquoi. Si rien ne doit l’être, notez un refus dans le dossier, avec ces motifs.
window-errand-record-all = Noter pour les { $count }…
window-answered-on = Réponse du { $day }, limite le { $limit }
window-answered-late = { $days ->
    [1] un jour après la limite
    [one] { $days } jour après la limite
   *[other] { $days } jours après la limite
  }
window-answered-in-time = dans le délai
window-refusal-read = Compris
window-mark-more = { $count ->
    [1] et une autre étape
    [one] et { $count } autre étape
   *[other] et { $count } autres étapes
  }
window-kept-notice = Une partie des données reste malgré la demande : la réponse doit le dire
window-pass-on-heading = À transmettre au client au plus tard le
window-client-answers-by = Le client répond à la personne au plus tard le
## Consentements donnés après une opposition
working-objection-lifted = Consentement documenté du { $day } : il est postérieur à l’opposition, qui ne joue plus
window-did-suppression-lifted = Liste d’opposition : adresses retirées après un nouveau consentement

## Des contacts en archive dans une liste à emporter
cli-contacts-archived = Laissés de côté, car ils sont en archive, qui s’ouvre fiche par fiche et avec un motif : { $count }

## What somebody who asks for another is asked to show

letter-capacity-request = Demande de justificatifs de qualité
capacity-of-person = de personne concernée
capacity-of-agent = de mandataire
capacity-of-parent = de titulaire de l’autorité parentale
capacity-of-guardian = de tuteur ou de curateur
capacity-of-heir = d’héritier
capacity-article-person = article 15 du RGPD
capacity-article-agent = article 77 du décret nº 2019-536 du 29 mai 2019
capacity-article-parent = articles 371-1 et 388-1-1 du code civil
capacity-article-guardian = articles 425 et suivants du code civil
capacity-article-heir = article 85, II, de la loi nº 78-17 du 6 janvier 1978 et article 124 du décret nº 2019-536 du 29 mai 2019
showing-asked-own-identity = un élément qui confirme votre propre identité, par le moyen de votre choix
showing-asked-principal-identity = un élément qui confirme l’identité de la personne que vous représentez
showing-asked-mandate = le mandat que vous avez reçu d’elle, avec sa durée et son objet précis ; s’il prévoit que la réponse vous soit adressée, le passage qui le dit
showing-asked-answer-to-agent = le passage du mandat qui prévoit que la réponse vous soit adressée
showing-asked-parental-authority = ce qui établit que vous êtes titulaire de l’autorité parentale : acte de naissance, livret de famille ou décision de justice
showing-asked-child-interest = quelques mots sur l’intérêt de l’enfant et, si son âge et sa maturité le permettent, sur ce qu’il en pense lui-même
showing-asked-guardianship = la décision de justice qui a ouvert la mesure de protection et qui vous en a chargé
showing-asked-death = l’acte de décès
showing-asked-heir-quality = ce qui établit votre qualité d’héritier : acte de notoriété ou livret de famille

## Les listes d’envoi vérifiées, les fichiers lus

error-mailing-no-table = { $what ->
    [cards] Ce fichier est une vCard
    [json] Ce fichier est du JSON
    [image] Ce fichier est une image
    [html] Ce fichier est une page web
    [pdf] Ce fichier est un PDF
    [spreadsheet] Ce fichier est un classeur de tableur (Excel ou LibreOffice)
    [document] Ce fichier est un document de traitement de texte
    [archive] Ce fichier est une archive compressée
    [mail] Ce fichier est un message électronique
    [calendar] Ce fichier est un agenda
    [ldif] Ce fichier est un carnet d’adresses LDIF
    [xml] Ce fichier est du XML
   *[binary] Ce n’est pas un fichier de texte
}, pas une liste d’envoi : rien n’y a été vérifié. Exportez les destinataires en CSV
mailing-unchecked = { $count ->
    [0] Toutes les lignes ont été vérifiées
    [one] { $count } ligne sans adresse ni numéro lisible n’a pas pu être vérifiée
   *[other] { $count } lignes sans adresse ni numéro lisible n’ont pas pu être vérifiées
}
import-kept = Une valeur n’a pas de case à elle : elle est mise dans la note, sous son nom
import-no-person = La carte est celle d’un groupe, d’un lieu ou d’un appareil, pas d’une personne : elle est laissée de côté
import-title-row = Des lignes de titre précèdent l’en-tête du tableau : elles ne sont pas lues
import-ignored = Ne sera pas repris : { $names }
import-birthday-ahead = La date de naissance est dans l’avenir : elle est mise dans la note
import-is-calendar = C’est un agenda, pas une liste de contacts : exportez les contacts en CSV ou en vCard
help-contact-import--collected-on = Le jour de la collecte, obligatoire : il décide combien de temps tous sont conservés
window-import-ahead = La collecte ne peut pas être à venir
cli-not-merged = Rien n’a été fusionné
help-suppression-show--address = Une adresse électronique ou un numéro de téléphone
## Letters that come back, proofs, what is done before it is said

window-step-proof-of-sending = Preuve de l’envoi
window-step-proof-hint = Nº de recommandé, accusé, remise en main propre
window-step-tell-passed-on = Noter que la personne est informée…
window-next-tell-passed-on = Informer la personne
window-next-file-proof = Verser la preuve
window-answer-proof = La réponse est notée comme partie par courriel. Déposez ici le courriel envoyé : c’est lui qui prouve le jour et le destinataire.
step-passed-on-told = personne informée de la transmission
refusal-address-not-known = Aucune adresse connue de la fiche ne correspond à celle de la demande. Choisissez la fiche, ou établissez l’identité autrement (art. 12, § 6, du RGPD)
refusal-at-once = L’opposition à la prospection se satisfait tout de suite, qui que soit le demandeur : elle n’attend ni identité, ni précision, ni prolongation (art. 21, § 3, du RGPD). Appliquez-la
refusal-not-done = « { $right } » n’est pas encore fait dans ce registre : la lettre ne peut pas dire le contraire. Appliquez la demande ou effacez les données ; si des données restent pour un motif, répondez « satisfaite en partie »
refusal-not-passed-on = La demande n’a pas été transmise à un client, ou la personne en est déjà informée
window-cleaning-package = { $count ->
    [1] Une copie envoyée perdra ses fichiers à partir du { $day }, la lettre et l’inventaire restent
    [one] { $count } copie envoyée perdra ses fichiers à partir du { $day }, la lettre et l’inventaire restent
   *[other] { $count } copies envoyées perdront leurs fichiers à partir du { $day }, la lettre et l’inventaire restent
}
cli-reply-stays-closed = Le dossier { $number } reste clos et ses réponses tiennent. Si le courriel conteste une réponse, rouvrez la demande concernée : greffe request step { $number } reopen --right DROIT

## What stands on Today for extended and waiting cases, replies and days that are over

window-notice-refusal = Un refus doit partir
cli-notice-refusal-due = { $number } · un refus éventuel doit partir au plus tard le { $day }
ics-notice-refusal = { $number } · { $rights } · dernier jour pour envoyer un refus
refusal-before-asked = La réponse ne peut pas précéder la question, posée le { $day }. Indiquez le jour où elle est arrivée
expected-not-in-past = un jour qui n’est pas passé : un jour de l’entreprise ne sauve pas une échéance déjà dépassée
help-contact-export--archive-reason = Pourquoi ce qui est en archive est copié : dispute, audit, person_request, authority ou other
expected-begun = un jour où un blocage ou une limitation de ce dossier a déjà commencé

## What is asked for another

asked-access-of = d’accès aux données de { $whom }
asked-rectification-of = de rectification des données de { $whom }
asked-erasure-of = d’effacement des données de { $whom }
asked-restriction-of = de limitation du traitement des données de { $whom }
asked-portability-of = de portabilité des données de { $whom }
asked-objection-of = d’opposition au traitement des données de { $whom }
asked-withdrawal-of = de retrait du consentement de { $whom }
asked-marketing-objection-of = d’opposition à la prospection adressée à { $whom }
asked-automated-decision-of = relative à une décision automatisée concernant { $whom }
asked-post-mortem-of = relative au sort des données de { $whom } après son décès
asked-minor-erasure-of = d’effacement des données de { $whom } recueillies pendant sa minorité
warning-answers-principal = Le mandat n’a pas été montré comme couvrant la réponse : la copie part à la personne représentée, et non au mandataire (décret nº 2019-536, art. 77)
restore-lost-cases = Dossiers ouverts depuis cette sauvegarde et absents d’elle : { $numbers }
care-restore-lost = Dossiers perdus par la restauration, dont seul le numéro reste : { $numbers }. Rouvrez-les d’après les messages reçus ou l’état gardé à côté, puis confirmez
care-cases-more = et { $count } autres

## Les dossiers corrigés
expected-noted-fact = un fait noté sur ce dossier, avec son jour
expected-end-taken-back = un début sans fin : corrigez d’abord la fin qui lui répond
expected-correction-ground = mistyped, wrong_file ou not_so
expected-policy-field = une catégorie de la politique et l’un de ses champs, par exemple identification.first_name
expected-held-where = l’endroit où la donnée se trouve : sa valeur ne se garde pas ici (greffe contact … --held CATÉGORIE.CHAMP=LIEU)
expected-file-datum = une donnée que le dossier contient
correction-mistyped = erreur de saisie
correction-wrong-file = noté sur le mauvais dossier
correction-not-so = n’a pas eu lieu
window-did-fact-corrected = Fait corrigé
window-correct = Corriger…
window-correct-title = Corriger un fait
window-correct-line = Le fait reste dans le registre, avec sa correction et son auteur, mais ne compte plus : les durées sont recalculées
window-correct-ground = Pourquoi
window-correct-day = Le bon jour (vide : aucun)
window-correct-yes = Corriger
window-file-edit = Modifier…
window-file-edit-title = Modifier le dossier
window-file-add = Ajouter un dossier…
window-file-add-title = Nouveau dossier
window-file-basis = Base légale
window-file-given = Données reçues de la personne elle-même
window-file-data = Les données
window-file-datum = Donnée
window-file-datum-value = Valeur
window-file-datum-held = Où elle se trouve
window-file-datum-held-only = La valeur de ce champ ne se garde pas ici, seulement l’endroit où elle se trouve
window-file-datum-add = Ajouter une donnée
window-file-datum-drop = Retirer
window-attach = Joindre un fichier…
window-attachments = Pièces jointes
window-note-drop = Supprimer
window-street = Rue
window-postcode = Code postal
window-city = Ville
window-country = Pays
cli-fact-corrected = Fait corrigé. Les durées sont recalculées
cli-file-added = Dossier ajouté
cli-file-changed = Dossier modifié : les anciennes valeurs sont effacées
cli-attached = Fichier joint
cli-note-dropped = Note supprimée
help-contact-file = Ajoute un dossier à une fiche, ou modifie celui qu’elle a sous ce traitement : les anciennes valeurs disparaissent
help-contact-file--uid = La fiche
help-contact-file--activity = Le traitement, tel que la politique le nomme : clients, prospects…
help-contact-file--basis = La base légale pour cette personne, quand elle diffère de celle du traitement
help-contact-file--collected-on = Le jour de la collecte
help-contact-file--source = D’où viennent les données
help-contact-file--from-others = Les données ne viennent pas de la personne
help-contact-file--given-by-person = Les données viennent de la personne
help-contact-file--fact = Faits datés du dossier, NATURE:DATE
help-contact-file--data = Une valeur par catégorie, CATÉGORIE.CHAMP=VALEUR
help-contact-file--held = Où une donnée se trouve, sans sa valeur, CATÉGORIE.CHAMP=LIEU
help-contact-file--without = Une donnée à retirer, CATÉGORIE.CHAMP
help-contact-add--held = Où une donnée se trouve, sans sa valeur, CATÉGORIE.CHAMP=LIEU
help-contact-correct = Reprend un fait noté par erreur : il reste, avec la raison, et ne compte plus
help-contact-correct--uid = La fiche
help-contact-correct--activity = Le traitement du dossier
help-contact-correct--fact = Le fait, NATURE:DATE
help-contact-correct--ground = Pourquoi : mistyped, wrong_file ou not_so
help-contact-correct--to = Le jour où il a eu lieu en vérité
help-contact-attach = Joint un fichier à une fiche
help-contact-attach--uid = La fiche
help-contact-attach--file = Le fichier
export-column-file_fact--corrects = fait que celui-ci reprend
error-file-there = La fiche a déjà un dossier sous « { $activity } » : modifiez-le
error-document-too-large = Ce fichier dépasse 40 Mo : gardez-le ailleurs, et notez ici l’endroit où il se trouve
help-contact-file--archive-reason = Pourquoi ce qui est en archive est ouvert, dispute, audit, person_request, authority ou other
help-contact-note--delete = Le numéro de la note à supprimer
cli-held = Dossier bloqué : { $ground }, à réexaminer le { $day }
