# The card of the morning.
morning-title = ☀️ *{ $today ->
    [0] Nothing new today, { $late } late
   *[other] { $late ->
        [0] { $today } to follow up today
       *[other] { $today } today, { $late } late
    }
}*
morning-done = ✓ *All done for today.*
morning-last = { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}: “{ $words }”
morning-more = … and { $count } more.
button-all = All { $count }
