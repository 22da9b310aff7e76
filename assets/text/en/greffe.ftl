app-name = Greffe

## The window
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
window-activity = Activity
window-add-event = Add an event…
window-address = Postal address
window-address-unknown = address the contact is not known by
window-aim-for = aim for { $day }
window-and = and
window-answer-by = Answer by
window-answer-contact = Choose the person’s contact first, in the tab Contact.
window-answer-copy = Everything is ready for the copy: read it, then write it.
window-answer-done = This case has its answer.
window-answer-erasure = Read the plan of the erasure, then confirm to the person what was done.
window-answer-identity = Establish the person’s identity first.
window-answer-send = Send the answer with your mail program. Then drop the sent mail here, or record the day and the channel.
window-arrived-by = Arrived by
window-automatic = This message looks automatic: check that a person asks for something.
window-back-contacts = Back to the contacts
window-basis-consent = consent
window-basis-contract = contract
window-basis-legal-obligation = legal obligation
window-basis-legitimate-interests = legitimate interests
window-basis-name = Legal basis
window-basis-proposed = basis proposed, to be confirmed
window-basis-public-task = public task
window-basis-vital-interests = vital interests
window-black-out = black out
window-by-hand = By hand
window-by-hand-line = A request needs no particular form: a letter, a call, a message. For one that came by mail, open the .eml file, paste its text or drop it on the window; the fields fill themselves.
window-candidates = Contacts that match
window-case-number = Case { $number }
window-casebook-line = { $name } · encrypted
window-categories = Data
window-check-derived = { $count } computed days differ from their recalculation
window-check-problems = The check found problems
window-check-whole = File whole, { $entries } journal entries verified
window-choose-backup = Write the backup
window-choose-casebook = Open a casebook
window-choose-contact = This is the person
window-choose-folder = Choose a folder to write to
window-choose-mail = Open a mail
window-choose-new-casebook = Create a casebook
window-choose-policy = Choose the privacy policy
window-choose-sent = Choose the sent mail
window-collected = collected on { $day }
window-collected-on = Collected on
window-contact-is = The person’s contact
window-contact-later = To be chosen later
window-contacts-filter = Find a person
window-contacts-hint = Name, address, organisation…
window-contacts-none = No contact
window-contacts-none-line = Create a first contact, or drop the company’s CSV or vCard file on the window: it is read before it comes in.
window-copied = Copied
window-copy-form = Form
window-copy-items = What the copy will contain
window-copy-letter = Letter
window-copy-letter-line = The words that go with the copy; you may change them.
window-copy-passphrase = Copy the passphrase
window-copy-recipient = Copy the recipient
window-copy-sources = Sources consulted
window-copy-subject = Copy the subject
window-copy-words = Copy the words
window-copy-write = Write the copy
window-copy-writing = Writing the copy…
window-copy-written = The copy is written, with its draft mail
window-create = Create the casebook
window-create-new = Create a casebook…
window-creating = Creating…
window-did-backup-made = Backup written
window-did-casebook-created = Casebook created
window-did-contact-added = Contact added
window-did-contact-edited = Contact edited
window-did-contact-erased = Contact erased
window-did-contact-read = Contact read
window-did-copy-reviewed = Copy reviewed
window-did-copy-sent-again = Copy written again
window-did-copy-written = Copy written
window-did-demo-filled = Demo casebook filled
window-did-erasure-planned = Erasure planned
window-did-event-added = Event added
window-did-fact-added = Fact added
window-did-file-held = File held
window-did-file-released = File released
window-did-note-added = Note added
window-did-passphrase-changed = Passphrase changed
window-did-policy-adopted = Policy adopted
window-did-request-opened = Request opened
window-did-settings-changed = Settings changed
window-did-step-taken = Step taken
window-doubt-address = unknown address
window-doubt-details = contradictory details
window-doubt-several = several persons possible
window-draft = For a mail program that does not open the draft
window-due-on = due { $day }
window-edit = Edit…
window-edit-title = Edit the contact
window-email = E-mail
window-emails = E-mails, one on a line
window-enclose = enclose
window-erase = Erase…
window-erase-line = Nothing is erased yet. Read what will be, what will stay, and why.
window-erase-these = Will be erased
window-erase-title = Erase { $name }
window-erased = Erased, with its proof
window-erased-clean = Nothing is left in the file, the search index or the write log.
window-erased-log-waits = Another program still reads the casebook: the write log will be emptied as soon as it has finished.
window-event-day = Day of the event
window-event-kind = Event
window-event-not-counting = This event does not come from the person: it is kept but prolongs nothing.
window-events = Events
window-events-none = No event is recorded.
window-expired = Period over on { $day }, { $span } ago
window-expires = To be kept until { $day }, { $span } more
window-export = Export a copy…
window-export-tip = A copy of everything held on this person, read before it is written
window-extension-complexity = complexity of the request
window-extension-number = number of requests
window-family-name = Family name
window-figure-median = Median time
window-figure-none = No answer since January
window-figure-of = { $part } of { $whole } since January
window-figure-on-time = Requests answered on time
window-figure-rights = This year’s requests by right
window-file = File
window-file-sent = File the sent mail…
window-files-none = No file is open for this person.
window-first-time = First time
window-first-time-line = A casebook is one encrypted file, kept where you like. Nothing leaves this machine.
window-folder = Folder
window-form-pdf = Encrypted PDF, readable on a telephone
window-form-zip = Encrypted ZIP, with files and data
window-from-others = obtained from others
window-given-name = Given name
window-held-where = held, not copied here: { $place }
window-identity = Identity
window-job = Title
window-journal-broken = The chain is broken at entry { $entry }
window-journal-line = Every operation, without any name: the proof of what was done.
window-journal-none = No entry
window-journal-verify = Verify the chain
window-journal-whole = Chain whole, { $count } entries
window-keep = Save
window-keep-these = Will be kept
window-kilobytes = { $size } KB
window-leave-out = leave out
window-left-out = Too large for the draft: send it another way
window-mark-due = due, { $days }
window-name = Name
window-new-contact = New contact…
window-new-contact-title = New contact
window-new-request = New request
window-new-request-line = These fields are enough; the deadline is computed when the case opens.
window-new-request-read = Check what was read in the mail, then open the case.
window-next-answer = Record the answer…
window-next-close = Close the case
window-next-prepare-copy = Prepare the copy…
window-next-record-sending = Record the sending…
window-next-review-erasure = Review and erase…
window-next-see = See the case
window-next-verify-identity = Verify identity…
window-no-candidate = No contact matches this name or address.
window-no-dialog = The system opens no file dialog: drop the file on Greffe.
window-no-message = Recorded by hand, without a message.
window-no-period = no period in the policy
window-note-add = Add the note
window-note-new = New note
window-notes = Notes
window-notes-line = The person may ask to read them.
window-nothing-found = Nothing like it
window-nothing-found-line = Try fewer letters, or another part of the name.
window-notice-by = An extension must be announced by { $day }
window-open = Open
window-open-case = Open the case
window-open-case-missing = A name or an address, the day of receipt and a right are needed
window-open-contact = Contact: { $name }
window-open-other = Open another file…
window-organisation = Organisation
window-other-steps = Other steps
window-outgoing = sent
window-package-again = Write again…
window-package-of = Copy of { $day }
window-packages = Copies written
window-passphrase = Passphrase
window-passphrase-again = Once more
window-passphrase-change = Passphrase
window-passphrase-change-do = Change the passphrase
window-passphrase-channel = Give it another way that you already know: telephone, post, in person. Never in the same mail.
window-passphrase-differs = The two differ
window-passphrase-line = It alone opens the casebook: nobody can recover it for you. Several unrelated words make a good one.
window-passphrase-new = New passphrase
window-passphrase-old = Present passphrase
window-dossier-passphrase = Passphrase of the complaint file, shown this once
window-passphrase-once = Passphrase of the copy, shown this once
window-passphrase-strong = Strong enough
window-passphrase-weak = Too easily guessed: add words
window-percent = { $share }%
window-period = Period
window-period-until = to be kept until { $day }
window-persons = Persons
window-phase-active = active
window-phase-archive = archive
window-phase-delete-due = to delete
window-phase-delete-now = to delete
window-phase-held = held
window-phase-suppression = objection
window-past = { $span } past
window-within = within { $span }
window-period-over = period over on { $day }
window-phase-soon = due within 30 days
window-phone = Telephone
window-phones = Telephones, one on a line
window-policy-choose = Choose a policy…
window-policy-generic = The generic policy, to be adapted later.
window-policy-section = Policy, section
window-prepare-copy-here = Read the copy
window-receipt = Receipt { $receipt }
window-receipt-save = Save the receipt…
window-received = received
window-received-ask = The day of receipt is not certain: give it
window-received-on = Received on
window-received-read = Receipt read in the mail, from your own servers.
window-recipient = Recipient
window-recipients = Recipients
window-record = Record
window-register-line = { $controller }, policy of { $day }
window-register-none = No policy
window-register-none-line = The register is read from the casebook’s policy.
window-requester = Requester
window-requests-closed = Closed
window-requests-filter = Find in the list
window-requests-none = No open request
window-requests-none-closed = No closed request
window-requests-none-line = Closed cases stay here, as proof.
window-requests-open = Open
window-retention-due = Due
window-retention-first = The first { $shown } of { $all } files, the oldest first.
window-retention-line = { $count } contacts, policy of { $day }
window-retention-none = Nothing to erase
window-retention-none-line = No contact is past its period.
window-review-erase = Review and erase…
window-right-none = request
window-rights-asked = Rights asked
window-said-backed-up = Backup written: { $path }
window-said-kept = Saved
window-said-passphrase = Passphrase changed
window-said-receipt = Receipt saved: { $path }
window-said-written = Copy written
window-search-contact = Search the contacts
window-sent-on = Sent on
window-settings-care = The file
window-settings-casebook = This casebook
window-settings-check = Check the file
window-settings-freeze = Freeze after a copy, in months
window-settings-hosts = Your mail servers, one on a line
window-settings-hosts-line = The day a mail was received is read from the lines these servers wrote.
window-settings-language = Language
window-settings-look = Window
window-settings-package = Copies kept, in months
window-settings-path = Place
window-settings-theme = Theme
window-source = Source
window-step-ask-clarification = Ask for clarification…
window-step-ask-identity = Ask for identity…
window-step-channel = Channel
window-step-clarify = Record the clarification…
window-step-close = Close the case…
window-step-day = Day
window-step-doubt = Reason for the doubt
window-step-extend = Extend the deadline…
window-step-ground = Reason for the extension
window-step-outcome = Answer
window-step-proof = Identity established by
window-step-refuse = Record a refusal…
window-step-reopen = Reopen the case…
window-step-returned = Answer returned…
window-step-sent = Record the sending…
window-step-verify = Verify identity…
window-suspended = suspended
window-suspended-line = The clock goes on once the person has answered.
window-tab-answer = Answer
window-tab-contact = Contact
window-tab-journal = Journal
window-tab-message = Message
window-taken-ask-clarification = clarification asked
window-taken-ask-identity = identity asked
window-taken-clarify = clarified
window-taken-close = closed
window-taken-extend = extended
window-taken-reopen = reopened
window-taken-returned = answer returned
window-taken-sent = answer sent
window-taken-verify = identity verified
window-theme-dark = Dark
window-theme-light = Light
window-theme-system = As the system
window-today-calm = Nothing presses this week.
window-today-empty = Nothing waits
window-today-empty-line = A request opens from its mail: drop it on the window, or create it by hand.
window-today-late = Overdue
window-today-later = Later
window-today-retention = the oldest since { $since }
window-today-week = This week
window-unlock = Open
window-unlock-line = Requests, periods and proofs, in one encrypted file.
window-unlocking = Opening…
window-until = until { $day }
window-warning-address = The message’s address is not one the contact is known by: check that it is the same person
window-warning-identity = Identity is not established yet
window-warning-no-address = No e-mail address: the copy goes by post or in hand
window-why-day = Why this day
window-written-files = Files
window-contacts-count = { $count ->
    [one] { $shown } contact, in order of name
   *[other] { $shown } contacts, in order of name
  }
window-requests-count = { $count ->
    [0] none
    [one] { $shown } request
   *[other] { $shown } requests
  }
window-requests-count-first = the first { $shown }
window-today-beyond = { $cases ->
    [one] { $shown } other request is not closed; its day is further away
   *[other] { $shown } other requests are not closed; their days are further away
  }
window-today-beyond-step = All requests
window-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
window-erase-yes = { $count ->
    [one] Erase { $count } item
   *[other] Erase { $count } items
  }
window-erased-counts = { $erased ->
    [one] { $erased } item erased
   *[other] { $erased } items erased
  }, { $kept ->
    [0] nothing is kept.
    [one] { $kept } kept on a legal ground.
   *[other] { $kept } kept on a legal ground.
  }
window-today-line-late = { $late ->
    [one] One day is past.
   *[other] { $shown_late } days are past.
  }
window-today-line-week = { $week ->
    [one] One answer is due this week.
   *[other] { $shown_week } answers are due this week.
  }
window-today-line = { $late ->
    [one] One answer is overdue
   *[other] { $shown_late } answers are overdue
  }, { $week ->
    [one] another is due this week.
   *[other] { $shown_week } more are due this week.
  }
window-said-case = { $what ->
    [opened] Case { $number } opened
   *[changed] Case { $number } updated
  }

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
pause-capacity = proof of the requester’s capacity
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
working-pause-open = Suspended since { $from } ({ $why }): { $days ->
    [one] one day is
   *[other] { $days } days are
  } left when the clock runs again
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
retention-ahead = What is dated after { $day } has not happened yet and does not count
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
fact-contract-begin = new contract: the relationship goes on
fact-dormant = no further word, study given up
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
doc-case-file-kept = { $months ->
    [60] for five years after it is closed
   *[other] for { $months } months after it is closed
}
doc-passphrase-channel = by telephone, by post or in hand

