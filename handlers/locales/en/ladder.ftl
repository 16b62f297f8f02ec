# The overdue ladder: what stands red, what managers read once a day and a week, and what owners are warned of.
red = 🔴 { $what }
ladder-title = { $count ->
    [one] One deal waits for somebody
   *[other] { $count } deals wait for somebody
}
ladder-line = { $count ->
    [one] One deal of your reps waits for somebody
   *[other] { $count } deals of your reps wait for somebody
}: { $names }
ladder-untouched = 🔴 { $days ->
    [one] nobody has followed it up for 1 day
   *[other] nobody has followed it up for { $days } days
}
ladder-no-word = 🧱 no word from the customer { $hours } hours after “{ $stage }”
ladder-negotiation = 🧱 { $days } days in negotiation
ladder-slips = 🧱 closing day put off { $count } times
ladder-asked = ✓ { $who } asked { $owner }, { $at }
ladder-just-asked = ✓ I asked { $owner } about { $what }
ladder-asked-already = { $who } asked { $owner } about { $what } today, { $at }. I did not ask again.
ladder-drop = 🍂 dropping is advised
button-ask-owner = Ask owner
button-allow = +{ $days } d
asked-title = 🙋 { $who } asks: how do things stand with this deal, and what comes next?
ask-nobody = { $owner } has no Slack account here, so I cannot ask about “{ $name }” (#{ $id }). Hand it over to somebody who has.
warning-no-word = No word from the customer { $hours } hours after “{ $stage }”. Ask today what they think of it, and write the answer down.
warning-negotiation = { $days } days in negotiation; { $limit } are the limit. Name the one point that is open and who decides it, and agree on a day.
warning-slips = Closing day put off { $count } times. Ask whether they still want it this quarter; if not, let it sleep.
letter-ladder = daily list of what nobody follows up
letter-warning = early warning
ladder-not-yours = That list is the one of another manager.
untouched-title = { $count ->
    [one] One deal of { $team } is late and was
   *[other] { $count } deals of { $team } are late and were
} not followed up for { $days } days or more
untouched-owner = { $who } { $count }
letter-untouched = weekly list of what nobody follows up
rule-untouched-in-channel = Weekly list in the team's channel
rules-unit-publicity = nothing, counts or names
letter-asked = manager's question about a deal
