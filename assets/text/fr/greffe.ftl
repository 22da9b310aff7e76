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
working-received = Reçue le { $day } : le mois part de ce jour, qui n’est pas compté
working-months = { $months ->
    [one] Un mois
   *[other] { $months } mois
  } : { $day }
working-months-clamped = { $months ->
    [one] Un mois
   *[other] { $months } mois
  } : pas de { $missing } { $month }, donc { $day }
working-extension-in-time = Prolongation annoncée le { $notice }, dans le premier mois (jusqu’au { $limit }) : trois mois depuis la réception
working-extension-while-paused = Prolongation annoncée le { $notice }, pendant que le premier mois est suspendu : trois mois depuis la réception
working-extension-late = Prolongation annoncée le { $notice }, après le { $limit } : sans effet
working-paused = Suspendu du { $from } au { $to } ({ $why })
working-pause-open = Suspendu depuis le { $from } ({ $why }) : l’échéance sera connue à la reprise
working-pause-too-late = Suspension du { $from } ({ $why }) : commencée après l’échéance, sans effet
working-paused-days = { $days ->
    [one] Un jour de suspension
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
    [one] Un contact ne vient pas de la personne et ne compte pas
   *[other] { $count } contacts ne viennent pas de la personne et ne comptent pas
  }
period-years = { $count ->
    [one] Un an
   *[other] { $count } ans
  }
period-months = { $count ->
    [one] Un mois
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
    [one] En retard d’un jour
   *[other] En retard de { $days } jours
  }
answer-suspended = Le délai est suspendu : pas d’échéance pour l’instant
answer-aim-for = À viser : { $day }
answer-notice-by = Une prolongation s’annonce au plus tard le { $day }
notify-by = À notifier au plus tard le { $moment }
notify-outer-limit = Limite extrême : { $moment }
retention-expires = Dernier jour permis : { $day }
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
step-verified = identité vérifiée : { $by }
step-clarification-asked = précision demandée
step-clarified = précision reçue
step-extended-complexity = délai prolongé : complexité
step-extended-number = délai prolongé : nombre de demandes
step-sent = réponse envoyée { $by } : { $outcome }
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
item-events = { $activity } : événements
item-file = { $activity } : dossier
item-data = { $activity } : { $category }
fact-contract-end = fin de la relation
fact-closed = clôture du dossier
fact-submitted = dépôt de la candidature
fact-objection-marketing = opposition à la prospection
fact-objection-analytics = opposition aux statistiques
fact-objection-retention = opposition à la conservation
fact-hold-begin = début d’un gel
fact-hold-end = fin d’un gel
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
doc-held-where = conservé hors de ce fichier : { $place }
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
    [one] un an
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
doc-case-file-kept = cinq ans après la clôture
doc-passphrase-channel = par téléphone, par courrier ou en main propre