## The policy file
policy-at-line = { $file }, line { $line }: { $problem }
policy-in-file = { $file }: { $problem }
policy-too-large = the file is larger than { $limit } KiB, more than any policy needs
policy-syntax = this is not readable TOML; check quotes, brackets and doubles ({ $detail })
policy-format = “format = { $found }” is not known to this version of Greffe, which reads “format = { $known }”
policy-format-missing = the format number is missing; start the file with “format = { $known }”
policy-unknown-key = there is no key “{ $key }” here; possible keys: { $known }
policy-missing-key = the key “{ $key }” is missing
policy-unknown-word = “{ $word }” is not a known word; possible words: { $known }
policy-kind-text = a text in quotes is expected
policy-kind-number = a positive whole number is expected
policy-kind-yes-no = true or false is expected
policy-kind-list = a list in brackets is expected
policy-kind-table = a group of keys is expected
policy-kind-day = a day in quotes is expected, such as "2023-10-03"
policy-kind-other = this value is not of the kind expected
policy-blank = this text is empty; write it or remove the key
policy-bad-id = “{ $id }” will not do; small letters without accents, digits, hyphens, at most 64 characters
policy-twice = “{ $id }” stands here twice
policy-empty-list = the list “{ $key }” is empty
policy-no-category = the category “{ $id }” is described nowhere in the file
policy-no-field = the field “{ $id }” is described nowhere in the file
policy-no-recipient = the recipient “{ $id }” is described nowhere in the file
policy-no-recipient-group = the group of recipients “{ $id }” is described nowhere in the file
policy-no-rule = the retention rule “{ $id }” is described nowhere in the file
policy-no-source = the source “{ $id }” is described nowhere in the file
policy-period = a period of { $found } months is impossible; from 1 to { $longest } months
policy-time-zone = “{ $found }” is not a time zone; for example Europe/Paris
policy-calendar = “{ $found }” is not a known calendar; possible calendars: { $known }
policy-country = “{ $found }” is not a country code; two capitals, such as FR
policy-email = “{ $found }” is not an e-mail address
policy-no-ground = this recipient is outside the European Economic Area ({ $country }); base the transfer on adequacy or scc
policy-no-decision = a transfer based on adequacy names its decision; add the key “decision”

## Errors
error-policy-file = policy
error-invalid = { $argument }: value refused. Expected: { $expected }
error-passphrase-short = Passphrase too short: at least { $shortest } characters. Four or five unrelated words do well
error-passphrase-guessable = Passphrase too easy to guess ({ $bits } bits, 50 are needed). Add two or three unrelated words
error-not-open = No casebook is open. Open one first
error-no-right = No right is named. Choose at least one right that is asked
error-no-contact = No contact is chosen for this case. Choose the person concerned
error-no-such-activity = The policy knows no activity “{ $activity }”. Choose one of the policy
error-no-such-file = The person has no file under the activity “{ $activity }”
error-restricted = Processing is restricted (GDPR art. 18): these data may only be stored. Lift the restriction first
error-plan-changed = The situation has changed since the plan was read. Read the new plan before erasing
error-nothing-to-erase = Nothing in this plan may be erased: each line says why
error-package-gone = This copy is no longer kept: only its inventory remains. Prepare a new copy
error-not-sent-yet = This message is a draft, or names no date or recipient: it does not prove the sending. Drop the sent message
error-day-for-demo = Another day can be looked at; it can be written to in a demo casebook only. Without --today the same command is for today
error-not-there = There is no file at that place. Check the path
error-already-there = A file stands there already: it was not touched. Choose another name
error-not-a-casebook = This file is not a Greffe casebook. Choose a .greffe file
error-wrong-passphrase = The passphrase does not open this file, or its beginning is damaged: by design of the encryption the two cannot be told apart. Check capitals and keyboard, then try a backup
error-damaged = The file is damaged or incomplete: it was not changed. Restore the last backup
error-newer = This casebook (version { $found }) comes from a newer Greffe (this one knows version { $known }). Update Greffe
error-locked = Another program has been writing to this casebook for more than five seconds. Close it or try again
error-no-permission = The casebook may not be read or changed: missing permission. Check the permissions of the file and its folder
error-disk-full = The disk is full: nothing was written. Make room and try again
error-contact-not-found = This contact does not exist, or no longer
error-request-not-found = No case has this number
error-not-found = This item does not exist, or no longer
error-unreadable = A value of the casebook cannot be read ({ $what }). Run “greffe check” and keep a backup
error-database = The database refused the operation: nothing was changed. Run “greffe check”
error-mail-empty = The file is empty: it is no message. Save the message again as .eml
error-mail-too-large = The message is larger than 40 MB. Save it without its attachments
error-mail-not-mail = This file is not an e-mail message. Save the message as .eml
error-mail-outlook = This Outlook message (.msg) cannot be read, is incomplete or too large. Save it as .eml
error-mail-address = An e-mail address of the message to write is not valid. Correct it in the case
error-mail-compose = The draft could not be composed
error-letter = The letter's template has an error on line { $line }
error-document-passphrase = The document's passphrase does not fit: 1 to 127 printable bytes
error-document = The document could not be made: nothing was written
error-file-not-there = The file or folder does not exist. Check the path
error-file-no-permission = The file or folder may not be read or written: missing permission
error-file = The file cannot be read or written
automatic-bounce = This message is a delivery failure: it opens no case unless you ask for it
automatic-receipt = This message is a read receipt: it opens no case unless you ask for it
automatic-out-of-office = This message is an out-of-office reply: it opens no case unless you ask for it
automatic-list = This message comes from a mailing list: it opens no case unless you ask for it
automatic-other = This message was written by a machine: it opens no case unless you ask for it
refusal-before-receipt = This day is before the request was received. Give a day from the receipt on
refusal-in-future = This day is yet to come: a fact is recorded once it has happened
refusal-already-verified = Identity is already established: nothing more may be asked (GDPR art. 12(6))
refusal-already-asked = Identity was already asked. Record the verification or refuse the request
refusal-not-verified = Identity is not established (GDPR art. 12(6)). Verify it, for example by the known address
refusal-asked-after-deadline = The period ended on { $day }: asking now suspends nothing. Answer
refusal-clarification-open = A clarification is already asked. Record its answer first
refusal-no-clarification = No clarification was asked
refusal-already-extended = The period can be extended only once (GDPR art. 12(3))
refusal-extension-too-late = The notice of extension had to leave by { $day } (GDPR art. 12(3)). The first period stands
refusal-already-answered = The request is already answered. Record a return or reopen the case
refusal-not-asked = This right is not asked in this case
refusal-not-answered = No answer to the request has been sent yet
refusal-closed = The case is closed. Reopen it first
refusal-not-closed = The case is not closed

## Command line
cli-no-casebook-named = No casebook is named. Name it with --casebook FILE
cli-passphrase = Passphrase:
cli-new-passphrase = New passphrase:
cli-passphrase-again = The same once more:
cli-passphrases-differ = The two passphrases differ: nothing was done
cli-no-passphrase = There is no terminal to ask for the passphrase. Use --passphrase-file or GREFFE_PASSPHRASE
cli-check-failed = The check found a fault. Keep this file and restore a backup
cli-not-confirmed = Nothing was erased
cli-no-window = The window cannot be opened here. Run “greffe --help” to work in the terminal
cli-no-display = No display here: the demonstration runs in the terminal.
cli-init-done = Casebook made and encrypted. Policy of { $policy }
find-more = The first { $count } answers: one more word narrows them down
cli-nothing-due = Nothing to do today
cli-due-beyond = { $cases ->
    [one] { $cases } other request is not closed; its day is further away (greffe request list)
   *[other] { $cases } other requests are not closed; their days are further away (greffe request list)
  }
cli-retention-due = Retention · rule { $rule } · { $count ->
    [one] one file due
   *[other] { $count } files due
  } since { $day }
cli-journal-whole = Journal whole: { $count } entries
cli-journal-broken = Journal broken at entry { $entry }
cli-backup-done = Backup written, encrypted and verified
cli-check = File: { $file } faults · journal: { $entries } entries · derived days: { $derived } differences
cli-passphrase-changed = Passphrase changed. The old one opens only the backups that were made with it
cli-contact-changed = Contact changed
cli-request-changed = Case changed
cli-contact-chosen = Contact: { $uid }
cli-contact-missing = No contact chosen; { $count ->
    [0] none matches
    [one] one is possible
   *[other] { $count } are possible
  }
cli-already-filed = This message is already filed in case { $number }
cli-erase-with-yes = Read this plan, then add --yes to erase
cli-erase-log-waits = Another program is still reading the casebook: the write-ahead log will be emptied as soon as it can be
cli-erased = Erased: { $erased } · kept: { $kept } · receipt { $receipt }
cli-dossier-passphrase = Passphrase of the complaint file, to be given by another channel: { $passphrase }
cli-package-passphrase = Passphrase of the copy, to be given by telephone, by post or in hand: { $passphrase }
cli-demo-filling = Demo casebook in { $folder }
cli-demo-filled = { $contacts } contacts and { $requests } requests, all invented. Passphrase: { $passphrase }
verdict-erase = erase
verdict-keep = keep
warning-address-differs = Careful: the message's address is not one this person is known by
warning-identity-open = Careful: identity is not established yet
warning-no-address = No e-mail address: the copy goes by post or in hand
verdict-erased = erased
verdict-kept = kept
doc-country-us = United States
doc-decision = (EU) { $number }
cli-receipt-guessed = Receipt read in the message: { $day }. No mail host of the company is declared: check this day, and declare them with “greffe settings --own-mail-host”
## The demo in the terminal
demo-mail = A message arrives
demo-mail-from = From { $name } <{ $address }>
demo-mail-subject = Subject: “{ $subject }”
demo-mail-attachment = Attachment, unopened: { $name }
demo-mail-received = Received on { $day }, by our own servers’ word
demo-mail-rights = Rights asked for, to be confirmed: { $rights }
demo-mail-contact = Known by this address: { $name } ({ $detail })
demo-case-opened = Case { $number } opened
demo-case-open = Case { $number } is open already
demo-clock = The deadline, line by line
demo-clock-line = { $words }  [{ $source }]
demo-clock-due = To be answered by { $day } at the latest
demo-identity = Identity
demo-step = { $day }, { $step }
demo-copy = The copy
demo-copy-review = Reviewed: { $items ->
    [one] one item
   *[other] { $items } items
  }, { $sources ->
    [one] one source
   *[other] { $sources } sources
  }
demo-copy-passphrase = Passphrase of the copy, to be given by another channel: { $passphrase }
demo-copy-sent-before = Sent already
demo-file = Written: { $path }
demo-erasure = A record whose period is over
demo-erasure-none = No record is to be deleted today
demo-erasure-whom = { $name }
demo-plan-erase = erase – { $item } ({ $count }): { $ground }, { $article }
demo-plan-keep = keep – { $item } ({ $count }): { $ground }, { $article }
demo-erased = Erased: { $erased }, kept: { $kept }
demo-journal = The journal
demo-journal-whole = { $count ->
    [one] One entry, the chain is whole
   *[other] { $count } entries, the chain is whole
  }
demo-journal-broken = The chain is broken at entry { $entry }
## Backups, ledger, suppression list
ground-opt-out = objection to marketing, heeded after the erasure as well
ground-erased-before = erased already, before the restore
item-suppression = Suppression list: marks of addresses
error-mailing-empty = The file is empty: export the recipients from the mailing tool, as CSV
error-mailing-no-address = No column of this file holds an e-mail address or a telephone number: nothing can be checked
error-mailing-too-large = The file is larger than 512 MB: cut it into several
error-mailing-line = Line { $line } is no CSV: look at its quotation marks
error-other-casebook = This backup is one of another casebook: nothing was changed. To open it on its own, restore it to another file
error-no-backup-folder = No backup folder is declared: name one in the settings, or name a file
error-backup-passphrase = The passphrase does not open this backup, or it is damaged. One made under an earlier passphrase is restored with “greffe restore --backup-passphrase-file”
cli-backup-folder-done = { $file }: written, encrypted and verified
cli-backup-folder-dropped = { $count ->
    [one] One old backup taken away
   *[other] { $count } old backups taken away
  }
cli-backup-folder-failed = { $folder }: no backup. { $error }
cli-backup-incomplete = At least one folder has received no backup
cli-upgraded = Casebook brought from version { $from } to version { $to }. Its former state is kept in { $backup }
cli-upgraded-copy = Casebook brought from version { $from } to version { $to }
cli-restore-usage = Name the backup to restore, or add --confirm or --apply-ledgers
cli-restore-with-yes = Read what would change, then add --yes to restore
cli-not-restored = Nothing was restored
cli-restore-confirmed = Restore confirmed
cli-ledger-applied = Applied from the backup folders: { $what }
cli-restored = Casebook restored. Applied again: { $what }
cli-restored-aside = The former state is kept in { $path }
restore-backup = Backup of { $moment }
restore-backup-empty = Backup without a day
restore-counts = { $contacts } contacts, { $requests } cases, { $entries } journal entries
restore-present = In place of: { $contacts } contacts, { $requests } cases, { $entries } journal entries
restore-present-absent = No casebook stands there
restore-present-closed = The file that stands there does not open: it is kept as it is under another name
restore-present-kept = The present state is first kept beside it, as a verified backup
replayed = { $erasures } erasures, { $objections } objections, { $consents } consents, { $restrictions } restrictions, { $holds } holds, { $corrections } corrections, { $merges } merges
restore-again = To be applied again: { $what }
restore-strangers = { $count ->
    [one] One operation concerns a person who is not in this backup
   *[other] { $count } operations concern persons who are not in this backup
  }
restore-last-case = Last case number given: { $number }. No number will be given again
restore-known-until = The newest ledger knows everything until { $moment }
restore-ledger-old = No ledger is newer than the backup: what was erased, objected to or restricted since is not known
restore-ledger-none = No ledger was found: what was erased, objected to or restricted since the backup is not known
restore-ledgers-unreadable = { $count ->
    [one] One ledger does not open with these passphrases
   *[other] { $count } ledgers do not open with these passphrases
  }
care-folder-behind = Backup folder out of reach since { $day }: { $folder }
care-ledger-ahead = { $lines ->
    [one] One operation that folder { $folder } knows is missing here
   *[other] { $lines } operations that folder { $folder } knows are missing here
  }
care-restore-unconfirmed = Casebook restored without a recent ledger: look at what was erased, objected to or restricted since { $day }, then confirm
care-restore-unconfirmed-undated = Casebook restored without a recent ledger: look at what was erased, objected to or restricted since the backup, then confirm
cli-mailing-none = No row to remove ({ $rows } rows read)
cli-mailing-found = { $count ->
    [one] One row to remove, of { $rows } rows read
   *[other] { $count } rows to remove, of { $rows } rows read
  }
