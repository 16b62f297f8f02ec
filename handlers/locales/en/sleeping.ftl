# Putting to sleep, waking, dropping, opening again.
asleep-until = 💤 Asleep until { $day }
slept-why = Put to sleep { $day }: “{ $words }”
slept-without-reason = Put to sleep { $day }, no reason given
woke-up = ⏰ It was asleep (“{ $words }”) and is awake again.
woke-up-without-reason = ⏰ It was asleep and is awake again.
status-asleep = asleep
filter-asleep = asleep
happened-slept = { $who } put it to sleep, { $at }
happened-woken = It woke up, { $at }
ask-sleep-until = Until when should { $what } sleep? Nothing is saved until you choose.
button-until = Until { $day }
button-other-day = Another day…
sleep-past = I changed nothing: { $day } is not to come. Name a later day, for example `sleep #{ $id } until Mar budget`.
sleep-title = Put to sleep
sleep-day = Sleep until
sleep-hint = Until then there is no reminder and no nagging, and no forecast counts it.
sleep-words = Why?
sleep-example = budget comes in March
sleep-submit = Sleep
ask-drop-why = Why drop { $what }? I keep the reason, so that others learn from it. Nothing is saved until you say it.
button-drop = Drop with reason
drop-why = I changed nothing: why drop “{ $name }” (#{ $id })? For example `drop #{ $id } too small for us`.
drop-title = Drop
drop-words = Why?
drop-example = too small for us, no need before 2028
drop-submit = Drop
reopen-open = “{ $name }” (#{ $id }) is open already. I changed nothing.
reopen-void = “{ $name }” (#{ $id }) was taken back right after it was made. I changed nothing; `new` opens another one.
help-tidy = *Tidy up*   `sleep Acme until Mar budget` · `drop Acme too small` · `reopen Acme` · `closing` · `invalid Acme a student` · `approvals` · `away 3-7 Oct @lin`
advice-drop = Health { $score }, and nothing has come further for { $days } days. Drop it, let it sleep, or keep it? Nothing happens by itself.
button-keep = Keep { $days } d
button-sleep-until = Sleep until…
advice-kept = Kept: { $what }. I bring it up again after { $day } at the earliest.
advice-settled = I changed nothing: { $who } has already decided about “{ $name }” (#{ $id }).
letter-drop-advice = dropping advised
closing-title = Closing day
closing-submit = Done
closing-how = Nobody has followed these up for two rhythms of their grade. Keep what you will work on, and let the rest sleep or go.
closing-keep = Keep for a month
closing-sleep = Sleep for a quarter
closing-drop = Drop
closing-silent = { $days ->
    [one] 1 day silent
   *[other] { $days } days silent
}
closing-reason = closing day
closing-nothing = ✓ Nothing is stale: all your opportunities were followed up in time, or kept this month.
closing-open = { $count ->
    [one] 1 opportunity is stale.
   *[other] { $count } opportunities are stale.
} Keep, sleep or drop them in one form.
button-closing = Open the list
closing-done = ✓ Closing day: { $kept } kept, { $slept } put to sleep, { $dropped } dropped.
closing-passed-by = { $count ->
    [one] 1 has changed since the form was opened, so I left it alone.
   *[other] { $count } have changed since the form was opened, so I left them alone.
}
closing-left = More are on the list: `closing` brings the next { $count }.
closing-undone = ↩ Taken back: { $count }.
closing-stay = { $count ->
    [one] 1 has changed since and stays as it is.
   *[other] { $count } have changed since and stay as they are.
}
