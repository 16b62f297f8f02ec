# Reminders, what happened, and cards that have moved on.
due-promised = { $who } said: { $when }
due-promised-by-you = You said: { $when }
you = you
due-by-cadence = Due { $when } (rhythm of grade { $grade })
days-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
last-said = { $days ->
    [0] Today
    [one] Yesterday
   *[other] { $days } days ago
}, { $who }: { $words }
what-happened = What happened?
button-tomorrow = Tomorrow
button-open = Open
button-add-more = Add words
happened-created = { $who } created it, { $at }
happened-updated = Logged by { $who }, { $at }
happened-stage-moved = { $who } moved the stage, { $at }
happened-won = { $who } closed it as won, { $at }
happened-lost = { $who } closed it as lost, { $at }
happened-dropped = { $who } dropped it, { $at }
happened-reopened = { $who } opened it again, { $at }
happened-handed-over = { $who } handed it over to { $to }, { $at }
happened-snoozed = { $who } moved the next date, { $at }
happened-corrected = { $who } corrected it, { $at }
happened-undone = { $who } took a change back, { $at }
happened-imported = { $who } imported it, { $at }
moved-on = I changed nothing, because this card has moved on: { $what }.
amended = ↩ { $who } took this back: { $what }
reschedule-title = Next date
reschedule-day = Day
reschedule-hour = Hour
reschedule-hour-hint = Without an hour it comes with the morning's work.
add-words-title = Log follow-up
add-words-label = What happened?
add-words-example = sent the quote, too pricey, next Wed 3pm
add-words-needed = I saved nothing: please say what happened.
modal-save = Save
modal-cancel = Cancel
form-not-opened = The form did not open in time. Nothing is lost; please press once more.
form-moved-on = { $who } has changed “{ $name }” (#{ $id }) while this form was open. I saved nothing; please look and try again.
