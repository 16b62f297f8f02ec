# The reports that a team has posted on days of its own, and each rep's own week before the digest.
letter-own-week = own week
month-title = { $team }: { $month }
month-chart = Open at the month's end · { $team }
month-open = *Open at the end* { $what } (before { $before }){ $stages }
month-stages = : { $stages }
month-stage = { $stage } { $count } (before { $before })
month-records = *Records* opened { $opened } (before { $opened_before }) · { $followed } (before: { $followed_before })
month-rate = *Win rate* { $now } (before: { $before })
month-rate-none = nothing closed
month-share = { $share }, { $won } of { $closed } closed
month-won = *Won* { $now } (before { $before }){ $average }
month-average = { " " }· on average { $money }, of { $count ->
    [one] the one with an amount
   *[other] the { $count } with an amount
}
month-cycle = *Cycle* { $now } (before: { $before })
month-cycle-none = nothing won with both its days
month-days = { $days ->
    [one] one day
   *[other] { $days } days
} from opening to signature, the median of { $count } won
month-lost = *Lost* { $now } (before { $before })
month-rule = “Before” is { $before }. Closed: won or lost; what was dropped is in neither. What was open at the end of a month is read back from the history.
monthly-posted = The monthly report of “{ $team }” goes to { $channel } now.
post-day-unknown = That is no day I can post on: a weekday for the loss report, a day of the month from 1 to { $most } for the monthly report. I saved nothing.
post-unread = I did not understand “{ $words }”. Say, for example, `digest losses Fri 16:00`, `digest monthly 3rd 9:00` or `digest losses off`. I saved nothing.
post-own-week-fixed = The own week comes a workday before the digest; it has no day, hour or channel of its own. `digest own week off` ends it for the team. I saved nothing.
post-losses = *Loss report* { $when }
post-monthly = *Monthly report* { $when }
post-own-week = *Own week* to each rep alone: { $when }
post-off = off
post-weekly-on = every { $weekday } at { $time }{ $zone } in { $channel }
post-monthly-on = on day { $day } of the month at { $time }{ $zone } in { $channel }
post-own-week-on = a workday before the digest
post-zone = { " " }({ $zone })
post-next = next on { $day }
posts-title = Reports of { $team }
posts-changed = The reports are changed.
posts-rule = A monthly report that falls on a day off, and a loss report on a holiday, comes on the next workday.
button-posts = Reports
posts-form-title = Reports of the team
posts-form-losses-day = Loss report: day
posts-form-losses-at = Loss report: time
posts-form-losses-zone = Loss report: time zone
posts-form-losses-channel = Loss report: channel
posts-form-monthly-day = Monthly report: day of the month
posts-form-monthly-at = Monthly report: time
posts-form-monthly-zone = Monthly report: time zone
posts-form-monthly-channel = Monthly report: channel
posts-form-own-week = Own week, to each rep before the digest
posts-form-off = Not posted
posts-form-day = Day { $day }
posts-form-on = Sent
posts-form-zone-hint = Empty: the team's.
posts-form-channel-hint = Empty: the team's channel. Marketing or product may have it too, in a channel of your own people.
unposted-report = I could not post a report of “{ $team }” in { $channel }: { $why }
