# Where deals stop, what works, and the awards of a month.
stops-title = { $team }: where deals stop, opened { $first } – { $last }
stops-person = *{ $who }* · { $stage }: { $hits } of { $cases } stopped there ({ $share }), of the others’ { $other_hits } of { $other_cases } ({ $other_share }). { $points } points, 95 % range { $low } to { $high }{ $clear ->
    [1] .
   *[0] , so it may be chance.
}
stops-nowhere = *{ $who }*: nowhere more often than the others.
stops-too-few = *{ $who }*: too few deals to say; at most { $cases } of the { $least } that it takes in one stage.
stops-nothing = No deals were opened in these days.
stops-rule = Counted are deals that have left a stage: lost or dropped there, or gone on. Compared where both sides have { $least } or more (`sample_cases` of the playbook). `team stuck 365d` looks further back.
lessons-title = { $team }: what works, deals ended { $first } – { $last }
lesson = • *{ $act }*: won { $hits } of { $cases } ({ $share }), without it { $other_hits } of { $other_cases } ({ $other_share }). { $points } points, 95 % range { $low } to { $high }{ $clear ->
    [1] .
   *[0] , so it may be chance.
}
lessons-nothing = Too few deals have ended to say: it takes { $least } with something and { $least } without.
lessons-rule = Won of what was won or lost. Compared where { $least } or more have it and { $least } or more have it not; { $few } more have too few. Side by side is no proof: who is nearly sure may do more of it.
act-channel-call = A phone call
act-channel-visit = A visit
act-channel-video = A video meeting
act-channel-email = An e-mail
act-channel-wechat = WeChat
act-channel-message = A text message
act-channel-event = An event
act-words-case = A case study comes up
act-words-demo = A demo comes up
act-words-trial = A trial comes up
act-words-sample = A sample comes up
act-words-discount = A discount comes up
act-words-boss = Our management comes along
act-file = A file with a follow-up
act-promise = A promise that we kept
act-track = Talk track “{ $words }”
awards-title = { $team }: well done in { $month }
award-follow-up = :trophy: *Best follow-up*: { $who }
award-entry = :star: *Data entry star*: { $who }
award-share = { $who } { $share } ({ $part } of { $whole })
awards-nobody = Nobody had { $least } follow-ups due or { $least } open deals, so there are no awards.
awards-effort = *Effort*
awards-money = *Won*
award-place = { $rank }. { $who } · { $score }
awards-rule = Effort is { $timely } % follow-ups on time and { $entry } % complete records, apart from money. It takes { $least } cases to count; equals share a place, and nobody is ranked below the first three. `team 30d` shows your own numbers.
awards-off = “{ $team }” has no awards. A manager turns them on under Team numbers of `playbook`; then they come with the first digest of each month.
