# The weekly spot check.
check-title = { $count ->
    [0] A few questions about { $team } this week
    [one] 1 deal of { $team } to look at more closely this week
   *[other] { $count } deals of { $team } to look at more closely this week
}
check-line = { $count ->
    [0] Spot check: questions about { $team }
    [one] Spot check: 1 deal of { $team }
   *[other] Spot check: { $count } deals of { $team }
}
button-look = Look
button-check-verified = Verified
button-check-doubtful = Doubtful
button-check-not-real = Not real
button-check-why = Say why
check-heard = { $days ->
    [0] heard from today
    [one] last heard from yesterday
   *[other] last heard from { $days } days ago
}
check-never-heard = { $days ->
    [0] opened today, no word from the customer yet
    [one] no word from the customer since it was opened yesterday
   *[other] no word from the customer since it was opened { $days } days ago
}
check-slips = { $count ->
    [one] closing day put off once
   *[other] closing day put off { $count } times
}
check-found-verified = ✅ { $who } verified it, { $at }.
check-found-doubtful = 🤔 { $who } found it doubtful, { $at }.
check-found-not-real = 🚫 { $who } found that it is not real, { $at }.
check-overtaken = I changed nothing about { $name }: { $what }
check-questions = Worth a question
check-only-questions = Questions, not verdicts: there may be a good reason.
check-amount = { $what }, { $who }: more than { $times } times what the team's deals are mostly worth ({ $usual }, of { $cases } deals). Is the amount right?
check-late = { $count ->
    [one] { $who } wrote a contact down { $days } days after it took place.
   *[other] { $who } wrote { $count } contacts down late, one of them { $days } days after it took place.
} What keeps it from being the same day?
check-why-title = Why?
check-why-label = What did you find?
check-gone = I do not know this check any more. I saved nothing.
check-not-yours = Only whoever found it can say why. I saved nothing.
letter-spot-check = weekly spot check
