# Goals of teams and people, and what would close a gap.
goal-set = *Goal of { $whose }, { $period }*: { $now } (before: { $before })
goal-undone = :leftwards_arrow_with_hook: *Goal of { $whose }, { $period }* is { $now } again.
goal-nothing = none
goal-unit-deals = { $number } deals
goal-unit-follow-ups = { $number } follow-ups
goal-unit-on-time = { $number } % of follow-ups on time
goal-unit-records = { $number } % complete records
goals-title = { $whose }: goals { $period }
goals-none = No goal is set for this period.
goals-how = A manager sets one by `goal team Oct 500k`, `goal @lin Oct 20 deals` `goal @lin Oct 60 follow-ups`, `goal team Oct 95% on time` or `goal team Oct 100% records`, and takes it away by `goal Oct off`.
goal-follow-ups = *Goal* { $target } · made so far { $done } ({ $share })
goal-share = *Goal* { $target } · so far { $done } ({ $part } of { $whole })
goal-reached = *Goal* { $target } · so far { $done } ({ $share }) + forecast { $expected }: on course
goal-short = *Goal* { $target } · so far { $done } ({ $share }) + forecast { $expected }: *short { $gap }*
goal-add = Add { $count } A { $money ->
        [0] (odds { $odds }, { $won } won of { $ended } ended)
       *[other] (odds { $odds }, { $won } won of { $ended } ended; { $each } each, the mean of { $cases } won)
    }
goal-late = :warning: A new A mostly takes { $days } days, longer than is left.
goal-lift = or lift { $count ->
        [one] this B to A: { $which } (+{ $gained })
       *[other] these { $count } B to A: { $which } (+{ $gained })
    }
goal-lift-some = lifting { $count ->
        [one] this B to A brings only +{ $gained }: { $which }
       *[other] all these { $count } B to A brings only +{ $gained }: { $which }
    }
goal-person = • { $who }: { $done } of { $target } ({ $share })
goal-person-share = • { $who }: { $done } ({ $part } of { $whole }), the goal is { $target }
goal-not-in-team = { $who } is not in “{ $team }”, so they have no goal there.
goal-too-large = That is larger than any goal can be.
goal-currency = Goals of “{ $team }” are in { $currency }.
goal-moved-on = { $who } has set that goal otherwise since; nothing was changed.