cli-suppressed = No mailing to this address: objection of { $since }, heeded until { $until }
cli-not-suppressed = This address is not on the suppression list
window-did-backup-failed = Backup failed
window-did-backups-dropped = Backups past their age deleted
window-did-casebook-upgraded = Casebook upgraded
window-did-casebook-restored = Casebook restored
window-did-restore-confirmed = Restore confirmed
window-did-ledger-applied = Ledger applied
window-did-suppression-checked = Mailing compared with the suppression list
window-did-suppression-expired = Expired entries of the suppression list deleted
window-suppression-list = Suppression list
window-suppressed = No mailings since { $day }
window-suppressed-line = Objection to marketing of { $since }, heeded until { $until } at least
window-care = The casebook itself
window-care-confirm = Confirm
window-care-apply = Apply
window-care-settings = See
window-backups = Backups
window-backups-line = Each folder receives an encrypted backup every day, verified, and the ledger of erasures, objections and restrictions. A removable disk or a network drive protects better than this disk.
window-backups-none = No backup folder: should the disk fail, the casebook would be lost
window-backups-never = No backup yet
window-backups-last = Last backup on { $moment }
window-backups-behind = Out of reach since { $moment }
window-backups-ahead = This folder knows operations that this casebook does not
window-backups-add = Add a folder…
window-backups-remove = Remove
window-backups-remove-of = Remove { $folder }
window-backups-now = Back up now
window-backups-running = Backing up…
window-backups-kept = Backups kept in each folder
window-backups-days = Days they are kept
window-backups-restore = Restore a backup…
window-said-backed-up-folders = { $count ->
    [one] Backup written and verified
   *[other] { $count } backups written and verified
  }
window-said-restored = Casebook restored; the former state is kept beside it
window-said-upgraded = Casebook upgraded; its former state is kept in { $path }
window-said-confirmed = Restore confirmed
window-choose-restore = Choose the backup to restore
window-choose-backup-folder = Choose a backup folder
window-restore-title = Restore this backup?
window-restore-yes = Restore
window-restore-running = Restoring…

## A request’s whole life
right-marketing-objection = Objection to marketing
right-automated-decision = Automated decision
right-post-mortem = Directives after death
right-minor-erasure = Erasure (minor)
outcome-passed = passed to the controller
outcome-no-reply = closed for want of a reply
outcome-withdrawn = withdrawn by the person
outcome-requalified = requalified
role-controller = controller
role-processor = processor for a client
capacity-person = the person themselves
capacity-agent = an agent with a mandate
capacity-parent = a holder of parental authority
capacity-guardian = a guardian
capacity-heir = an heir
showing-own-identity = their own identity
showing-principal-identity = the identity of the person represented
showing-mandate = the mandate, its duration and purpose
showing-answer-to-agent = the mandate covers that the answer goes to the agent
showing-parental-authority = parental authority
showing-child-interest = the child’s interest and own view
showing-guardianship = the court’s order
showing-death = the death
showing-heir-quality = the quality of heir (notarial deed, family record)
element-objective = objective element
element-subjective = subjective element
fee-further-copy = further copy (art. 15(3))
fee-excessive = excessive request (art. 12(5))
late-recognised-late = recognised late
late-source-late = a source answered late
late-volume = volume of data
late-absence = absence
late-returned = answer returned
late-other = another reason
refused-manifestly-unfounded = manifestly unfounded
refused-excessive = manifestly excessive
refused-abusive = abusive
refused-not-identifiable = person not identifiable
refused-not-entitled = capacity not established
refused-basis-excludes = right excluded by the legal basis
refused-rights-of-others = rights of others
refused-accuracy-established = accuracy established
refused-legal-obligation = legal obligation to keep
refused-legal-claims = legal claims
refused-freedom-of-expression = freedom of expression and information
refused-research-or-archives = archives, research or statistics
refused-overriding-grounds = compelling legitimate grounds
refused-lawful-automation = lawful automated decision, with safeguards
step-act-as = the company acts as { $role }
step-ask-for = asked by { $capacity }
step-receipt-given = dated and signed receipt given
step-identity-reminded = person reminded
step-document-dropped = copy of the identity document deleted
step-showing-asked = proofs of capacity asked
step-shown = shown: { $what }
step-instructed = the client’s instruction received
step-requalified = { $from } requalified as { $to }
step-withdrawn = withdrawn by the person
step-applied = { $right }: applied in the casebook
step-proved = proof put on file: { $element }
step-refused = refusal decided: { $ground }
step-fee-announced = fee announced: { $ground }
step-fee-accepted = fee accepted
step-explained = lateness explained: { $reason }
applies-yes = applies
applies-condition = on condition
applies-no = does not apply
basis-rule-every = open on every legal basis
basis-rule-consent = consent may be withdrawn at any time; what was done before stays lawful
basis-rule-no-longer-needed = once the data are no longer needed
basis-rule-duty = not while the duty to keep them lasts
basis-rule-public-task = the public task prevails
basis-rule-objection = after an objection without overriding grounds, or once the data are no longer needed
basis-rule-provided = only what the person provided
basis-rule-no-portability = only on consent or contract
basis-rule-withdraw = counts as withdrawal of consent
basis-rule-no-objection = only on legitimate interests or a public task
basis-rule-situation = for reasons of the person’s situation; compelling grounds are ours to prove
basis-rule-no-marketing = no marketing on this basis
basis-rule-at-once = unconditional, and at once
basis-rule-only-consent = only consent can be withdrawn
basis-rule-automated = unless article 22(2) makes an exception
basis-rule-safeguards = an exception is possible, with human intervention and a way to contest
basis-rule-directives = by the directives, else the heirs’ interest
basis-rule-minor = data collected from a minor by an online service
duty-search = Search
duty-stop-mailing = Stop mailings
duty-tell-rectification = Tell the rectification
duty-tell-erasure = Tell the erasure
duty-tell-restriction = Tell the restriction
errand-ask = asked
errand-chase = chased
errand-found = found
errand-nothing = nothing found
errand-done = confirmed
errand-impossible = impossible
errand-disproportionate = disproportionate effort
errand-name-open = named in the letter as still open
errand-state-to-ask = to ask
errand-state-asked = answer awaited
errand-state-found = found
errand-state-nothing = nothing found
errand-state-done = confirmed
errand-state-exempt = exempt, with its reason
refusal-address-known = This address is already known to be the person’s: no doubt justifies asking for more (art. 12(6) GDPR). Verify identity by the known address
refusal-no-doubt = A document may be seen only on a reasonable doubt that was put in writing (art. 12(6) GDPR). First record that identity was asked, and the doubt
refusal-nothing-asked = Nothing was asked of the person: there is nothing to remind them of or to close for silence
refusal-not-reminded = The person was not reminded. Remind them, then wait 30 days
refusal-still-waiting = The person may still reply. Closing is possible from { $day }
refusal-same-right = A demand cannot be requalified as itself. Choose another right
refusal-already-settled = This demand already has its outcome. Reopen the case, or choose one that is open
refusal-no-instruction = The company is a processor here: it answers, copies and erases nothing without the client’s instruction (art. 28(3) GDPR). Pass the request on, or record the instruction
refusal-not-processor = The company decides on these data itself: there is no client to pass it to. First say that it is a processor
refusal-not-shown = Still to be shown: { $what } (décret 2019-536, art. 77). Ask for it, then tick it
refusal-nothing-to-show = This capacity does not call for that proof
refusal-already-said = This is on file already
refusal-ground-does-not-serve = The ground “{ $ground }” does not allow “{ $right }” to be refused ({ $article }). Choose a ground that the law has for this right
refusal-proof-missing = This ground needs two proofs on file, the objective and the subjective element (art. 12(5) GDPR). Put them on file first
refusal-no-ground = A refusal gives its reasons (art. 12(4) GDPR). First record the decision and its ground
refusal-no-fee-announced = No fee was announced
refusal-not-applicable = This right is not carried out by one step. Erase, rectify or copy, then answer
refusal-source-open = A source has not answered yet: the letter cannot say “no data”, “erased” or “objection applied”. Wait for it, or name it in the letter
refusal-not-a-letter = No letter carries this outcome: record the withdrawal or the requalification
refusal-words-missing = Write in a few words what this step rests on: without them it is worth nothing
refusal-lateness-unexplained = The answer left late. Give the reason before closing
refusal-not-late = The answer is not late
errand-refusal-before-opening = This day is before the task was opened
errand-refusal-in-future = This day is still to come: a fact is recorded once done
errand-refusal-already-asked = Already asked. Chase instead
errand-refusal-not-asked = Nothing was asked yet. Ask first
errand-refusal-already-answered = The answer is on file already
errand-refusal-not-of-this-duty = This step does not fit this task
errand-refusal-words-missing = An exemption of article 19 needs its reason. Write why
error-already-filed = This message is filed in a case already
window-next-give-receipt = Give the receipt
window-next-pass-on = Pass on to the client
window-next-ask-showing = Ask for the proofs
window-next-remind = Remind the person
window-next-close-silence = Close for silence
window-next-apply = Apply
window-next-errands = See to the tasks
window-next-explain = Explain the lateness
window-did-message-filed = Message filed
window-did-errand-taken = Task seen to
window-did-case-cleaned = Case cleaned
window-step-give-receipt = Give the signed receipt…
window-step-remind = Remind the person…
window-step-ask-showing = Ask for the proofs of capacity…
window-step-show = Tick a proof…
window-step-act-as = Controller or processor…
window-step-instruct = Record the client’s instruction…
window-step-requalify = Requalify a demand…
window-step-withdraw = The person withdraws…
window-step-apply = Apply in the casebook…
window-step-prove = Put a proof on file…
window-step-announce-fee = Announce a fee…
window-step-accept-fee = Fee accepted…
window-step-explain = Explain the lateness…
window-step-pass-on = Passed on to the client…
window-step-close-silence = Close for silence…
window-step-words = In a few words
window-step-right = Right
window-step-all-rights = all that are open
window-step-to-right = Becomes
window-step-role = The company is
window-step-client = Client
window-step-client-days = Days that the contract gives
window-step-client-email = Client’s e-mail
window-step-client-address = Client’s address
window-step-client-contract = Service and contract
window-client-known = What you leave empty is taken from the last case of this client.
window-step-what-shown = Shown
window-step-element = Element
window-step-refusal-ground = Ground
window-step-fee = Ground of the fee
window-step-reason = Reason
window-refuse-by = A refusal leaves by { $day }
window-pass-on-by = To be passed on to the client { $client } by { $day }
window-asks-as = Asked by
window-subject = Person concerned
window-role = The company’s role
window-showings = To be shown
window-basis-table = What the law opens, file by file
window-similar = A similar request: case { $number } of { $day }, { $rights }
window-similar-open = A similar request, still open: case { $number } of { $day }, { $rights }
window-reply-to = This message replies to case { $number }
window-file-reply = File in case { $number }
window-tab-tasks = Tasks
window-tasks-none = No task. Open the searches to ask each source what it holds.
window-tasks-open = Open the searches
window-told-title = Who was told (article 19)
window-errand-record = Record…
window-errand-step = What happened
window-errand-chased = { $count ->
    [one] one chaser
   *[other] { $count } chasers
  }
window-errand-escalated = no answer despite chasers
window-errand-line = { $count ->
    [one] one task
   *[other] { $count } tasks
  }: { $parties }
window-identity-mark = This is an identity document
window-identity-marked = identity document, deleted once verified
window-requalified-to = requalified as { $right }
window-words-said = In words
cli-role = The company is { $role }
cli-pass-on-by = To be passed on to { $client } by { $day }
cli-capacity = Asked by { $capacity }, for { $subject }
cli-to-show = { $shown ->
    [yes] shown
   *[no] to be shown
  }: { $what }
cli-similar = Similar request: { $number } of { $day }
cli-replies-to = This message replies to case { $number }: file it with “greffe request file { $number } --mail”
cli-searches-opened = { $count ->
    [0] No further search
    [one] One search opened
   *[other] { $count } searches opened
  }
window-cleaning = Closed request cases
window-cleaning-collected = { $count ->
    [one] One closed case will lose the files collected
   *[other] { $count } closed cases will lose the files collected
  }, from { $day }
window-cleaning-names = { $count ->
    [one] One closed case will be reduced
   *[other] { $count } closed cases will be reduced
  } to a line of statistics, from { $day }
refusal-not-restricted = No restriction was applied for this case
refusal-lift-not-announced = The person must be told before the restriction is lifted (art. 18(3) GDPR). Tell them, record it in the case, then lift
step-lift-announced = lifting of the restriction announced
window-step-announce-lift = Announce the lifting of the restriction…
expected-client = the client for whom the data are held
expected-person-concerned = the name of the person concerned
expected-ground = complexity or number to extend, further-copy or excessive for a fee, and to refuse manifestly-unfounded, excessive, abusive, not-identifiable, not-entitled, basis-excludes, rights-of-others, accuracy-established, legal-obligation, legal-claims, freedom-of-expression, research-or-archives, overriding-grounds or lawful-automation
expected-step-particular = what the step is about, as “greffe request step --help” says
asked-marketing-objection = objecting to direct marketing
asked-automated-decision = about an automated decision on you
asked-post-mortem = about data after a death
asked-minor-erasure = for the erasure of data collected during minority
named-marketing-objection = the right to object to direct marketing
named-automated-decision = the right not to be subject to an automated decision
named-post-mortem = the right to decide on one’s data after death
named-minor-erasure = the right to erasure of a minor’s data
help-request-add--role = What the company is for these data
help-request-add--client = The client for whom the company is a processor
help-request-add--client-email = The client’s e-mail address; else that of their case before
help-request-add--client-address = The client’s postal address; else that of their case before
help-request-add--client-contract = The service and the reference of the contract with the client
help-request-add--client-days = Within how many days the contract wants a request passed on
help-request-add--capacity = In which capacity the one who writes asks
help-request-add--subject = The person concerned, where somebody else asks
help-request-step--to-right = The right that a demand becomes
help-request-step--what = What was shown by one who asks for another
help-request-step--element = Which element of an excessive or abusive request is proved
help-request-step--reason = Why the answer was late
help-request-step--role = What the company is for these data
help-request-step--capacity = In which capacity the request is made
help-request-step--client = The client for whom the company is a processor
help-request-step--client-email = The client’s e-mail address; else that of their case before
help-request-step--client-address = The client’s postal address; else that of their case before
help-request-step--client-contract = The service and the reference of the contract with the client
help-request-step--client-days = Within how many days the contract wants a request passed on
help-request-step--words = What the step rests on: the doubt, the reasons, the proof, the instruction
help-request-file = Files a mail that came in with a case that is there already; one that was closed for want of a reply opens again
help-request-identity = Marks a file as a copy of an identity document, deleted once identity is established
help-request-tasks = What sources and recipients owe the case
help-request-tasks--open = Opens a search in every source first
help-request-cleaning = What closed cases will lose within 30 days
help-request-task = Takes a step on one task
help-request-task--duty = The task
help-request-task--party = The source or the recipient, by its id in the policy
help-request-task--step = What happened
help-request-task--words = Who was asked and for what, what came back, or why telling is not possible
help-request-task--file = A file that was found
cli-refuse-by = A refusal leaves by { $day }

## Import of contacts

