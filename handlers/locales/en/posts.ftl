# The reports that a team has posted on days of its own, and each rep's own week before the digest.
letter-own-week = own week
period-title-month = { $team }: { $period }
period-title-quarter = { $team }: { $period }
period-quarter = Q{ $quarter } { $year }
period-chart = Open at the end · { $team }
period-open = *Open at the end* { $what } (before { $before }){ $stages }
period-stages = : { $stages }
period-stage = { $stage } { $count } (before { $before })
period-records = *Records* opened { $opened } (before { $opened_before }) · { $followed } (before: { $followed_before })
period-rate = *Win rate* { $now } (before: { $before })
period-rate-none = nothing closed
period-share = { $share }, { $won } of { $closed } closed
period-won = *Won* { $now } (before { $before }){ $average }
period-average = { " " }· on average { $money }, of { $count ->
    [one] the one with an amount
   *[other] the { $count } with an amount
}
period-cycle = *Cycle* { $now } (before: { $before })
period-cycle-none = nothing won with both its days
period-days = { $days ->
    [one] one day
   *[other] { $days } days
} from opening to signature, the median of { $count } won
period-lost = *Lost* { $now } (before { $before })
period-stopped = *Stopped* of { $stopped } lost or dropped (before { $before }): { $stages }
period-rule = “Before” is { $before }. Closed: won or lost; what was dropped is in neither. What was open at the end is read back from the history. Stopped: the stage in which a deal was lost or dropped.
period-why-title = { $team }: how { $period } comes about
period-why-rule = All of this is as it is known now: a deal that was reopened or corrected since counts where it belongs today. A number opens its deals, and they add up to it. What an import brought without a day was not opened here.
period-sum-open = *Open at the end* { $parts } = { $open }
period-sum-records = *Records* opened { $opened } · { $followed }
period-sum-rate = *Win rate* { $won } won ÷ ({ $won } won + { $lost } lost = { $closed }) = { $share }
period-sum-cycle = *Cycle* { $days } d, the median of the { $count } won with both their days; each has its own below Won
period-sum-stopped = *Stopped* { $parts } = { $lost } lost + { $dropped } dropped = { $all }
period-number-open = Open at the end
period-number-opened = Opened
period-number-followed = Followed up
period-number-won = Won
period-number-lost = Lost
period-number-dropped = Dropped
period-deals-title = { $team }, { $period } – { $number }
period-deals-sum = All together: { $what }
period-deal-days = { $days ->
    [one] one day
   *[other] { $days } days
}
period-deal-contacts = { $count ->
    [one] one follow-up
   *[other] { $count } follow-ups
}
monthly-posted = The monthly report of “{ $team }” goes to { $channel } now.
quarterly-posted = The quarterly report of “{ $team }” goes to { $channel } now.
post-day-unknown = That is no day I can post on: a weekday for the loss report, a day of the month from 1 to { $most } for the monthly and the quarterly report. I saved nothing.
post-unread = I did not understand “{ $words }”. Say, for example, `digest losses Fri 16:00`, `digest monthly 3rd 9:00` or `digest losses off`. I saved nothing.
post-own-week-fixed = The own week comes a workday before the digest; it has no day, hour or channel of its own. `digest own week off` ends it for the team. I saved nothing.
post-losses = *Loss report* { $when }
post-monthly = *Monthly report* { $when }
post-quarterly = *Quarterly report* { $when }
post-own-week = *Own week* to each rep alone: { $when }
post-off = off
post-weekly-on = every { $weekday } at { $time }{ $zone } in { $channel }
post-monthly-on = on day { $day } of the month at { $time }{ $zone } in { $channel }
post-quarterly-on = on day { $day } of the quarter at { $time }{ $zone } in { $channel }
post-own-week-on = a workday before the digest
post-zone = { " " }({ $zone })
post-next = next on { $day }
posts-title = Reports of { $team }
posts-changed = The reports are changed.
posts-rule = A monthly or quarterly report that falls on a day off, and a loss report on a holiday, comes on the next workday.
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
posts-form-quarterly-day = Quarterly report: day of its first month
posts-form-quarterly-at = Quarterly report: time
posts-form-quarterly-zone = Quarterly report: time zone
posts-form-quarterly-channel = Quarterly report: channel
posts-form-own-week = Own week, to each rep before the digest
posts-form-off = Not posted
posts-form-day = Day { $day }
posts-form-on = Sent
posts-form-zone-hint = Empty: the team's.
posts-form-channel-hint = Empty: the team's channel. Marketing or product may have it too, in a channel of your own people.
unposted-report = I could not post a report of “{ $team }” in { $channel }: { $why }
