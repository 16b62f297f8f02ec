# The verbs: closing, stages, my day, lists, settings, help.
ask-reason = I saved nothing yet: why was { $what } lost?
ask-reason-choose = Choose a reason
ask-stage = { $what }: which stage now?
button-move-stage = Move to { $stage }
stage-same = “{ $name }” (#{ $id }) is in that stage already. I changed nothing.
undo-nothing-of = There is no change of yours on “{ $name }” (#{ $id }) to take back.
filed-corrected = Corrected { $what }
question-not-yours = I asked { $who }; only they can answer.
question-settled = That was answered already; I changed nothing.
question-old = That question is from another day. Please say it again: `{ $words }`
person-unknown = I changed nothing: I do not know who “{ $name }” is. Choose the person from Slack's list after typing @.
due-title = { $day }: { $today } due, { $late } late
due-title-of = { $who }, { $day }: { $today } due, { $late } late
due-week = Until { $day }: { $count } due, { $late } of them late
due-week-of = { $who }, until { $day }: { $count } due, { $late } of them late
due-none = Nothing is due. `list` shows all your open opportunities, `new` opens one.
due-none-of = Nothing is due for { $who }.
due-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
due-not-yours = Only a manager can look at the day of { $who }.
snooze-when = I changed nothing: until when should “{ $name }” (#{ $id }) wait? For example `snooze #{ $id } 2d` or `snooze #{ $id } Fri 3pm`.
snoozed = Put off { $what }
list-title = { $count ->
    [one] 1 open opportunity
   *[other] { $count } open opportunities
}{ $filters }
list-sums = Together { $sums }
list-none = No open opportunity fits{ $filters }. `list` alone shows all.
list-page = { $first }–{ $last } of { $count }
list-filters = { " · " }{ $which }
filter-everybody = everybody
filter-close-from = closing from { $day }
filter-close-until = closing until { $day }
filter-late = late
filter-stalled = stalled
filter-largest = the largest first
filter-least = from { $amount }
filter-most = up to { $amount }
filter-source = source { $source }
filter-name = name with “{ $words }”
button-more = More
row-next = next { $when }
settings-language = Language: { language-name }
settings-zone = Time zone: { $zone }
settings-zone-hint = The time zone comes from your Slack profile. To change the language you can also say `settings 中文`.
settings-unknown = I do not know the setting “{ $words }”. For example `settings English`.
language-name = English
help-intro = *Just say what happened.* I read it back; [Undo] and [Fix] put it right.
help-log = *Log*   `Acme sent quote, too pricey, next Wed 3pm` · `Acme A` · `Acme 150k close 30 Sep`
help-new = *New*   `new Acme 120k A call Fri`
help-see = *See*   `Acme` · `due` · `due week` · `why Acme` · `say Acme` · `tracks Acme` · `list stuck` · `list stalled` · `list quote >100k` · `funnel` · `forecast Oct` · `changed since Mon` · `search discount`
help-act = *Act*   `stage Acme quote` · `grade Acme B` · `won Acme 115k` · `lost Acme price: 15% over X` · `snooze Acme 2d` · `give Acme @lin knows their CTO` · `undo`
help-team = *Team*   `team` · `team 90d` · `goal team Oct 500k` · `rates` · `digest` · `playbook` · `settings 中文`
help-places = The same works after `/opp`, in a message to me, after @mentioning me in a channel, and as a reply under any card. `/opp Acme!` shows it to everybody.
fix-title = Put it right
fix-opportunity = Opportunity
fix-name = Customer
fix-words = What happened
fix-feedback = The customer
fix-stage = Stage
fix-grade = Grade
fix-amount = Amount
fix-currency = Currency
fix-close = Expected to close
fix-next = Next date
fix-next-hint = Empty: the rhythm of the grade decides.
fix-hour = Hour
fix-reason = Why it was lost
fix-too-late = What was filed can be put right for { $hours } hours; this is older. Say the right thing in a new update instead.
fix-amount-unread = That is no amount. For example 120000.
withdrawn = Taken back, because the message was deleted: { $what }