error-lot-under-way = Contacts are being brought into this casebook already: wait for the end, or stop it
import-known = A contact has this address already: they may be the same person
import-no-mailings = The person has objected to mailings: their record says “no mailings”
import-refused = The row cannot be kept: a name is too long or an address is malformed
import-unnamed = Neither a name nor an e-mail address: the row is left out
import-email = Not an e-mail address: the text is put into the note
import-phone = Not a telephone number: the text is put into the note
import-birthday = The date of birth is not a whole date: the text is put into the note
import-birthday-order = Day and month of birth may be the other way round: check the dates of this file
import-characters = Some characters could not be read: export again as UTF-8 if you can
import-quote = A quotation mark is never closed: the line is read as it stands
import-fields = There are more values than columns: what is beyond is put into the note
import-length = A value is longer than 32 KB: it is cut
import-nested-card = An assistant’s card stands inside another card: it is left out
import-open-card = The card has no end: what is written is taken
import-no-head = The first line does not name the columns: they are guessed, check them
import-entry = This entry is not a contact: it is left out
import-is-empty = The file is empty: export the contacts again
import-is-image = This is an image, not a list of contacts: export the contacts as CSV or vCard
import-is-html = This is a web page, not a list of contacts: in the tool it came from, choose the export as CSV or vCard
import-is-pdf = This is a PDF, not a list of contacts: export the contacts as CSV or vCard
import-is-spreadsheet = This is a spreadsheet workbook (Excel or LibreOffice): open it and save the sheet as “CSV UTF-8”
import-is-document = This is a text document: export the contacts as CSV or vCard
import-is-archive = This is a compressed archive: extract the CSV or vCard file from it
import-is-mail = This is an e-mail message: save its CSV or vCard attachment
import-is-ldif = This is an LDIF file: in Thunderbird, export the address book as CSV or vCard
import-is-xml = This is an XML file: export the contacts as CSV or vCard
import-is-binary = This is not a text file: export the contacts as CSV or vCard
import-no-column = No column is recognised: the first line must name the columns, such as “Last name,First name,E-mail”
import-other-json = This JSON is not a list of contacts of Greffe: export the contacts as CSV or vCard
import-too-large = The file is larger than 1 GB: cut it into several files
import-too-many-rows = The file has more than two million contacts: cut it into several files
import-too-many-columns = The table has more than 500 columns: take away those that are not needed
import-column-ignored = Leave out
import-column-name = Whole name
import-column-given-name = First name
import-column-middle-name = Middle name
import-column-family-name = Last name
import-column-civility = Form of address (left out)
import-column-organisation = Organisation
import-column-title = Position
import-column-email = E-mail address
import-column-phone = Telephone
import-column-street = Street
import-column-postcode = Postcode
import-column-city = City
import-column-region = Region
import-column-country = Country
import-column-address = Whole address
import-column-birthday = Date of birth
import-column-birth-year = Year of birth
import-column-birth-month = Month of birth
import-column-birth-day = Day of birth
import-column-note = Note
import-erasures = Persons were erased after this lot was collected: { $days }. Check that they are not among its rows
import-birthdays = The policy announces no date of birth, and this lot brings some: keep it only where it is needed
window-did-lot-begun = Import begun
window-did-lot-grown = Contacts brought in
window-did-lot-ended = Import ended
window-did-lot-shrunk = Contacts of an unfinished import taken out
window-did-lot-withdrawn = Import taken out
cli-import-line = line { $line }: { $problem }
cli-import-read = { $rows ->
    [one] One contact read
   *[other] { $rows } contacts read
  } ({ $format }, { $encoding }), { $warnings ->
    [0] nothing to look at
    [one] one warning
   *[other] { $warnings } warnings
  }
cli-import-done = { $added ->
    [one] One contact brought in
   *[other] { $added } contacts brought in
  }, { $left } left out, { $known } known already, { $blocked } without mailings
cli-import-more = and { $count } more warnings: see them with --dry-run
cli-import-stopped = Import stopped: nothing of it is kept
window-action-import = Import contacts…
window-action-import-tip = Read a CSV or vCard file before its contacts are brought in
window-choose-contacts = Choose a CSV or vCard file
window-import = Import contacts
window-import-choose = Choose a file…
window-import-none = No file is chosen
window-import-none-line = Drop a CSV or vCard file on the window, or choose it: nothing is brought in before you have read it
window-import-reading = Reading: { $count } contacts
window-import-going = Import: { $count } contacts
window-import-stop = Stop
window-import-stopping = Stopping: what was brought in is taken out
window-import-lot = This lot
window-import-activity = Activity
window-import-choose-activity = To be chosen
window-import-source = Source
window-import-source-hint = Trade fair 2026, web form, rented file…
window-import-collected = Collected on
window-import-basis = Legal basis
window-import-basis-of-activity = That of the activity
window-import-given = The persons gave their data themselves
window-import-missing = The activity, the source or the day of the collection is missing
window-import-bring = Import { $count } contacts
window-import-format = Format
window-import-format-table = CSV table
window-import-format-cards = vCards
window-import-format-json = JSON of Greffe
window-import-encoding = Encoding
window-import-separator = Separator
window-import-tab = tab
window-import-contacts = Contacts
window-import-remarks = Warnings
window-import-columns = Columns
window-import-remembered = Your choices for this head
window-import-first = First rows
window-import-problems = To look at
window-import-more = and { $count } more
window-import-done = Import ended
window-import-added = Brought in
window-import-left-out = Left out
window-import-known = Address known already
window-import-no-mailings = Without mailings
window-import-see = See the contacts
window-import-again = Read the file again
window-said-imported = The contacts are brought in
window-did-contacts-written = Contacts written to a file
cli-contacts-written = { $count ->
    [one] One contact written
   *[other] { $count } contacts written
  }
cli-contacts-plain = This file is not encrypted: delete it as soon as it has served
cli-contacts-restricted = Left out, since their processing is restricted (article 18): { $count }
## Articles as people read them

law-and = and
law-gdpr = GDPR Art. { $article }
law-data-protection-act = French Data Protection Act Art. { $article }
law-decree = Decree 2019-536 Art. { $article }
law-periods = Regulation (EEC, Euratom) 1182/71 Art. { $article }
law-civil-code = French Civil Code Art. { $article }
law-edpb-access = EDPB Guidelines 01/2022, section { $section }
law-cnil-commerce = CNIL Deliberation 2021-131

## Letters
letter-acknowledgement = Acknowledgement
letter-receipt-on-the-spot = Receipt for a request on the spot
letter-identity-request = Request for identity
letter-identity-reminder = Reminder on identity
letter-closing-for-silence = Closing for want of a reply
letter-clarification = Request for clarification
letter-extension = Extension of the time limit
letter-fee = Intended fee
letter-access-granted = Answer: access
letter-rectification-granted = Answer: rectified
letter-erasure-granted = Answer: erased
letter-restriction-granted = Answer: processing restricted
letter-portability-granted = Answer: portability
letter-marketing-granted = Answer: marketing stopped
letter-objection-granted = Answer: objection upheld
letter-withdrawal-granted = Answer: consent withdrawn
letter-partly-granted = Answer: granted in part
letter-refused = Answer: refusal
letter-nothing-held = Answer: no data held
letter-passed-to-controller = Passed on to the controller
letter-passed-person = Tells the person that it was passed on
letter-article-19 = Notice to a recipient (Article 19)
letter-chaser = Reminder to a recipient or a source
letter-source-request = Search asked of a source
letter-restriction-lifted = Lifting of the restriction
mention-case-number = the case number
mention-received-on = the day of receipt
mention-sender = the controller’s name
mention-dpo = the officer’s address
mention-first-due = the last day of the month
mention-extended-until = the new limit
mention-complaint = the complaint to the supervisory authority
mention-remedy = the judicial remedy
letter-and = { $before } and { $last }
asked-access = for access to your data
asked-rectification = for rectification of your data
asked-erasure = for erasure of your data
asked-restriction = for restriction of the processing of your data
asked-portability = for portability of your data
asked-objection = objecting to the processing of your data
asked-withdrawal = withdrawing your consent
named-access = the right of access
named-rectification = the right to rectification
named-erasure = the right to erasure
named-restriction = the right to restriction of processing
named-portability = the right to data portability
named-objection = the right to object
named-withdrawal = the right to withdraw your consent
letter-article = Article { $number } GDPR
letter-article-7-3 = Article 7(3) GDPR
letter-doubt-address = it came from an address that we did not know to be yours
letter-doubt-several = several persons in our records match the details that it gives
letter-doubt-details = some of the details that it gives differ from those that we hold
letter-ground-complexity = the complexity of the request
letter-ground-number = the number of requests
template-at-line = Letter template, line { $line }: { $fault }. The template in place was not changed
template-too-long = the template is longer than 64 KiB
template-not-text = the file is not text in UTF-8. Save it as “plain text, UTF-8”
template-syntax = an instruction is not well formed. Expected: {"{{ place }}"}, {"{% if place %} … {% endif %}"} or {"{% for item in places %} … {% endfor %}"}
template-unknown-place = the place “{ $name }” does not exist in this letter. Expected: { $known }
template-unknown-part = this part does not exist. Expected: { $known }
template-may-be-empty = a place may be missing here. Put it between {"{% if place %} … {% endif %}"} and check the names of its fields
template-instruction = the instruction does not fit the value of the place
template-no-subject = the letter must begin with its subject, as “# Subject”
template-lacks = the letter no longer carries { $mention }, which it must have in every case
error-not-a-bounce = This message is no notice of failed delivery. Without one, give only the day on which the answer came back
error-letter-incomplete = The letter is not finished: complete the passage in brackets on line { $line }
error-letter-of-copy = This answer leaves with the copy of the data: prepare the copy
error-no-email = No e-mail address is known for this addressee. Give one, or write by post
window-did-letter-written = Letter written
window-did-template-replaced = Letter template changed
window-did-dossier-written = Complaint file written
letter-lacks = Please check: these words no longer carry { $mention }
letter-no-address = No postal address is known: hand it over in person, or add one
letter-not-sent = The letter is written, not sent: it counts once its sending is recorded
letter-gaps = To complete before the letter can be written, lines { $lines }
letters-replaced = your own
letters-shipped = shipped
letters-exported = { $count ->
    [one] One template written
   *[other] { $count } templates written
  }
letters-now-own = Your template is in place: { $name } ({ $language })
letters-now-shipped = The shipped template is in place again: { $name } ({ $language })
dossier-of-message = “{ $name }”, enclosed in message { $position }
dossier-letter-of-copy = letter of the copy written on { $day }
dossier-receipt = receipt of erasure { $uid }
dossier-received = received
dossier-sent = sent
dossier-written = written
dossier-late = late
dossier-in-time = in time
dossier-suspended = suspended
dossier-running = running
window-tab-letters = Letters
window-letter-kind = Letter
window-letter-language = Language of the letter
window-letter-draft = Draft the letter
window-letter-other = Another addressee
window-letter-for = For the attention of
window-letter-words = Words of the letter, to complete and read
window-letter-form = Form
window-letter-post = Letter to print (PDF)
window-letter-mail = Draft e-mail
window-letter-both = Letter and e-mail
window-letter-write = Write the letter
window-letter-writing = The letter is being written…
window-letter-leave = Leave this letter
window-letter-written = Letter written into the folder
window-letter-unsent = letter written, not sent yet
window-letters-kept = Letters written
window-letter-kept = { $kind }, written on { $day }
window-dossier = File for the authority
window-dossier-line = One encrypted PDF: the facts, the working of the time limit, the messages, the letters, the proofs, the receipts and the extract of the journal
window-dossier-write = Gather the file
window-said-dossier = File for the authority written
window-templates = Letter templates
window-templates-line = Export the templates, edit one, then put it in place. It is checked before it is accepted
window-template-kind = Template
window-template-language = Language of the template
window-template-replace = Put mine in place…
window-template-restore = Restore the shipped template
window-template-export = Export the templates…
window-choose-template = Choose a letter template
window-said-templates = Templates written to { $path }

## Copies without a request, traces of an erasure, consultations

error-case-open = An open case of this person already asks for this copy: { $number }. Answer in that case (greffe request answer { $number }), or add --without-case to write the copy apart from it
error-residue-left = A trace of this person would stay in the search index: nothing was erased. Check the casebook (greffe check) and restore a backup if need be
warning-several-addresses = Several e-mail addresses are known: none is chosen, and no draft is written
item-copies = Copies given without a request
window-did-consultations-sealed = Consultations sealed
window-copy-open-case = Case { $number } already asks for this copy
window-copy-in-case = Answer in case { $number }
window-copy-beside = Write this copy apart from the case all the same
window-copy-done = Done
window-contact-request = Open a request…
window-settings-consultations = Consultations kept, in months (6 to 36)
check-rows = No row is left under the person’s identifier.
check-index = { $count ->
    [one] The search index no longer leads to the person from the rarest piece of their name.
   *[other] The search index no longer leads to the person from any of the { $count } rarest pieces of their name.
  }
check-log = The file’s write-ahead log is empty.
check-log-waits = The file’s write-ahead log is still to be emptied: another program was reading the casebook.
## Refused values
argument-name = name
argument-email = e-mail address
argument-phone = telephone
argument-note = note
argument-requester = requester
argument-received-on = day of receipt
argument-on = day
argument-collected-on = day of collection
argument-fact = event
argument-reason = reason
argument-day = company day
argument-policy = policy
expected-day = a day that exists, such as 2026-01-31, of the years 1 to 9999
expected-day-or-moment = a day that exists (2026-01-31) or a moment (2026-01-31T23:59:00+01:00)
expected-moment = a moment of the years 1 to 9999, such as 2026-03-28T14:05:00+01:00
expected-shown-hour = an hour that the clocks of the zone show on that day
expected-period-within-calendar = a day from which the period ends before the year 10000
expected-span = a span FROM..TO, or FROM.. while it lasts
expected-time-zone = the name of a time zone, such as Europe/Paris
expected-calendar = a calendar among fr, fr-am, fr-971, fr-972, fr-973, fr-974, fr-976, fr-977 and fr-978
expected-not-before-receipt = a day not before the receipt
expected-first-not-before-receipt = a first day not before the receipt
expected-last-not-before-first = a last day not before the first
expected-not-in-future = a day or a moment that is not in the future
expected-receipt-day = the day on which the message first reached the company, which the mail itself does not prove
expected-kind-and-day = KIND:DATE, such as reply:2026-01-31; kinds: reply, call, meeting, chat, link_click, demo_booked, form, email_open, newsletter_sent, call_out, visit, contract_begin, contract_end, dormant, closed, submitted, objection_marketing, objection_analytics, objection_retention
expected-event-kind = a kind among reply, call, meeting, chat, link_click, demo_booked, form, email_open, newsletter_sent, call_out and visit
expected-file-state = open or dormant
expected-objection-scope = marketing, analytics or retention
expected-retention-rule = the code of a retention rule of the policy: client, partner, prospect, quote, candidate, suppression-list, or one of its own; or gaps
expected-right = a right among access, rectification, erasure, restriction, portability, objection, marketing_objection, withdrawal, automated_decision, post_mortem and minor_erasure
expected-proof-or-channel = known-address, customer-number, call-back, account or document to verify, email, post, registered-post, in-hand or phone to send
expected-address-parts = STREET;POSTCODE;CITY;COUNTRY
expected-data-parts = CATEGORY.FIELD=VALUE
expected-name-or-organisation = a name, an organisation or an e-mail address
expected-name-or-email = a name or an e-mail address
expected-email-address = an address such as name@example.org
expected-telephone-number = a number with at least three digits
expected-short-text = at most 2000 bytes
expected-some-text = some text
expected-uid = 32 hexadecimal digits
expected-case-number = a case number such as 2026-0001
expected-public-holiday = a public holiday of the calendar, since only such a day can be struck
expected-worked-day = a working day, since only such a day can be added
expected-day-once = a day that is not in the list already
expected-policy-version = the number of a version of the policy

