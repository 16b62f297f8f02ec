short-rates = Show exchange rates, set them, or bring them in.
help-rates = Show the exchange rates into the base currency, each with the day from which it holds; set one, bring in a file of them, or choose the base currency. Setting needs the database to itself on SQLite.
help-rates-words = WORDS
help-rates-from = From which day a rate holds; today where it is not said.
rates-example = oppbot rates set USD 7.1 --from 2026-11-01 · oppbot rates import rates.csv (columns currency, date, rate) · oppbot rates base CNY
rates-usage = Say it as `oppbot rates`, `oppbot rates set USD 7.1 --from 2026-11-01`, `oppbot rates import rates.csv` or `oppbot rates base CNY`.
rates-into = Base currency: { $base }
rates-none-yet = No rate is set yet.
rates-holds = 1 { $currency } = { $rate } { $base } from { $day } ({ $who }, { $on })
rates-by-hand = by command line
rates-kept = 1 { $currency } = { $rate } { $base } from { $day }.
rates-imported = { $read } rates into { $base } read, { $count } of them new or changed.
rates-columns = The file needs the columns currency, date and rate in its first line; missing: { $missing }.
rates-row = Nothing was taken in: line { $row } says “{ $said }”. It needs a currency such as USD, a date such as 2026-11-01 and a rate such as 7.1.
rates-unreadable = { $path } cannot be read as a text file of rates.
rates-not-a-number = “{ $said }” is no rate; write it as 7.1.
