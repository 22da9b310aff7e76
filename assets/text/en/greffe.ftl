app-name = Greffe

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