## The calendar of the company
day-off-company = day off of the company
working-pause-late = Mind: asked on { $from } ({ $why }), { $days } days after the receipt. What is missing is asked for without delay

## Versions, duties at once, calendar
expected-later-policy = a policy that is not older than the one in force
expected-another-policy = a policy that differs from the one in force
duty-now = do it now
duty-stop-marketing = Stop marketing
duty-stop-consent = Stop what rested on the consent
duty-erase-minor = Erase the data of a minor
duty-stop-in-tools = Take the person out of the tools that send mail
duty-tell-held = Tell the person why their data stay despite the objection
duty-announce-lifting = Tell the person before the restriction is lifted
window-did-policy-withdrawn = Policy taken back
window-did-calendar-adopted = Calendar adopted
window-did-dates-recomputed = Days computed again
window-did-duty-added = Duty at once noted
window-did-duty-done = Duty at once done
window-did-person-informed = Person told
window-today-now = Now
window-calendar-file = To my calendar…
window-notice = Announce extension or refusal
window-notice-line = last day { $day }
window-duty-since = since { $day }
window-duty-done = Done
window-inform = { $count ->
    [one] One person to tell
   *[other] { $count } persons to tell
  }
window-inform-line = data that came from elsewhere, GDPR art. 14
window-choose-calendar-file = Write the days for a calendar
window-said-calendar = Calendar adopted, { $moved } days moved
window-said-calendar-file = Days written: { $path }
window-said-rebuilt = Days computed again: { $moved } moved, { $due } more records to delete
cli-notice-due = { $number } · extension or refusal to announce by { $day }
cli-inform-due = Information · { $count ->
    [one] one person
   *[other] { $count } persons
  } to tell by { $day } (data that came from elsewhere)
cli-calendar-file = Days written for a calendar
ics-due = { $number } · { $rights } · last day to answer
ics-aim = { $number } · { $rights } · day to aim for
ics-notice = { $number } · { $rights } · last day to announce extension or refusal

## Versions of the policy and the calendar
expected-company-day = a day that the company added or struck
policy-version = { $id } · policy of { $dated } · adopted on { $adopted } · { $state }
policy-in-force = in force
policy-withdrawn = taken back
policy-former = former
policy-with-yes = Nothing has changed. Read these effects, then add --yes to adopt
policy-adopted = Policy of { $day } in force: { $moved } days moved
policy-progress = { $share }%
change-none = No period, rule or activity changes
change-rule-added = New rule { $code }: { $months } months
change-rule-removed = Rule { $code } removed
change-period = Rule { $code }: { $from } months become { $to } months
change-rule = Rule { $code }: another start, archive, objection or marketing
change-activity-added = New activity { $id }
change-activity-removed = Activity { $id } removed
change-activity-rule = Activity { $id }: rule { $from }, from now on { $to }
change-no-rule = none
change-purpose = Activity { $id }: another purpose or legal basis, to be told to the persons (GDPR art. 13(3))
change-recipient-added = New recipient { $id }
change-recipient-removed = Recipient { $id } removed
impact-moved = { $moved ->
    [0] No day moves
    [one] One day moves
   *[other] { $moved } days move
  } out of { $files ->
    [one] one file
   *[other] { $files } files
  }
impact-due = { $due ->
    [one] One file becomes due for deletion
   *[other] { $due } files become due for deletion
  }
impact-silent = { $count ->
    [one] One file would have no period any more
   *[other] { $count } files would have no period any more
  }
calendar-fr = France, eleven public holidays
calendar-fr-am = France and Alsace-Moselle
calendar-fr-971 = France and Guadeloupe
calendar-fr-972 = France and Martinique
calendar-fr-973 = France and Guyane
calendar-fr-974 = France and La Réunion
calendar-fr-976 = France and Mayotte
calendar-fr-977 = France and Saint-Barthélemy
calendar-fr-978 = France and Saint-Martin
calendar-added = Not worked either: { $day } ({ $reason })
calendar-struck = A holiday but worked: { $day } ({ $reason })
calendar-moved = Days moved: { $moved }
change-no-day = none
change-by-calendar = Calendar changed on { $on }: last day { $before }, from now on { $after }
change-by-policy = Policy changed on { $on }: last day { $before }, from now on { $after }
window-clock-changes = Last day moved { $count ->
    [one] once
   *[other] { $count } times
  }
gap-suggested = { $months ->
    [one] one month
   *[other] { $months } months
  } at most
gap-none = no reference period
gap-source = reference: { $source }
gap-decide = to decide in the policy
gap-activity = The activity has no period: choose a rule
gap-silent = The policy gives a period for everything
window-gaps = Where the policy is silent
cli-duty-done = Noted as done

## Arguments of the command line
usage-value = { $argument }: “{ $value }” is refused. Expected: { $expected }
usage-bad-value = { $argument }: “{ $value }” is refused
usage-no-value = { $argument } needs a value
usage-unknown = There is no option { $argument } here
usage-unknown-command = There is no command “{ $name }”
usage-meant = Did you mean { $meant }?
usage-missing = { $missing } is missing
usage-missing-command = A command is missing
usage-conflict = { $argument } does not go with { $other }
usage-help = Help: greffe --help
help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-command-name = COMMAND
help-flag-help = Shows this help
help-flag-version = Shows the version
help-possible = (one of { $values })
help-default = (without it: { $value })

## Settings of calendar and policy
window-calendar = Days that are not worked
window-calendar-line = A day of your region or of the company may move the limit, never the day to aim for. Every open case is computed again and keeps both days.
window-calendar-region = Public holidays
window-calendar-remove = Take this day back
window-calendar-change = Kind of day
window-calendar-added = not worked either
window-calendar-struck = a holiday but worked
window-calendar-day = Day of the company
window-calendar-reason = Reason of the day
window-calendar-add = Add this day
window-policy = Privacy policy
window-policy-version = Policy of { $dated }, adopted on { $adopted }
window-policy-adopt-other = Adopt another policy…
window-policy-weighed = What the policy of { $day } would change
window-policy-adopt = Adopt this policy
window-policy-progress = Days computed again: { $moved } moved
window-step-minor = Data of a minor
window-file-policy = collected under the policy of { $day }
window-informed = Person told

## Help of the command line
help = Rights requests, retention and erasure with proof, in one encrypted file
help--casebook = The casebook to work on; without it, the last one that was opened
help--lang = The language of words
help--json = Results as JSON
help--today = Another day than today: for calculations, and for demo casebooks
help--passphrase-file = A file whose first line is the passphrase; or set GREFFE_PASSPHRASE
help--uid = The uid of the contact
help--number = The number of the case, such as 2026-0001
help--file = The file
help--mail = An .eml file
help--activity = The activity that the file falls under, as the policy names it: clients, prospects, …
help--day = The day, such as 2026-05-15
help--reason = Why; it is shown beside the day
help--on = The day on which it happened; today without it
help--from = The first day; today without it
help--until = The day of the lifting
help--email = E-mail address
help--phone = Telephone
help--given-name = Given name
help--family-name = Family name
help--organisation = Organisation
help--title = The position of the person
help--address = STREET;POSTCODE;CITY;COUNTRY
help--collected-on = The day of the collection
help--zone = The time zone of the controller
help--calendar = The public holidays that count: fr, fr-am, fr-971 to fr-974, fr-976 to fr-978
help--code = The public holidays that count: fr, fr-am, fr-971 to fr-974, fr-976 to fr-978
help--to = The folder to write into
help--yes = Does what was shown
help-demo = Fills a casebook with invented persons, and opens the window on it
help-demo--dir = The folder to fill; without it a temporary one, which goes when the program ends
help-demo--contacts = How many contacts
help-demo--no-window = Walks the same job in the terminal
help-demo--pictures = Draws every page in a real window and saves it as PNG
help-init = Makes an encrypted casebook
help-init--file = The file to make
help-init--policy = A policy in Greffe’s format; without it a short generic one
help-due = What needs the officer, in order of day
help-due--ics = Writes the days as a calendar file, without names
help-due--done = Notes that a duty without a month is done, by its number
help-deadline = Calculates a deadline; needs no casebook
help-deadline-request = The day by which a request must be answered
help-deadline-request--received = The day or moment of receipt
help-deadline-request--extended-on = The day on which the notice of extension left
help-deadline-request--suspended = While proof of identity was awaited; may be given several times
help-deadline-request--clarification = While the person was asked to say what they mean; may be given several times
help-deadline-breach = The moment by which a breach must be notified
help-deadline-breach--aware = The moment at which the company became aware
help-retention = Calculates how long a record may be kept; needs no casebook
help-retention--code = The rule: client, partner, prospect, quote, candidate, suppression-list, or one of the policy’s own; or gaps, for what the policy says nothing of
help-retention--policy = The policy to take the rules from; otherwise the built-in ones
help-retention--file-state = The state of the file
help-retention--contact = An event, such as reply:2026-01-31; may be given several times, in any order
help-retention--contract-end-on = The end of the relation
help-retention--closed-on = The closing of the file
help-retention--submitted-on = The day on which the data were submitted
help-retention--objection-on = The day of the objection
help-retention--objection-scope = What the person objects to; needed with --objection-on, except for the suppression list
help-retention--hold = A legal hold or a restriction; may be given several times
help-retention--as-of = The day to look from; today without it
help-mail = Reads a message
help-mail-inspect = What a message says: sender, dates, attachments, rights asked
help-mail-inspect--file = An .eml file
help-contact = Contacts
help-contact-add = Adds a contact
help-contact-add--source = Where the data came from
help-contact-add--from-others = The data did not come from the person
help-contact-add--fact = Dated facts of the file, KIND:DATE
help-contact-add--data = A value by category, CATEGORY.FIELD=VALUE
help-contact-add--note = A note; the person may read it
help-contact-edit = Replaces a contact’s names and addresses: the old ones are gone
help-contact-event = Adds a dated event or fact to a file
help-contact-event--fact = KIND:DATE, such as reply:2026-03-05 or contract_end:2026-06-30
help-contact-note = Adds a note; the person may read it
help-contact-note--text = The text of the note
help-contact-find = Finds contacts by name, address, telephone, employer or note
help-contact-find--text = What is looked for
help-contact-informed = Notes that the person was told of data that came from elsewhere (art. 14)
help-contact-show = Shows everything on a contact
help-contact-erase = Shows the plan of an erasure, and carries it out with --yes
help-contact-erase--receipt-to = Where the receipt is written
help-contact-restrict = Restricts a file (art. 18): it may only be stored; --until lifts it
help-contact-hold = Holds a file for a legal claim; --until lifts it
help-policy = The versions of the policy
help-policy-list = Every version, the one in force first
help-policy-show = The text of a version; without a number the one in force
help-policy-show--version = The number of the version
help-policy-adopt = Says what another policy would change, and with --yes puts it into force
help-policy-adopt--file = The policy to adopt
help-calendar = The days that are not worked
help-calendar-show = The calendar in force
help-calendar-region = Chooses the public holidays that count
help-calendar-add = Adds a day on which the company does not work
help-calendar-strike = Strikes a public holiday on which the company works
help-calendar-remove = Takes a day of the company back
help-request = Requests
help-request-add = Opens a case, from a mail or by hand
help-request-add--received-on = The day on which it reached the company, where the mail does not tell
help-request-add--right = A right that is asked; several times for several; without it what the words suggest
help-request-add--contact = The contact; without it the only one with the sender’s address
help-request-add--by = How the request arrived
help-request-add--name = The name of the requester
help-request-add--insist = Opens a case even from an automatic message
help-request-list = Open cases, the most urgent first
help-request-list--closed = Answered and closed cases instead
help-request-show = Shows a case with the working of its clock
help-request-contact = Chooses the contact that a case is about
help-request-minor = Notes that the data were collected from a minor: they are erased as soon as possible
help-request-step = Takes a step on a case
help-request-step--step = The step
help-request-step--by = How identity was established, or by what the answer left
help-request-step--outcome = What became of the demand
help-request-step--right = One right of several
help-request-step--doubt = The reason for the doubt
help-request-step--ground = The ground of the extension, of the refusal or of the fee
help-request-step--mail = The sent mail, as proof
help-request-answer = Writes the access copy and the draft that carries it
help-request-answer--zip = An archive even where one PDF would do
help-request-answer--package-passphrase-file = Where the package’s passphrase is written; without it, it is shown once
help-journal = The record of every operation
help-journal-verify = Walks the chain and names the first broken entry
help-journal-list = The latest entries
help-backup = Writes an encrypted, verified copy of the casebook
help-backup--file = The file to write
help-check = Looks whether file, journal and derived days are whole
help-passphrase = Changes the passphrase
help-passphrase--new-passphrase-file = A file whose first line is the new passphrase
help-settings = The settings that travel with the casebook
help-settings--own-mail-host = The company’s own mail hosts; replaces the list

