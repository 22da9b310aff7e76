app-name = Greffe

## The window
window-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
window-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
window-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
window-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
window-months = { $months } months
window-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
window-due-late = { $days } d late
window-due-today = today
window-due-tomorrow = tomorrow
window-due-in = { $days } days
window-day-hint = yyyy-mm-dd
window-cancel = Cancel
window-search-hint = Search a person, a case, an action…
window-rail-today = Today
window-rail-requests = Requests
window-rail-contacts = Contacts
window-rail-retention = Retention
window-rail-register = Register
window-rail-journal = Journal
window-rail-settings = Settings
window-action-search = Search
window-action-search-tip = People, cases and actions
window-action-new-request = New request…
window-action-new-request-tip = Record a request that arrived
window-action-open-mail = Open a mail…
window-action-open-mail-tip = A request from an .eml file
window-action-paste-mail = Paste a request
window-action-paste-mail-tip = A request from the copied text
window-action-go-tip = Go to this page
window-action-backup = Back up…
window-action-backup-tip = Write an encrypted copy of the casebook
window-action-language = Français
window-action-language-tip = Show the window in French
window-action-theme = Light or dark theme
window-action-theme-tip = Change how the window looks
window-action-lock = Lock
window-action-lock-tip = Close the casebook and ask for the passphrase again
## The working of deadlines and countdowns
source-policy = policy, section { $section }
day-off-saturday = Saturday
day-off-sunday = Sunday
holiday-new-year = New Year’s Day
holiday-good-friday = Good Friday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-victory-1945 = Victory Day 1945
holiday-ascension = Ascension Day
holiday-whit-monday = Whit Monday
holiday-national-day = French national day
holiday-assumption = Assumption Day
holiday-all-saints = All Saints’ Day
holiday-armistice-1918 = Armistice Day 1918
holiday-christmas = Christmas Day
holiday-second-day-of-christmas = 26 December holiday
holiday-abolition-of-slavery = abolition of slavery
event-reply = reply
event-call = call received
event-meeting = meeting
event-chat = chat
event-link-click = click on a link
event-demo-booked = demo booked
event-form = form
event-email-open = mail opened
event-newsletter-sent = newsletter sent
event-call-out = call made
event-visit = visit of the site
pause-identity = proof of identity
pause-clarification = clarification of the request
working-received = Received on { $day }: the month runs from that day, which does not count
working-months = { $months ->
    [one] One month
   *[other] { $months } months
  }: { $day }
working-months-clamped = { $months ->
    [one] One month
   *[other] { $months } months
  }: there is no { $missing } { $month }, so { $day }
working-extension-in-time = Extension announced on { $notice }, within the first month (until { $limit }): three months from the receipt
working-extension-while-paused = Extension announced on { $notice }, while the first month is suspended: three months from the receipt
working-extension-late = Extension announced on { $notice }, after { $limit }: without effect
working-paused = Suspended from { $from } to { $to } ({ $why })
working-pause-open = Suspended since { $from } ({ $why }): the deadline will be known when it resumes
working-pause-too-late = Suspension of { $from } ({ $why }): begun after the deadline, without effect
working-paused-days = { $days ->
    [one] One suspended day
   *[other] { $days } suspended days
  }: { $day }
working-rolled = Not a working day ({ $over }), so { $day }
working-two-steps = Shorter reading of the extension, one month and then two: { $day }
working-aimed-for = Aim for { $day }, the last working day up to { $limit }, the shortest reading
working-extension-disputed = Shortest reading: the extension announced on { $notice } came after { $limit }
working-aimed-for-limit = Aim for { $day }, the last day in the shortest reading
working-aware = Breach known on { $moment }
working-hours = 72 hours, nights, week-ends and holidays included: { $moment }
working-clock-forward = The clocks go forward by { $minutes } minutes meanwhile; elapsed hours decide
working-clock-back = The clocks go back by { $minutes } minutes meanwhile; elapsed hours decide
working-hour-not-counted = Outer limit, if the hour of discovery does not count: { $moment }
started-contract-end = End of the relationship
started-collection = Collection
started-last-contact = Last contact from the person ({ $kind })
started-closure = Closing of the file
started-submission = Submission of the data by the person
started-objection = Objection
working-period-started = { $event }: { $day }, from which the period runs
working-contract-running = The relationship is running: the period starts only when it ends
working-under-study = The request is under study: the period starts only from its closing or the last contact
working-start-unknown = Start unknown: no date from which the period could be counted
working-contacts-not-counted = { $count ->
    [one] One contact does not come from the person and does not count
   *[other] { $count } contacts do not come from the person and do not count
  }
period-years = { $count ->
    [one] One year
   *[other] { $count } years
  }
period-months = { $count ->
    [one] One month
   *[other] { $count } months
  }
working-period = { $period }: { $day } is the last lawful day, working day or not
working-period-clamped = { $period }: there is no { $missing } { $month }, so { $day } is the last lawful day
working-archived = In intermediate archive since { $day }
working-deletion-due = To be deleted since { $day }
working-objection-deletes = Objection of { $day } to keeping the data: delete now
working-objection-suppresses = Objection of { $day }: only the entry on the suppression list stays, until { $to }
working-objection-stops-marketing = Objection of { $day }: no more marketing, the period is not changed
working-objection-moves-nothing = Objection of { $day }: no effect on this file
working-held = Deletion blocked since { $from }; the period runs on
working-held-until = Deletion blocked from { $from } to { $to }; the period runs on
working-hold-lifted = Hold lifted on { $day } after the end of the period: to be deleted since that day
working-marketing-until = Marketing allowed until { $day }

