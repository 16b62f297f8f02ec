button-rates = Set a rate
rates-title = Exchange rates into { $base }
rates-none = No rate is set yet. Until then money in other currencies stands by itself and is never added to { $base }.
rates-line = • 1 { $currency } = *{ $rate } { $base }* from { $day } · { $who }, { $at }
rates-by-command = by command line
rates-how = `rates USD 7.1 from 1 Nov` sets one, `rates USD off from 1 Nov` takes it away, `rates base CNY` chooses the currency that all are told in. A rate holds from its day until the next one.
rates-whose = Admins of this Slack workspace set them. A rate holds from its day until the next one.
rates-nothing = none from that day
rates-set = *1 { $currency } = { $rate } { $base }* from { $day } on (before: { $before })
rates-back = :leftwards_arrow_with_hook: *1 { $currency } = { $rate } { $base }* from { $day } on, as before.
rates-gone = There is no rate of { $currency } from { $day } any more (before: { $before }).
rates-base-set = Totals are told in *{ $base }* too, wherever money in several currencies stands side by side.
rates-base-none = :leftwards_arrow_with_hook: No base currency is chosen any more; each currency is told by itself.
rates-form-title = Exchange rates
rates-form-base = Base currency
rates-form-currency = Currency
rates-form-rate = What one unit is worth
rates-form-hint = In { $base }, such as 7.1 or 0.048.
rates-form-day = From
rates-both = A rate needs both: the currency and what one unit of it is worth.
rates-of-base = { $currency } is the base currency itself; it needs no rate.
rates-not-a-rate = “{ $said }” is no rate: a number above 0 and up to 1,000,000, with at most { $places } decimals.
rates-other-base = The rates here lead to { $base }, not to { $said }. `rates base { $said }` would change that.
rates-unread = I could not read “{ $said }”. Say it as `rates USD 7.1 from 1 Nov` or `rates base CNY`.
rates-none-there = No rate of { $currency } begins on that day, so there is nothing to take away.
rates-moved-on = { $who } has set that otherwise since; nothing was changed.
rates-admins-only = Only admins of this Slack workspace set exchange rates: { $who }.
rates-admins-unknown = Only admins of this Slack workspace set exchange rates.
base-sums = { $sums } = { $total }
base-part = { $sums }; without { $left }: { $total }
base-no-currency = amounts without a currency
base-rate = 1 { $currency } = { $rate } { $base } (from { $day })
base-rate-change = 1 { $currency } = { $then }, then { $now } { $base } (from { $day })
base-note = Told in { $base } too, at { $rates }; rounded once, in the total.
base-bridge = Told in { $base } too: the start by the rates of { $first }, all else by those of { $last }, at { $rates }. What the change of a rate did to the money there at the start is a line of its own.
base-left-out = Left out of { $base }, because there is no rate on { $day }: { $currencies }.
forecast-in-base = In { $base } that is *{ $sum }*
forecast-turned = In it { $count ->
        [one] is one deal in another currency
       *[other] are { $count } deals in other currencies
    }, at { $rates }.
forecast-why-currency = • In { $currency }: { $count ->
        [one] one deal adds
       *[other] { $count } deals add
    } { $sum }
forecast-why-won-currency = • In { $currency }: { $count ->
        [one] one deal
       *[other] { $count } deals
    } won so far brought { $sum }
forecast-why-rates = A deal in another currency counts at the rate of the day of this forecast, once it has ended at that of its last day; each is rounded once. { $rates }
base-changed = { $total } ({ $each })
digest-rates = exchange rates { $change }
rates-gone-since = That has been taken back already; nothing was changed.
