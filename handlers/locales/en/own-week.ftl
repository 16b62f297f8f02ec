# A rep's own week, a workday before the team's digest.
own-week-title = Your week in { $team }: { $first } to { $last }
own-week-done = *Follow-ups* { $made } · { $on_time } of { $due } due came in time ({ $share })
own-week-ended = *Ended* won { $won } · lost { $lost } · dropped { $dropped }
own-week-records = *Records* { $filled } of { $asked } fields filled in ({ $share }), of { $deals ->
    [0] no open deals
    [one] one open deal
   *[other] { $deals } open deals
}
own-week-promises = *Promises of yours* kept { $kept } · past their day { $unkept }
own-week-fix = *Still to be put right before the digest of { $when }*: { $count ->
    [one] one deal
   *[other] { $count } deals
}
own-week-fix-some = *Still to be put right before the digest of { $when }*: { $count } deals, these { $shown } first
own-week-in-order = Every deal of yours is in order for the digest of { $when }.
own-week-close-passed = its closing day passed { $days ->
    [one] a day
   *[other] { $days } days
} ago
own-week-overdue = { $days ->
    [one] a day
   *[other] { $days } days
} overdue
own-week-undated = no next date
own-week-unpriced = no amount
own-week-footer = Only you read this. The week is not over: it counts up to now, by the same rules as the team's numbers.
button-own-week-off = Send me no own week
button-own-week-on = Send me my own week
own-week-wanted = Your own week comes again, a workday before the team's digest.
own-week-unwanted = Your own week does not come any more. `settings` brings it back.
settings-own-week = Your own week before the team's digest: { $wanted ->
    [yes] sent
   *[no] not sent
}
