# The loss report in a team's channel.
loss-report-title = { $team }: losses, { $first } to { $last }
loss-report-chart = Lost by reason · { $team }
loss-report-series = lost
loss-report-nothing = Nothing was won or lost in the last { $weeks } weeks.
loss-report-lost = *Lost* this week { $week } · in { $weeks } weeks { $lost }, { $share } of { $closed } closed
loss-report-reasons = *Reasons* of the { $explained } of { $lost } that have one: { $named }
loss-report-reason = { $reason } { $count } ({ $share })
loss-report-rivals = *Won by* in the { $told } of { $lost } that say so: { $named }
loss-report-advice = *Suggestion* { $advice }
loss-report-too-few = *Suggestion* none yet: { $explained ->
        [one] one reason is
       *[other] { $explained } reasons are
    } too few, it takes { $fewest }
loss-report-rule = Reasons and rivals are those of what was lost from { $first } to { $last }. Closed: won or lost; what was dropped is in neither.
loss-report-posted = The loss report of “{ $team }” goes to { $channel } now.
loss-advice-price = Before the next quote, name in figures what it is worth to the customer, and settle how far you may go.
loss-advice-competitor = Ask at the first meeting who else is looked at, and bring a customer who changed over from them.
loss-advice-no-budget = Ask who approves the money, and by when, before anything is quoted.
loss-advice-no-need = Check the need with whoever has the problem before the demonstration, and drop early what has none.
loss-advice-timing = Ask what happens if they do nothing, and agree on each next step with a day and a name.
loss-advice-feature-gap = Collect the missing features with the money lost by them, and take the list to whoever builds the product.
loss-advice-relationship = Get to know a second person and whoever decides before the quote goes out.
loss-advice-no-response = Agree on the next date before you hang up, and send nothing without one.
loss-advice-other = Put the reasons into words of your own list: “other” teaches nobody anything.
