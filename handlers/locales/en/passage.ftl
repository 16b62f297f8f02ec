# The funnel of a span of days, and the arithmetic behind it.
passage-title = { $team }: opened { $first } to { $last }
passage-nothing = Nothing was opened in these days.
passage-unread = Not understood, so not gone by: “{ $said }”.
passage-summary = *Opened* { $opened } · *won so far* { $won }, { $share } of them · *lost or dropped* { $ended }
passage-stage = *{ $stage }* reached { $reached }, there now { $current }, went on { $on } ({ $share })
passage-stay = { " " }· half left within { $half } d, three quarters within { $most } d (of { $cases })
passage-lost = { " " }· lost there: { $reasons }
passage-top-heavy = :warning: Top-heavy: { $here } of { $open } open deals are still in { $stage }.
passage-hole = :warning: A hole in the middle: only { $here } of { $open } open deals are in { $stage }.
button-passage-why = Why
passage-why-title = { $team }: how these numbers come about, { $first } to { $last }
passage-sum = *{ $stage }* { $reached } reached = { $on } went on + { $waiting } open or asleep + { $ended } lost or dropped; { $on } ÷ { $reached } = { $share }
passage-sum-won = *Conversion* { $won } won ÷ { $opened } opened = { $share }
passage-sum-average = *Average* { $total } won ÷ { $count } won deals with an amount in it = { $average }
passage-rule = A deal has reached every stage up to the furthest that it ever stood in: skipping counts as passing, coming back takes nothing away, and what is won has reached them all. Changes that were taken back do not count. Times in a stage are those of all the team's deals, whenever opened; an end nobody recorded is not counted.