## Hold and objection
working-held-despite-objection = Objection of { $day }: the hold prevails, and the person must be told
expected-policy-party = the id of a recipient or of a source of the policy
expected-party-or-address = a recipient or a source of the policy, or a name and an address
expected-letter-words = the words of a letter, 256 KiB at most
expected-consultation-months = 6 to 36 months
expected-letter-mark = the mark of a letter of this casebook
expected-folder-path = the full path of a folder
expected-backups-kept = at least one backup and one day
expected-backup-file = a backup, not the casebook itself
expected-contact-source = where the contacts come from
expected-contact-file-name = a name that ends in .csv, .vcf or .json
expected-legal-basis = a legal basis such as consent
help-contact-export = Writes a copy of everything held on a contact, without a case
help-contact-export--zip = An archive even where one PDF would do
help-contact-export--package-passphrase-file = Where the copy’s passphrase is written, otherwise it is shown once
help-contact-export--without-case = Writes it although a case that asks for it is open
help-contact-import = Brings in the contacts of a CSV, vCard or JSON file
help-contact-write = Writes all contacts to a CSV, vCard or JSON file
help-request-letter = Drafts a letter of any step, then writes it
help-request-letter--kind = The kind of letter
help-request-letter--words = The words as you completed them, as Markdown, otherwise those of the template
help-request-letter--by = A PDF to sign, a draft for the mail program or both, otherwise what fits the addressee
help-request-letter--language = The letter’s language, otherwise the casebook’s
help-request-letter--party = A recipient or a source of the policy, for letters that do not go to the person
help-request-letter--name = The addressee’s name, instead of the known one
help-request-dossier = Gathers a case for the authority, as one encrypted PDF
help-request-dossier--package-passphrase-file = Where the file’s passphrase is written, otherwise it is shown once
help-request-dossier--language = The file’s language, otherwise the casebook’s
help-letters = The templates of letters
help-letters-list = The templates, and which of them are your own
help-letters-export = Writes every template in force into a folder, to be edited
help-letters-export--dir = The folder to write into
help-letters-replace = Puts a template of your own in the place of the shipped one
help-letters-replace--kind = The kind of letter
help-letters-replace--language = The template’s language, otherwise the casebook’s
help-letters-restore = The shipped template again
help-letters-restore--kind = The kind of letter
help-letters-restore--language = The template’s language, otherwise the casebook’s
help-restore = Puts a backup in the place of the casebook, then does again what followed it
help-restore--backup-passphrase-file = The backup’s passphrase, if it was another
help-restore--confirm = Confirms a restore that no newer ledger followed
help-restore--apply-ledgers = Does again what the ledgers in the backup folders know
help-suppression = The suppression list
help-suppression-check = The rows of a mailing that must be removed
help-suppression-show = Whether an address is on the list, and until when
help-settings--backup-folder = The folders for backups, replaces the list
help-settings--backups-kept = How many backups stay in a folder
help-settings--backup-days = How many days a backup stays
help-settings--consultation-months = How many months consultations stay in the journal, 6 to 36
help-contact-import--dry-run = Only reads the file and says what it holds, without a casebook
help-contact-import--source = Where the contacts come from
help-contact-import--basis = The legal basis, where it differs from the activity’s
help-contact-import--given-by-person = The persons gave their data themselves

## One person under two contacts, and holds
item-undo = What a merge can be undone by
twin-same-email = same e-mail address
twin-same-phone = same telephone
twin-same-name = same name
twin-names-alike = names alike
twin-same-place = same postal address
twin-same-organisation = same organisation
merge-basis = Legal basis · { $activity }
merge-file-joined = joined with the file of the same activity, with all its facts and data
merge-file-moved = goes to the contact that is kept
merge-emails = { $count ->
    [one] One more e-mail address
   *[other] { $count } more e-mail addresses
  }
merge-phones = { $count ->
    [one] One more telephone
   *[other] { $count } more telephones
  }
merge-addresses = { $count ->
    [one] One more postal address
   *[other] { $count } more postal addresses
  }
merge-notes = { $count ->
    [one] One note comes along
   *[other] { $count } notes come along
  }
merge-attachments = { $count ->
    [one] One attachment comes along
   *[other] { $count } attachments come along
  }
merge-cases = { $count ->
    [one] One request comes along
   *[other] { $count } requests come along
  }
merge-copies = { $count ->
    [one] One kept copy comes along
   *[other] { $count } kept copies come along
  }
merge-title = Merging { $other } into { $kept }:
merge-refused-same = Both are the same contact: choose another one
merge-refused-restricted = The processing of one of the two is restricted (art. 18 GDPR): it may only be stored. Lift the restriction, once the person has been told, then merge
merge-refused-would-keep = The file “{ $activity }” of one of the two is to be erased because the person asked for it (art. 17 GDPR), and merging would keep it. Erase it first, or see to what holds the other contact, then merge
merge-refused-erased-before = The file “{ $activity }” was erased from one of the two on { $day }, and the other still holds an older one (art. 17 GDPR). Erase that file of the other contact first, then merge
merge-refused-nothing-to-undo = No merge of this contact can be undone: thirty days have passed, or it was rectified, erased or copied since. Add a contact and rectify this one by hand
hold-legal-claim = claim brought or expected
hold-inquiry = inquiry of an authority or a court
hold-audit = accounting or tax check
hold-incident = the company looks into an incident
fact-hold-review = hold looked at, goes on
window-hold-review = Hold to look at again
window-hold-since = Held since { $day }
window-hold-review-on = to be looked at on { $day }
window-hold-goes-on = Keep the hold for six months
window-hold-ground = Reason for the hold
window-hold-review-day = To be looked at on
cli-hold-due = { $contact } · { $activity } · hold to be looked at on { $day }
expected-differing-field = a field that differs, for example family_name=other
expected-hold-ground = legal_claim, inquiry, audit or incident
expected-later-day = a later day
expected-held-file = a file on which a hold stands
window-did-contacts-merged = Contacts merged
window-did-merge-undone = Merge undone
window-did-twins-told-apart = Not the same person
window-said-merged = Contacts merged
window-said-unmerged = Merge undone
window-twins = Possible doubles
window-twins-line = Contacts that are alike. Nothing is merged without you
window-twins-many = { $count } or more possible doubles
window-twins-count = { $count ->
    [one] One possible double
   *[other] { $count } possible doubles
  }
window-twins-none = No doubles
window-twins-none-line = Every contact seems to be another person
window-twins-compare = Compare…
window-twins-very-likely = Very likely
window-twins-likely = Likely
window-same-person = The same person?
window-merge = Compare and merge…
window-distinct = Two persons
window-merged = Merged contact
window-merged-line = Merged on { $day }. This can be undone until { $until }, as long as the contact is not rectified, erased or copied
window-unmerge = Undo the merge…
window-unmerge-title = Undo the merge?
window-unmerge-yes = Undo the merge
window-unmerge-line = Each contact gets back what was its own. What was noted since stays with this one; a hold or an objection stands for both
window-merge-title = One person?
window-merge-yes = Merge the two contacts
window-merge-line = The merge can be undone until { $day }. Values that are not chosen are kept until then, and for that alone
window-merge-kept = Contact that is kept
window-merge-other = Contact that goes up in it
window-merge-turn = Keep the other contact instead
window-merge-differing = What differs
window-merge-does = What merging does
window-merge-nothing = nothing
cli-no-twins = No possible doubles
cli-merge-with-yes = To merge: the same command with --yes
cli-merged = Contacts merged. The merge can be undone until { $day }
cli-unmerged = Merge undone: the contact { $other } stands by itself again
cli-told-apart = Noted: these are two persons
help-contact-twins = Contacts that are probably one person
help-contact-twins--uid = Only those of this contact
help-contact-merge = Shows what making one contact of two would do, and does it with --yes
help-contact-merge--kept = The contact that stays
help-contact-merge--other = The contact that goes up in it
help-contact-merge--take = A field of which the other's value is kept, FIELD=other
help-contact-merge--yes = Carry out the plan
help-contact-unmerge = Undoes the last merge into a contact
help-contact-distinct = Says that two contacts are two persons: they are not proposed again
help-contact-distinct--one = One of the two contacts
help-contact-distinct--other = The other contact
help-contact-hold--reason = Why: legal_claim, inquiry, audit or incident
help-contact-hold--review-on = The day on which the hold is looked at again; half a year later without it
help-contact-hold--reviewed = The hold was looked at today and goes on

## The search over everything
found-requester = requester or number
found-message = message “{ $words }”
found-attachment = attachment “{ $words }”
found-note = note: { $words }
help-find = Finds everything on a person: contacts, open cases with their messages, attachments
help-find--text = A name, an address, a telephone, the number of a request, words of a message

## Consents
consent-given = consent given: { $purpose }, { $how }
consent-withdrawn = consent withdrawn: { $purpose }, { $how }
consent-marketing = marketing
consent-analytics = audience measurement
consent-talent-pool = pool of applications
consent-sharing = passing on to partners
consent-image = image and testimonial
consent-by-form = by form
consent-by-email = by e-mail
consent-by-phone = by telephone
consent-on-paper = on paper
consent-in-person = in person
expected-consent-purpose = marketing, analytics, talent_pool, sharing or image
expected-consent-how = form, email, phone, paper or in_person
window-consents = Consents
window-consents-none = No consent noted
window-consent-missing = No consent
window-consent-missing-line = “{ $activity }” rests on consent, and none stands on this contact (art. 7 GDPR)
window-consent-note = Note a consent…
window-consent-given = given
window-consent-withdrawn = withdrawn
window-consent-said = What the person said
window-consent-purpose = What for
window-consent-how = How
window-consent-effect = The withdrawal stops that use at once, as an objection would
help-contact-consent = Notes a consent that was given or withdrawn, for one purpose
help-contact-consent--purpose = What for: marketing, analytics, talent_pool, sharing or image
help-contact-consent--given-on = The day on which it was given
help-contact-consent--withdrawn-on = The day on which it was withdrawn
help-contact-consent--how = How: form, email, phone, paper or in_person
## Everything that is due
error-purge-under-way = Records that are due are being erased already. Wait for the end, or stop it
window-did-purge-listed = List of due records written
window-did-purge-begun = Erasure of due records begun
window-did-purge-grown = Due records erased
window-did-purge-ended = Erasure of due records ended
spared-struck = taken off the list
spared-not-due = no longer due since it was read
spared-held = held for a legal claim
spared-restricted = processing restricted
spared-case-open = a request of the person is open
spared-copy-sent = a copy was sent recently
spared-gone = erased otherwise already
spared-residue = a trace remained, the erasure was taken back
spared-until = { $why }, until { $day }
purge-finished = The whole list was dealt with.
purge-stopped = The operation was stopped before the end of the list.
purge-cut-short = The program ended before the end of the list.
purge-check-rows = No row is left under the identifiers of the persons erased.
purge-check-index = The search index leads to them no more.
purge-column-uid = Identifier
purge-column-name = Name
purge-column-activity = Activity
purge-column-rule = Rule
purge-column-day = Last day
purge-column-left = Will be left
cli-purge-with-yes = Read this list again, then add --yes to erase { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
cli-purge-summary = Due: { $due } · would be erased: { $erase }
cli-purge-done = Erased: { $erased } (persons of whom nothing is left: { $persons }) · left: { $left } · certificate { $purge }.
purge-list-written = List written. It names persons and is not encrypted: keep it safe and delete it after use
help-retention-review = Lists what is due, with the last day of each record, and erases nothing
help-retention-review--rule = Only under this rule of the policy
help-retention-review--due-by = Only what was due on this day already
help-retention-review--name = Only the persons that this text finds
help-retention-review--csv = Also writes the list as a table, which names persons and is not encrypted
help-retention-erase = Erases what is due with --yes, and certifies it
help-retention-erase--rule = Only under this rule of the policy
help-retention-erase--due-by = Only what was due on this day already
help-retention-erase--name = Only the persons that this text finds
help-retention-erase--except = A contact that stays as it is, several times if need be
help-retention-erase--yes = Carries out the list
help-retention-erase--receipt-to = The folder where the certificate is written
window-said-purged = Records erased: { $erased }
window-purge = Review and erase
window-purge-line = Nothing is erased yet. Read the list, take out what must stay, then confirm
window-purge-erase = { $count ->
        [one] Erase { $count } record…
       *[other] Erase { $count } records…
    }
window-purge-list = Export the list…
window-purge-all-rules = All rules
window-purge-rule = Rule
window-purge-due-by = Due at the latest on
window-purge-name = Name or address
window-purge-none-line = No record that is due matches this choice
window-purge-title = { $count ->
        [one] Erase { $count } record that is due
       *[other] Erase { $count } records that are due
    }
window-purge-yes = { $count ->
        [one] Erase { $count } record
       *[other] Erase { $count } records
    }
window-purge-means = Each record is erased for good, batch by batch, and the search index with it. You can stop between two batches: what is done stays done
window-purge-left = { $count ->
        [one] { $count } record of the list is left
       *[other] { $count } records of the list are left
    }
window-purge-again = Each record is judged again the moment it is erased. What changed since you read the list is left, and named in the certificate
window-purge-going = { $count } erased
window-purge-stopping = Stopping after this batch
window-purge-meanwhile = You can go on working: the erasure moves on between two of your actions
window-purge-count = { $erased } to erase
window-purge-count-left = { $left } left
window-purge-struck = Taken off the list
window-purge-place = { $first } to { $last } of { $all }
window-purge-before = Earlier ones
window-purge-after = Later ones
window-purge-out = Taken off
window-purge-kept = Will be left
window-purge-strike = Take off
window-purge-put-back = Put back
window-purge-others = { $count ->
        [one] another file of the person stays
       *[other] { $count } other files of the person stay
    }
window-purge-contact = Open the contact
window-purge-save = Save the certificate…
window-purge-back = Back to retention
window-purge-persons = Persons of whom nothing is left
window-purge-was-left = left
window-purge-not-reached = Not reached
window-purge-left-lines = Records that were left
window-choose-purge-list = Export the list
window-retention-review = { $count ->
        [one] Review and erase { $shown } record…
       *[other] Review and erase { $shown } records…
    }
window-retention-all = Everything
error-archived = Everything on this contact is in intermediate archive. Say why you open it, with --archive-reason in the terminal
expected-archive-reason = a reason to open it, dispute, audit, person_request, authority or other
archive-dispute = complaint or dispute
archive-audit = accounting or tax check
archive-person-request = request of the person
archive-authority = request of an authority
archive-other = another reason, noted elsewhere
cli-archive-folded =   In intermediate archive, folded: add --archive-reason to open it
window-archive-too = With the archive
window-archive-folded = In intermediate archive: opened with a reason, which the journal keeps
window-archive-open = Open the archive…
window-archive-title = Open the archive
window-archive-yes = Open
window-archive-line = The intermediate archive serves a precise need only. The reason goes into the journal, without any other word
window-archive-reason = Reason
window-archived = In intermediate archive
window-archived-line = Everything on this contact is in archive. It is opened with a reason
help-contact-find--with-archive = Also among contacts of whom everything is in archive
help-contact-show--archive-reason = Why what is in archive is opened, dispute, audit, person_request, authority or other
window-retention-part = { $rule }, { $part }: { $count }
window-retention-review-these = Review and erase these…
## Drafts for sources and recipients, and what a letter of a task is about
letter-human-review = Answer: review by a person
letter-post-mortem = Answer: data after a death
letter-mailing-stop = Stop of mailings asked of a tool
task-drafted = { $party }: { $files }
task-no-address = { $party }: no address known, letter written for the post
task-incomplete = { $party }: letter to complete (“{ $kind }”)
cli-drafts-none = No letter to write: nothing is to be asked or chased today.
window-tasks-drafts = Write the messages
window-tasks-drafts-done = { $count ->
    [0] No message to write today
    [one] One message written to { $folder }
   *[other] { $count } messages written to { $folder }
}
window-tasks-attach = Attach a file that was found
window-settings-case-file = File of a request, in months after it is closed
help-request-tasks--drafts = Writes into this folder the message of each task that is to be asked or chased
help-request-tasks--address = Where to write to a source or a recipient: ID=ADDRESS, remembered
help-settings--package-months = How many months a copy that was sent stays in the casebook
help-settings--freeze-months = How many months an answered access request freezes erasure
help-settings--case-file-months = How many months the file of a request is kept after it is closed
refusal-not-searched = The sources were not asked: the letter cannot say “no data”, “erased” or “objection applied” (GDPR, Article 5(2)). Open the searches of the case and wait for the answers, or name the sources that are still open in the letter
expected-case-file-months = 12 to 72 months
expected-party-address = ID=address, such as typeform=privacy@example.com
window-choose-found = The file that the source found
expected-of-search = a search for everything that concerns this person, and a copy of it
expected-of-stop = an end to all direct marketing to this person, and your confirmation
expected-of-notice = the notified measure applied, and your confirmation of what was done
## Taking everything away: what the hand does
error-export-under-way = An export of this casebook is under way already; wait for its end or stop it
error-folder-not-empty = That folder holds files already; choose an empty folder or a new name
cli-not-exported = Nothing was exported
cli-export-warning = The export holds the whole casebook unencrypted: contacts, cases, messages, attachments and suppression list. Whoever opens the folder can read everything. Put it on an encrypted medium and delete it once it has served.
cli-export-with-yes = Add --yes to export
cli-exported = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } of { $tables } tables and { $files } files in { $folder }. README.txt says what each of them holds.
help-export = Writes the whole casebook unencrypted into a folder, as CSV, JSON and files
help-export--all = The folder to write, new or empty
help-export--yes = Exports, once the warning was read
window-did-exported = Casebook exported unencrypted
window-way-out = Taking everything away
window-export-line = The whole casebook as CSV, JSON and files, with a guide: what a move to another tool needs.
window-export-do = Export everything…
window-export-title = Export the whole casebook unencrypted?
window-export-yes = Choose the folder…
window-export-into = A folder “{ $name }” will be made in the one that you choose.
window-export-going = Exporting: { $count } rows
window-export-stop = Stop
window-export-stopped = Export stopped: nothing of it is left
window-export-folder = export-{ $stem }-{ $day }
window-said-exported = Everything is in { $folder }, unencrypted

