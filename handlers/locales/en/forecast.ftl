# The forecast of a period, its arithmetic, and its deals.
forecast-title = { $whose }: forecast { $period }
forecast-period = { $first } to { $last }
forecast-line = *{ $title }* { $sum } expected for what is left · P10 to P90: { $low } to { $high }
forecast-line-plain = plain average { $sum }
forecast-figure = *{ $sum }* expected · P10 to P90: { $low } to { $high }
forecast-sum = = { $known } from { $count ->
        [one] one open deal
       *[other] { $count } open deals
    } + { $new } from new business not yet in the pipeline ({ $deals } deals)
forecast-deals = *Deals* { $expected } expected · { $odds }
forecast-at-least = { $count } or more: { $odds }
forecast-won = *Won so far* in this period, on top: { $sum } ({ $count ->
        [one] one deal
       *[other] { $count } deals
    })
forecast-receipts = *Expected receipts* { $first } to { $last }: { $sum }{ $days ->
        [0] , counted on the day of the signature; no payment terms are set
        [one] , paid a day after the signature, { $signed } of it signed already
       *[other] , paid { $days } days after the signature, { $signed } of it signed already
    }
forecast-plain = *Plain average* { $sum } and { $deals } deals, { $spans ->
        [one] of the one earlier period there is
       *[other] of the last { $spans } periods
    }, cut to as many days
forecast-plain-none = *Plain average* not yet: no whole period has been seen.
forecast-errors-none = *Off so far* nothing to say yet: no earlier forecast has had its end.
forecast-errors = *Off so far*, in deals, over { $trials ->
        [one] one earlier forecast
       *[other] { $trials } earlier forecasts
    } of the team: the forecast by { $ours }, the plain average by { $plain }
forecast-plain-closer = :warning: The plain average has been closer so far.
forecast-foreign = { $count ->
        [one] One open deal has an amount in { $currencies }, and no rate leads from there to { $currency }. It counts among the deals; its money is not in the sum.
       *[other] { $count } open deals have amounts in { $currencies }, and no rate leads from there to { $currency }. They count among the deals; their money is not in the sum.
    }
forecast-unpriced = { $count ->
        [one] One open deal has no amount, and nothing says what it may bring. It counts among the deals only.
       *[other] { $count } open deals have no amount, and nothing says what they may bring. They count among the deals only.
    }
forecast-from = As { $day } knows it, for the days from { $first } on.
button-forecast-why = Why
button-forecast-deals = { $count ->
        [one] The deal
       *[other] The { $count } deals
    }
forecast-why-title = { $title } – how it comes about
forecast-why-grade = *{ $grade }* { $count ->
        [one] one deal, { $mean } in this period
       *[other] { $count } deals, { $mean } each on average in this period
    }: { $sum }
forecast-why-odds = { "      " }odds of { $grade }: ({ $won } won + { $cases } × { $start }) ÷ ({ $ended } ended + { $cases }) = { $odds }; { $cycle } days to the signature
forecast-why-age = *No grade, { $last ->
        [0] { $first } days old and older
       *[other] { $first } to { $last } days old
    }* { $count ->
        [one] one deal, { $mean } in this period
       *[other] { $count } deals, { $mean } each on average in this period
    }: { $sum }
forecast-why-new = *New business* { $opened } opened in the latest { $days } days; { $deals } of what comes is won in this period × { $each } each (mean of { $won } won lately) = { $sum }
forecast-why-sum = *Sum* { $known } + { $new } = { $sum }
forecast-why-lean = *Leaning* over { $trials } trials the rates by age were off by { $ours }, the plain average by { $plain }: the rates weigh { $weight }, the odds of deals without a grade and of new ones are × { $factor }
forecast-why-rule = A graded deal's odds: its grade's, more from the quote on, less for each two weeks of silence, 95% at most. It counts in the period of its closing day, or a usual cycle after its opening. Others go by their age. Each line is odds × amount, rounded to the cent.
forecast-deal = • #{ $id } { $name } · { $worth } × { $odds } = { $sum }{ $grade }
forecast-deal-on = to be signed { $day }
forecast-deals-sum = All { $count } together: { $sum }
forecast-deals-page = { $first } to { $last } of { $count }
forecast-past = That period is over. `funnel` shows what came of it.
forecast-far = That is more than { $days } days ahead; nothing sound can be said of it.
forecast-unread = I read neither a period nor a team in “{ $said }”. Try `forecast Oct`, `forecast next quarter` or `forecast team`.
forecast-managers-only = Only a manager of “{ $team }” ({ $who }) or an admin of the workspace sees that forecast. `forecast mine` shows your own.
forecast-admins-only = Only an admin of the workspace sees that forecast, as long as “{ $team }” has no manager. `forecast mine` shows your own.