## The calculators of the command line
answer-due = Answer by { $day } at the latest
answer-days-left = { $days ->
    [0] That is today
    [one] { $days } day left
   *[other] { $days } days left
  }
answer-days-late = { $days ->
    [one] One day late
   *[other] { $days } days late
  }
answer-suspended = The clock is suspended: no deadline for now
answer-aim-for = Aim for { $day }
answer-notice-by = An extension must be announced by { $day }
notify-by = Notify by { $moment }
notify-outer-limit = Outer limit: { $moment }
retention-expires = Last lawful day: { $day }
retention-no-expiry = No end of retention as things stand
retention-phase = Phase: { $phase }
phase-active = active base
phase-archive = intermediate archive
phase-delete-due = to be deleted, period over
phase-delete-now = to be deleted now
phase-held = deletion blocked
phase-suppression-only = suppression list only
retention-marketing-yes = Marketing allowed
retention-marketing-no = Marketing forbidden
## Mail
mail-from = From
mail-subject = Subject
mail-sent-at = Sent on
mail-received-at = Received on
mail-rights = Rights suggested
mail-attachment = Attachment
mail-automatic = This message was written by a machine
mail-unknown = Not stated

## Rights, stages, steps and facts
right-access = Access
right-rectification = Rectification
right-erasure = Erasure
right-restriction = Restriction
right-portability = Portability
right-objection = Objection
right-withdrawal = Withdrawal of consent
stage-received = received
stage-identity-to-verify = identity to verify
stage-in-progress = in progress
stage-answered = answered
stage-closed = closed
intake-email = e-mail
intake-letter = letter
intake-form = form
intake-phone = telephone
intake-chat = site chat
intake-on-the-spot = on the spot
channel-email = by e-mail
channel-post = by post
channel-registered-post = by registered post
channel-in-hand = in hand
channel-phone = by telephone
outcome-granted = granted
outcome-partly-granted = partly granted
outcome-nothing-held = no data held
outcome-refused = refused
proof-known-address = known address
proof-customer-number = customer number
proof-call-back = call back
proof-account = signed-in account
proof-document = document
step-identity-asked = identity asked
step-verified = identity verified: { $by }
step-clarification-asked = clarification asked
step-clarified = clarification received
step-extended-complexity = extended: complexity
step-extended-number = extended: number of requests
step-sent = answer sent { $by }: { $outcome }
step-returned = answer came back
step-closed = case closed
step-reopened = case reopened
ground-requested = asked by the person
ground-no-longer-needed = data no longer needed
ground-period-over = retention period over
ground-objected = objection of the person
ground-running-contract = running contract
ground-contract-evidence = evidence of the contract
ground-hold = legal hold
ground-restriction = restriction of processing
ground-freeze = another open request or a recent copy
ground-needed-by-kept = needed by the files that stay
item-identity = Name and record
item-emails = E-mail addresses
item-phones = Telephones
item-addresses = Postal addresses
item-notes = Notes
item-attachments = Attachments
item-events = { $activity }: events
item-file = { $activity }: file
item-data = { $activity }: { $category }
fact-contract-end = end of the relationship
fact-closed = file closed
fact-submitted = application submitted
fact-objection-marketing = objection to marketing
fact-objection-analytics = objection to statistics
fact-objection-retention = objection to retention
fact-hold-begin = hold begins
fact-hold-end = hold ends
fact-restriction-begin = restriction begins
fact-restriction-end = restriction ends

## Documents
doc-identity = Identity and contact details
doc-given-name = Given name
doc-family-name = Family name
doc-organisation = Organisation
doc-title = Position
doc-email = E-mail address
doc-phone = Telephone
doc-address = Postal address
doc-note = Note of { $day }
doc-held-where = held outside this file: { $place }
doc-blacked-out = ██████
doc-ground-blacked-out = hidden to protect the rights of others (GDPR article 15(4))
doc-ground-left-out = not handed over, to protect the rights of others (GDPR article 15(4))
doc-basis-consent = your consent
doc-basis-contract = the contract or steps before it
doc-basis-legal-obligation = a legal obligation
doc-basis-vital-interests = protecting vital interests
doc-basis-public-task = a public task
doc-basis-legitimate-interests = our company's legitimate interests
doc-basis-article = GDPR article 6(1)({ $letter })
doc-period-open = a period that our company has yet to set
doc-period-contract = the relationship, then { $years } years
doc-period-contact = { $years } years after collection or your last contact
doc-period-closure = the study of the request, then { $years ->
    [one] one year
   *[other] { $years } years
  } after its closing or the last contact
doc-period-submission = at most { $years } years after submission
doc-period-objection = { $years } years after the objection
doc-period-until = { $period }, that is until { $day }
doc-transfer-adequacy = { $country }, adequacy decision { $decision }
doc-transfer-scc = { $country }, standard contractual clauses
doc-role-processor = processor
doc-role-joint-controller = joint controller
doc-role-controller = separate controller
doc-source-casebook = Register of contacts kept by the data protection officer
doc-case-file-kept = for five years after it is closed
doc-passphrase-channel = by telephone, by post or in hand
