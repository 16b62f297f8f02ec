# The weekly digest and the funnel.
digest-title = { $team }: { $first } to { $last }
digest-chart = Open by stage · { $team }
digest-series = open
digest-money = { " " }({ $sums })
digest-why = { " " }– { $reason }
digest-tally = { $count }{ $money }
digest-stage = { $stage } { $count }{ $money }
digest-open = *Open* { $what }: { $stages }
digest-open-none = *Open* nothing at present
digest-conversion = *Conversion* of { $size } opened in { $weeks } weeks: { $steps } · { $won }
digest-conversion-none = *Conversion* nothing was opened in the last { $weeks } weeks
digest-step = { $old } → { $new } { $share } ({ $on } of { $reached })
digest-won-share = won { $won } ({ $share })
digest-moved = *Moved* opened { $new } · { $moves } · { $follow_ups }
digest-move = { $old } → { $new } { $count }
digest-moves-none = no change of stage
digest-follow-ups = { $made ->
    [0] no follow-up
    [one] one follow-up
   *[other] { $made } follow-ups on { $followed ->
        [one] one opportunity
       *[other] { $followed } opportunities
    }
}
digest-changed = *Changed* { $start } → { $end }: { $moves }
digest-term = { $term } { $count } ({ $sums })
digest-won = *Won* { $what }{ $names }
digest-lost = *Lost* { $what }{ $names }
digest-dropped = *Dropped* { $what }
digest-names = : { $names }
digest-slowest = *Slowest* { $stage }: { $count ->
    [one] its only one has
   *[other] half of its { $count } have
} been there for { $days ->
    [one] one day
   *[other] { $days } days
} or more
digest-slowest-none = *Slowest* no stage has anything waiting
digest-footer = The deals behind each change are in the thread. `funnel` shows this at any time.
digest-posted = The digest of “{ $team }” goes to { $channel } now.
