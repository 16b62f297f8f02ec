short-forecast = Print what the coming months bring.
help-forecast = Print what the coming months bring: each open deal by its odds and its amount, plus one line of deals that nobody knows yet. Beside it stands the plain average of the last three months. Works beside a running bot.
help-forecast-json = Print it as JSON: expected, p10, p90 and plain_average in money, count in deals.
help-forecast-as-of = As the end of that day knew it, by the history; nothing that came later is looked at.
help-forecast-months = How many months; the first is what is left of the day's own.
help-forecast-currency = Tell money in this currency; amounts in others are left out and counted.
forecast-head = As of the end of { $day }, in { $currency }:
forecast-month = { $start } to { $end }: { $expected } expected, in eight of ten cases between { $low } and { $high }
forecast-count = { $count } deals expected; { $least } or more: { $odds }
forecast-parts = { $pipeline } from { $known ->
        [one] the one open deal
       *[other] { $known } open deals
    } and { $new } from deals that nobody knows yet
forecast-plain = Plain average: { $plain } ({ $spans ->
        [one] of one month, cut to as many days
       *[other] of the last { $spans } months, cut to as many days
    })
forecast-no-plain = Plain average: not yet, no whole month has been seen.
forecast-errors = Off so far, in deals, over { $trials ->
        [one] one earlier forecast
       *[other] { $trials } earlier forecasts
    } as far ahead: the forecast by { $ours }, the plain average by { $plain }

short-backtest = Hold earlier forecasts against what came.
help-backtest = Make the forecasts of earlier days again, each from nothing but what that day knew, and hold them against what was won. The plain average of what was won before stands beside them.
help-backtest-json = Print it as JSON, with every single forecast.
backtest-head = Earlier forecasts against what came, in { $currency }:
backtest-days = { $days } days ahead
backtest-month = The next calendar month
backtest-none = { $length }: the book is too young, or nothing was won.
backtest-series = { $length }: { $origins ->
        [one] one forecast, made on { $first }
       *[other] { $origins } forecasts, made from { $first } to { $last }
    }
backtest-errors = Forecast: off by { $wape } of what was won, { $bias } in sum; what came lay between p10 and p90 { $within } of { $origins } times
backtest-plain-plain = The plain average is better: off by { $wape }, { $bias } in sum
backtest-plain-forecast = Plain average: off by { $wape }, { $bias } in sum
backtest-odds = Odds that an open deal is won in the month after a month's end, { $cases } cases: { $mean } foretold on average, { $observed } came. Brier score { $brier }, by the base rate alone { $base }; less is better.
