# Health: the score on cards, what it is made of, both clocks, what is stuck, and a team's by rep.
health = health { $score }
health-not-open = “{ $name }” (#{ $id }) is not being worked; health is counted for open deals alone.
part-follow-up = Follow-ups
part-feedback = Customer's feedback
part-progress = Progress
why-points = *{ $part }* { $points } of { $of }
why-touched = Last follow-up { $day }{ $days ->
    [0] { "" }
    [one] , 1 day of silence
   *[other] , { $days } days of silence
}. Grade { $grade } asks for one every { $cadence } days; after { $spent } days without one nothing is left.
why-untouched = No follow-up since it was opened { $day }{ $days ->
    [0] { "" }
    [one] , 1 day of silence
   *[other] , { $days } days of silence
}. Grade { $grade } asks for one every { $cadence } days; after { $spent } days without one nothing is left.
why-unheard = Nothing is known of what the customer says; that counts { $worth } of 100.
why-answer = { $felt }: { $worth } of 100, counts { $weight }×
why-stage = “{ $stage }” is step { $rank } of { $stages }: { $share } of one half.
why-momentum = { $days ->
    [0] Came further today
    [one] 1 day since it came further
   *[other] { $days } days since it came further
}, { $target } are planned for this stage: { $momentum } of the other half.
why-progress = Last progress: { $what }
why-shares = Out of 100: follow-ups { $follow }, feedback { $feedback }, progress { $progress }. The days count by UTC.
clock-ours = Our silence: { $days ->
    [one] 1 day
   *[other] { $days } days
}
clock-theirs = the customer's: { $days ->
    [one] 1 day
   *[other] { $days } days
}
clock-never = the customer's: never heard in { $days ->
    [one] 1 day
   *[other] { $days } days
}
clock-fine = Both sides are in touch.
clock-advice-we = It is us who let them wait: call now, while they still remember what they said.
clock-advice-they = We keep in touch and nothing comes back: try another way or another person, or give them a reason to answer.
clock-advice-both = Nobody has spoken: come with something new, and ask straight whether they still want this.
stuck-no-word = “{ $stage }” for { $days ->
    [one] 1 day
   *[other] { $days } days
} without a word of the customer; { $limit } hours are the limit.
stuck-negotiation = { $days } days in negotiation; { $limit } are the limit.
stuck-dwell = { $days } days in “{ $stage }”; { $share } % of the team's own deals were through in { $limit }.
slipped = Closing day put off { $times ->
    [one] once
   *[other] { $times } times
}, { $days } days in all:
pushed = { $on }: from { $former } to { $now }
drop-advised = Health { $score } is below { $below }, and nothing came further for { $days } days (limit { $limit }): consider dropping it.
raise-follow-up = follow up
raise-ask = get a word out of the customer, at best good news
raise-settle = settle what the customer objects to
raise-move-on = bring it to the next stage
raise-sign = get it signed
raise-most = *What would raise it most:* { $act } (+{ $gain } → { $score }).
raise-nothing = *Nothing would raise it:* keep going.
why-team = Health of { $team }
why-team-empty = { $team } has no open deals.
why-team-hint = `list stuck`, `list to drop` and `list health <40` show which; add `@person` for one rep.
why-book = { $count } open, health { $score }
why-book-weakest = weakest: { $part }
why-book-stuck = { $count } stuck, mostly in “{ $stage }”
why-book-drop = { $count } to drop
filter-stuck = stuck
filter-to-drop = to drop
filter-health-below = health below { $score }
filter-health-from = health from { $score }