## Taking everything away: what README.txt says
export-title = Everything in a Greffe casebook, on { $day }
export-warning = Mind: nothing is encrypted here. This folder holds personal data, established identities and people's correspondence. Keep it on an encrypted medium, do not send it as it is, and delete it once the other tool has taken them over.
export-content = What the folder holds: csv/ and json/ each have a file for every table, with the same rows; files/ has the attachments and the files of the copies that were handed over; policies/ has every version of the policy, as TOML; receipts/ has every receipt of an erasure, as PDF and as JSON.
export-csv = CSV: UTF-8 with its mark, separated by semicolons, a first line of names; a cell with a separator, a quotation mark or a line break stands in straight quotation marks, and a quotation mark in it is doubled. So that no spreadsheet calculates a text, a straight apostrophe precedes every text that would begin, after any apostrophes, with = + - @, a tab or a line break, and every text that begins with an apostrophe. To have the value back, take one apostrophe off the beginning of the cell, if there is one. An empty cell has no value where the column is optional, and is an empty text where it is not; an apostrophe alone is an empty text in an optional column.
export-json = JSON: one object a line (JSON Lines), in UTF-8, one line for each row of the table; null where there is no value. Texts stand there as they are.
export-values = Values: a day is written YYYY-MM-DD; a moment is in universal time, to the millisecond (2026-03-10T09:00:00.000Z); the bytes of an identifier or of a fingerprint are hexadecimal; yes and no are 1 and 0; fixed words (steps, rights, phases…) are in English.
export-links = Links: a column xxx_id holds the number “id” of a row of the table xxx; uid is a random identifier that never changes, which the journal, the ledger and the receipts cite.
export-files = Files: an attachment is named after its SHA-256 fingerprint (column sha256), a file of a copy after the number of its row. Only a known ending is taken from the original name, which stays in the table; any other becomes .bin.
export-sums = SHA256SUMS.txt has the SHA-256 fingerprint of every file; “sha256sum --check SHA256SUMS.txt” verifies them.
export-marks = Suppression list: a mark is the HMAC-SHA256, under the key of suppression_key, of the text “email:address”, the address being in small letters (Unicode NFC), or “phone:number”, the number being its digits with the country code, without sign or leading zero. With the key a tool recognises an address of the list without knowing any other: it is here so that objections are still honoured, and for that reason it is to be kept as well as the addresses themselves.
export-chain = Journal: “link” is the SHA-256 of the link before it in the same chain, then, for each of the fields moment (in milliseconds), actor, operation, subject and detail, of its length in eight bytes and of its bytes. Consultations (contact_read) are a chain of their own, which goes on after the last seal.
export-table = { $csv } and { $json } – { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
export-kind-text = text
export-kind-number = number
export-kind-moment = moment
export-kind-bytes = hexadecimal
export-kind-file = path of a file
export-optional = { $kind }, optional
export-table-agenda = The day on which each case next needs a hand, calculated.
export-table-backup_folder = The backup folders, and how far each has come.
export-table-calendar = The versions of the calendar of public holidays.
export-table-calendar_day = The days that a version of the calendar adds or strikes.
export-table-casebook = The casebook itself.
export-table-clock = The deadline of each demand, calculated.
export-table-clock_change = The deadlines that a change of calendar or policy has moved.
export-table-clock_tally = How many demands were answered, and after how many days, calculated.
export-table-collection = Where data of a contact came from, once for all that came together.
export-table-contact = The contacts: one person each.
export-table-contact_attachment = The attachments of a contact.
export-table-contact_tally = How many contacts there are, derived.
export-table-content = The attachments, once for the same bytes.
export-table-countdown = How long each file of a contact may still be kept, calculated.
export-table-datum = The data of a file of a contact: a value, or where it is held.
export-table-demand = Each right that is asked in a case.
export-table-duty = What must be done at once: stopping marketing, erasing a minor's data…
export-table-email = The e-mail addresses of contacts.
export-table-errand = What is asked of a source, or told to a recipient (Article 19).
export-table-errand_fact = What was done with a source or a recipient, and when.
export-table-errand_file = What a source found.
export-table-file = The files of a contact, one for each processing activity.
export-table-file_fact = What happened to a file of a contact, and when.
export-table-information = When the person was told of data that came from elsewhere (Article 14).
export-table-journal = The chained record of every operation.
export-table-ledger = Erasures, objections, restrictions and case numbers, which an older backup does not know.
export-table-lot = The lots of contacts that were brought in together.
export-table-message = The messages of a case, received and sent, and the letters that were prepared.
export-table-message_attachment = The attachments of a message.
export-table-note = The notes of a contact.
export-table-operator = Who has worked in the casebook.
export-table-package = The copies that were handed over: letter and inventory.
export-table-package_file = The files of a copy, while they are kept.
export-table-phone = The telephones of contacts.
export-table-policy = The versions of the policy.
export-table-postal_address = The postal addresses of contacts.
export-table-receipt = The receipts of erasures.
export-table-request = The cases: one request of a person each.
export-table-request_fact = The steps of a case, in their order.
export-table-request_note = The texts that steps point to.
export-table-seal = What is left of consultations past their period.
export-table-setting = The settings kept in the casebook, and templates of letters that were changed.
export-table-suppression = The suppression list: marks, not addresses.
export-table-suppression_key = The key of the suppression list's marks.
export-column-id = number of the row
export-column-uid = random identifier
export-column-request_id = the case
export-column-contact_id = the contact
export-column-collection_id = the origin of the data
export-column-policy_id = the version of the policy
export-column-calendar_id = the version of the calendar
export-column-file_id = the file of the contact
export-column-message_id = the message
export-column-errand_id = the errand
export-column-note_id = the text, in request_note
export-column-package_id = the copy
export-column-demand_id = the demand
export-column-lot_id = the lot it came with
export-column-ledger_id = last line of the ledger that is known there
export-column-actor = who did it, in operator
export-column-recorded_at = when it was noted
export-column-created_at = when it was made
export-column-adopted_at = when the version was adopted
export-column-on_day = the day it is about
export-column-right = the right that is asked
export-column-received_on = day of receipt
export-column-kind = kind
export-column-step = step, as JSON with its particulars
export-column-name = original name of the file
export-column-media_type = media type as announced
export-column-sha256 = fingerprint of the bytes
export-column-file = where the file is in this folder
export-column-body = text
export-column-source = origin
export-column-year = year of the case number
export-column-value = value
export-column-scope = what the person objected to
export-column-link = link of the chain
export-column-expires_on = last day
export-column-agenda--act_on = day of the next step
export-column-agenda--closed_on = day of closing
export-column-agenda--errand_on = day on which a source or a recipient needs a hand
export-column-backup_folder--path = the folder
export-column-backup_folder--ledger_at = when the ledger was copied there
export-column-backup_folder--backed_up_at = when the last backup was made there
export-column-backup_folder--backup_head = head of the journal in that backup
export-column-backup_folder--behind_since = since when the folder is out of reach
export-column-backup_folder--unknown_lines = lines that the copy knows and this casebook does not
export-column-calendar--region = region whose holidays count
export-column-calendar_day--change = added or struck
export-column-calendar_day--reason = reason
export-column-casebook--demo = 1 where the persons are invented
export-column-clock--due_on = the law's deadline
export-column-clock--aim_for = day to aim for
export-column-clock--notice_by = last day to announce an extension
export-column-clock--open = 1 while an answer is due
export-column-clock--status = running or suspended
export-column-clock--extension = extension: none, valid or late
export-column-clock--answered_on = day of the answer
export-column-clock_change--cause = calendar or policy
export-column-clock_change--due_before = deadline before
export-column-clock_change--due_after = deadline after
export-column-clock_tally--year = year of receipt
export-column-clock_tally--days = days to the answer, -1 without one
export-column-clock_tally--in_time = 1 where the answer is in time
export-column-clock_tally--count = how many demands
export-column-collection--collected_on = day of collection
export-column-collection--given_by_person = 1 where the person provided the data
export-column-collection--to_tell = 1 where the person is still to be told (GDPR article 14)
export-column-contact--given_name = given name
export-column-contact--family_name = family name
export-column-contact--organisation = organisation
export-column-contact--title = title
export-column-contact--sort_key = sort key, without accents
export-column-contact_tally--count = how many contacts
export-column-countdown--rule = rule of retention
export-column-countdown--phase = phase: active, archived, to be deleted…
export-column-countdown--expires_on = day on which retention ends
export-column-countdown--changes_on = day of the next change of phase
export-column-datum--category = category of the policy
export-column-datum--field = stable name of the field
export-column-datum--held_where = where the value is held, if not here
export-column-duty--since_on = since when
export-column-duty--done_on = day on which it was done
export-column-email--address = the address
export-column-email--folded = the address in small letters, for searches
export-column-errand--duty = what is asked or told
export-column-errand--party = the source or the recipient, by its id in the policy
export-column-errand--opened_on = day of opening
export-column-file--activity = processing activity, by its id in the policy
export-column-file--basis = legal basis, where it differs from the activity's
export-column-file--state = open or dormant
export-column-information--informed_on = day of the information
export-column-journal--operation = the operation
export-column-journal--subject = identifier or case number
export-column-journal--detail = codes and counts
export-column-ledger--kind = erasure, objection, restriction or case number
export-column-ledger--subject = identifier or case number
export-column-ledger--detail = extent or activity, in codes
export-column-lot--begun_at = when it began
export-column-lot--ended_at = when it ended; without it the lot's contacts were not seen yet
export-column-message--direction = received (in) or sent (out)
export-column-message--from_name = name of the sender
export-column-message--from_address = address of the sender
export-column-message--recipients = recipients
export-column-message--subject = subject
export-column-message--sent_at = when it was sent
export-column-message--message_id = identifier given by the mail program
export-column-message--body = text of the message
export-column-message_attachment--identity = 1 for a copy of an identity document
export-column-note--written_on = day of the note
export-column-operator--login = login
export-column-package--written_at = when it was written
export-column-package--letter = covering letter, in Markdown
export-column-package--inventory = name, size and fingerprint of each file handed over
export-column-package--recipient = to whom the letter is addressed
export-column-package--form = pdf or zip
export-column-phone--number = the number
export-column-phone--digits = its digits, for searches
export-column-policy--dated_on = date of the version
export-column-policy--source = text of the policy, as TOML
export-column-policy--withdrawn_at = when the adoption was taken back
export-column-postal_address--street = street
export-column-postal_address--postcode = postcode
export-column-postal_address--city = city
export-column-postal_address--country = country
export-column-receipt--subject_uid = uid of the contact that was erased
export-column-receipt--erased_at = moment of the erasure
export-column-receipt--log_truncated = 1 once no trace waits any more
export-column-receipt--body = the receipt, as JSON
export-column-request--sequence = place in the year: 2026 and 1 make 2026-0001
export-column-request--sent_on = day on which the person sent it
export-column-request--recognised_on = day on which it was recognised as a request
export-column-request--intake = by which way it came
export-column-request--requester_name = name of the requester
export-column-request--requester_email = e-mail address of the requester
export-column-request--requester_address = postal address of the requester
export-column-request--contact_uid = uid of the contact, which stays after its erasure
export-column-request--subject_name = the person whom the data are about, where another asks
export-column-request--client_name = client for whom the company is a processor
export-column-request--client_email = that client’s e-mail address
export-column-request--client_address = that client’s postal address
export-column-request--client_contract = service and reference of the contract with that client
export-column-request--client_days = days that the contract gives
export-column-request--activities = activities that the person's files stood under
export-column-request--reduced = 1 once a line of statistics is all that stays
export-column-seal--sealed_at = moment of sealing
export-column-seal--entries = how many entries are sealed
export-column-seal--first_at = moment of the first
export-column-seal--last_at = moment of the last
export-column-seal--last_id = number of the last
export-column-setting--key = name of the setting
export-column-suppression--mark = the mark
export-column-suppression--objected_on = day of the objection
export-column-suppression_key--key = the key

## Portability
doc-card-line = your contact details, as a vCard

## A backup in the place of a casebook that does not open
window-door-restore = Restore a backup
window-door-restore-line = Choose the backup or drop it here. Nothing is written before you have read what would change; the file in place is kept beside it.
window-door-backup = Backup
window-door-choose-backup = Choose the backup…
window-door-place = Casebook to put back in place
window-door-choose-place = Choose the place…
window-door-backup-passphrase = Passphrase of the backup
window-door-passphrase = Present passphrase of the casebook, where it changed since
window-door-preview = See what would change
window-door-other-passphrase = The present passphrase that you gave does not open the file in place, yet the restored casebook will open with it. Check it before you go on.

## Mailings checked in the window
window-mailing = Check a mailing…
window-mailing-this = This is a mailing list: check the objections
window-mailing-title = Mailing “{ $name }”
window-mailing-line = These persons have objected to marketing. Nothing of this file comes into the casebook.
window-mailing-save = Save the rows to remove and the cleaned file…
window-mailing-close = Close the check
window-choose-mailing = Choose the mailing list
window-said-mailing = Both files are written
mailing-file-removed = { $stem }-to-remove
mailing-file-cleaned = { $stem }-cleaned

## Answers that do not arrive
window-bounced = The answer of case { $number } could not be delivered: nothing was received
window-file-bounce = Reopen case { $number }
cli-bounced-reopen = Add --reopen to file this notice with the case and open it again
help-request-add--reopen = Where the mail says that an answer could not be delivered, opens its case again

## What the export says of doubles and holds
export-table-twin = Contacts that are probably one person, computed.
export-table-twin_key = Under what doubles are looked for, derived.
export-table-told_apart = Contacts that a hand said are two persons.
export-table-merge = What a merge can be undone by, for thirty days.
export-column-twin--low = one of the contacts
export-column-twin--high = the other contact
export-column-twin_key--key = the name and the organisation or place, reduced to a number
export-column-told_apart--low = one of the contacts
export-column-told_apart--high = the other contact
export-column-merge--kept_id = the contact that is kept
export-column-merge--other_uid = identifier of the contact that went up in it
export-column-merge--merged_on = day of the merge
export-column-merge--undo = whose each row was, and the values not chosen, as JSON
export-column-file_fact--ground = reason for the hold
export-column-file_fact--review_on = day on which the hold is to be looked at again
basis-rule-promised = the policy promises erasure to whoever objects, whatever the basis
refusal-nothing-to-apply = This right changes nothing in the person’s files, given their legal basis. Requalify the demand, or answer and say why
export-table-purge = The erasures of records that were due, one an operation.
export-table-purge_line = What was done with each record that was due, without a name.
export-table-countdown_tally = How many records of each rule are in which phase, calculated.
export-column-purge_id = the erasure of records that were due
export-column-purge--begun_at = when the operation began
export-column-purge--ended_at = when the operation ended
export-column-purge--planned = records on the list
export-column-purge_line--contact_uid = uid of the contact
export-column-purge_line--activity = processing activity, by its id in the policy
export-column-purge_line--rule = retention rule
export-column-purge_line--expired_on = the day on which the period had ended
export-column-purge_line--erased = 1 if the record was erased
export-column-purge_line--reason = ground of the erasure, or why the record was left
export-column-purge_line--whole = 1 when nothing is left of the person, said once
export-column-countdown_tally--rule = retention rule
export-column-countdown_tally--phase = phase
export-column-countdown_tally--expires_on = the day on which the period ends, empty if not known
export-column-countdown_tally--changes_on = the day of the next change of phase, empty if not known
export-column-countdown_tally--count = how many records
impact-due-line = { $name } · { $activity } · expired on { $day }
impact-due-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

## The course of a request in the window
ground-legal-obligation = legal obligation to keep (accounting documents: ten years from the close of the financial year, art. L123-22 of the French commercial code)
error-not-ours = This message comes from the person who asks: it proves no sending. File it as a reply, or drop the message that you sent
window-choose-other-contact = Choose another contact
window-contact-unchosen = { $count ->
    [one] One contact matches: is it the person?
   *[other] { $count } contacts match: which one is the person?
  }
window-contact-choose = Choose the contact
window-step-letter-left = The letter of refusal has left already
window-heir-limits = Rights end with the person. An heir is given what the estate calls for, or has the death taken into account (art. 85, II, French Data Protection Act): choose “Directives after death”.
window-will-show = To be shown before anything is sent: { $what }
window-showing-seen = Seen today: { $what }
window-basis-kept = Stays in spite of the request: { $ground } ({ $article })
window-basis-kept-told = The answer must tell the person so, with the reason and the period.
window-sent-by-us = This message left from the company: it was sent, it asks for nothing
window-file-sent-for = File what was sent with case { $number }
window-erase-nothing = Nothing can be erased for now: each line says why. If nothing is to be erased, record a refusal on the case, with these reasons.
window-errand-record-all = Record for all { $count }…
window-answered-on = Answered on { $day }, limit { $limit }
window-answered-late = { $days ->
    [one] one day after the limit
   *[other] { $days } days after the limit
  }
window-answered-in-time = in time
window-refusal-read = Understood
window-mark-more = { $count ->
    [one] and one more step
   *[other] and { $count } more steps
  }
window-kept-notice = Some of the data stay in spite of the request: the answer must say so
window-pass-on-heading = To be passed on to the client by
window-client-answers-by = The client answers the person by
## Consents given after an objection
working-objection-lifted = Documented consent of { $day }: it came after the objection, which no longer counts
window-did-suppression-lifted = Suppression list: addresses taken off after a new consent

## Archived contacts in a list to take away
cli-contacts-archived = Left out, since they are archived, which is opened one record at a time and with a reason: { $count }

## What somebody who asks for another is asked to show

letter-capacity-request = Request for proof of capacity
capacity-of-person = the person concerned
capacity-of-agent = agent of the person concerned
capacity-of-parent = holder of parental authority
capacity-of-guardian = guardian
capacity-of-heir = heir
capacity-article-person = Article 15 GDPR
capacity-article-agent = Article 77 of French decree No 2019-536 of 29 May 2019
capacity-article-parent = Articles 371-1 and 388-1-1 of the French civil code
capacity-article-guardian = Articles 425 and following of the French civil code
capacity-article-heir = Article 85(II) of French law No 78-17 of 6 January 1978 and Article 124 of decree No 2019-536 of 29 May 2019
showing-asked-own-identity = something that confirms your own identity, by whatever means you choose
showing-asked-principal-identity = something that confirms the identity of the person whom you represent
showing-asked-mandate = the mandate that they gave you, with its duration and its exact purpose; where it provides that the answer goes to you, the passage that says so
showing-asked-answer-to-agent = the passage of the mandate which provides that the answer goes to you
showing-asked-parental-authority = what shows that you hold parental authority: a birth certificate, a family record book or a court decision
showing-asked-child-interest = a few words on the interest of the child and, where age and maturity allow, on the child’s own view
showing-asked-guardianship = the court decision that opened the measure of protection and put you in charge of it
showing-asked-death = the death certificate
showing-asked-heir-quality = what shows that you are an heir: a notarial deed or a family record book

## Mailings checked, files read

error-mailing-no-table = { $what ->
    [cards] This file is a vCard
    [json] This file is JSON
    [image] This file is a picture
    [html] This file is a web page
    [pdf] This file is a PDF
    [spreadsheet] This file is a spreadsheet workbook (Excel or LibreOffice)
    [document] This file is a word processor’s document
    [archive] This file is a compressed archive
    [mail] This file is an e-mail
    [calendar] This file is a calendar
    [ldif] This file is an LDIF address book
    [xml] This file is XML
   *[binary] This is not a text file
}, not a mailing list: nothing in it was checked. Export the recipients as CSV
mailing-unchecked = { $count ->
    [0] All rows were checked
    [one] { $count } row without a readable address or number could not be checked
   *[other] { $count } rows without a readable address or number could not be checked
}
import-kept = A value has no field of its own: it is put into the note under its name
import-no-person = The card is of a group, a place or a device, not of a person: it is left out
import-title-row = Title rows stand above the head of the table: they are not read
import-ignored = Left out: { $names }
import-birthday-ahead = The date of birth lies in the future: it is put into the note
import-is-calendar = This is a calendar, not a list of contacts: export the contacts as CSV or vCard
help-contact-import--collected-on = The day of the collection, required: it decides how long all of them are kept
window-import-ahead = The collection cannot lie in the future
cli-not-merged = Nothing was merged
help-suppression-show--address = An e-mail address or a telephone number
## Letters that come back, proofs, what is done before it is said

window-step-proof-of-sending = Proof of sending
window-step-proof-hint = Registered number, receipt, handover
window-step-tell-passed-on = Note that the person was told…
window-next-tell-passed-on = Tell the person
window-next-file-proof = File the proof
window-answer-proof = The answer is noted as sent by e-mail. Drop the sent mail here: it is what proves the day and the recipient.
step-passed-on-told = person told that the request was passed on
refusal-address-not-known = No address known on the contact’s record is that of the request. Choose the contact, or establish identity in another way (GDPR, Article 12(6))
refusal-at-once = An objection to marketing is met at once, whoever asks: it waits for no identity, no clarification and no extension (GDPR, Article 21(3)). Apply it
refusal-not-done = “{ $right }” is not done in this casebook yet, so that no letter can say that it is. Apply the demand or erase the data; where data stay on a ground, answer “partly granted”
refusal-not-passed-on = The request was not passed on to a client, or the person was told already
window-cleaning-package = { $count ->
    [one] One copy that was sent will lose its files from { $day }; letter and inventory stay
   *[other] { $count } copies that were sent will lose their files from { $day }; letter and inventory stay
}
cli-reply-stays-closed = Case { $number } stays closed, and its answers stand. If the mail contests an answer, open that demand again: greffe request step { $number } reopen --right RIGHT

## What stands on Today for extended and waiting cases, replies and days that are over

window-notice-refusal = A refusal must leave
cli-notice-refusal-due = { $number } · a refusal, if any, must leave by { $day }
ics-notice-refusal = { $number } · { $rights } · last day to send a refusal
refusal-before-asked = The reply cannot be before the question, which was put on { $day }. Give the day on which it arrived
expected-not-in-past = a day that is not over: a day of the company does not save a limit that has passed
help-contact-export--archive-reason = Why what is in archive is copied: dispute, audit, person_request, authority or other
expected-begun = a day on which a hold or a restriction of this file has begun

## What is asked for another

asked-access-of = for access to the data of { $whom }
asked-rectification-of = for rectification of the data of { $whom }
asked-erasure-of = for erasure of the data of { $whom }
asked-restriction-of = for restriction of the processing of the data of { $whom }
asked-portability-of = for portability of the data of { $whom }
asked-objection-of = objecting to the processing of the data of { $whom }
asked-withdrawal-of = withdrawing the consent of { $whom }
asked-marketing-objection-of = objecting to direct marketing to { $whom }
asked-automated-decision-of = about an automated decision on { $whom }
asked-post-mortem-of = about the data of { $whom } after their death
asked-minor-erasure-of = for the erasure of data of { $whom } collected during minority
warning-answers-principal = The mandate was not shown to cover the answer: the copy goes to the person represented, not to the agent (French decree No 2019-536, art. 77)
restore-lost-cases = Cases opened since this backup and missing from it: { $numbers }
care-restore-lost = Cases lost in the restore, of which only the number is left: { $numbers }. Open them again from the messages received or from the state kept aside, then confirm
care-cases-more = and { $count } more

## Files put right
expected-noted-fact = a fact that stands on this file, with its day
expected-end-taken-back = a begin without an end: correct the end that answers it first
expected-correction-ground = mistyped, wrong_file or not_so
expected-policy-field = a category of the policy and one of its fields, such as identification.first_name
expected-held-where = the place where the datum is held: its value is not kept here (greffe contact … --held CATEGORY.FIELD=PLACE)
expected-file-datum = a datum that the file has
correction-mistyped = typing mistake
correction-wrong-file = noted on the wrong file
correction-not-so = did not happen
window-did-fact-corrected = Fact corrected
window-correct = Correct…
window-correct-title = Correct a fact
window-correct-line = The fact stays in the casebook with its correction and its author, but counts no more: the periods are computed anew
window-correct-ground = Why
window-correct-day = The right day (empty: none)
window-correct-yes = Correct
window-file-edit = Edit…
window-file-edit-title = Edit the file
window-file-add = Add a file…
window-file-add-title = New file
window-file-basis = Legal basis
window-file-given = Data received from the person
window-file-data = The data
window-file-datum = Datum
window-file-datum-value = Value
window-file-datum-held = Where it is held
window-file-datum-held-only = The value of this field is not kept here, only the place where it is held
window-file-datum-add = Add a datum
window-file-datum-drop = Remove
window-attach = Attach a file…
window-attachments = Attachments
window-note-drop = Delete
window-street = Street
window-postcode = Postcode
window-city = City
window-country = Country
cli-fact-corrected = Fact corrected. The periods are computed anew
cli-file-added = File added
cli-file-changed = File changed: the old values are gone
cli-attached = File attached
cli-note-dropped = Note deleted
help-contact-file = Adds a file to a contact, or changes the one it has under the activity: the old values are gone
help-contact-file--uid = The contact
help-contact-file--activity = The activity, as the policy names it: clients, prospects, …
help-contact-file--basis = The legal basis for this person, where it differs from the activity's
help-contact-file--collected-on = The day of the collection
help-contact-file--source = Where the data came from
help-contact-file--from-others = The data did not come from the person
help-contact-file--given-by-person = The data came from the person
help-contact-file--fact = Dated facts of the file, KIND:DATE
help-contact-file--data = A value by category, CATEGORY.FIELD=VALUE
help-contact-file--held = Where a datum is held, without its value, CATEGORY.FIELD=PLACE
help-contact-file--without = A datum to remove, CATEGORY.FIELD
help-contact-add--held = Where a datum is held, without its value, CATEGORY.FIELD=PLACE
help-contact-correct = Takes back a fact that was noted by mistake: it stays, with the reason, and counts no more
help-contact-correct--uid = The contact
help-contact-correct--activity = The activity of the file
help-contact-correct--fact = The fact, KIND:DATE
help-contact-correct--ground = Why: mistyped, wrong_file or not_so
help-contact-correct--to = The day on which it really happened
help-contact-attach = Attaches a file to a contact
help-contact-attach--uid = The contact
help-contact-attach--file = The file
export-column-file_fact--corrects = the fact that this one takes back
error-file-there = The contact has a file under “{ $activity }” already: edit it
error-document-too-large = The file is larger than 40 MB: keep it elsewhere, and note here where it is held
help-contact-file--archive-reason = Why what is in archive is opened, dispute, audit, person_request, authority or other
help-contact-note--delete = The number of the note to delete
cli-held = File held: { $ground }, to be looked at again on { $day }
