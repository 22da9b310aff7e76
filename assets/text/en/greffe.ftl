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
