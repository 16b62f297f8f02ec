# How a team and its people work their deals, and how each number comes about.
conduct-title = { $whose }: { $first } – { $last } ({ $days } days)
button-conduct-late = Who is late
conduct-now = *Now* { $late }
conduct-forecast = *{ $period }* { $won } won, { $expected } more expected (P10 to P90: { $low } to { $high })
conduct-on-time = on time { $share } ({ $part } of { $whole })
conduct-complete = records { $share } ({ $part } of { $whole })
conduct-follow-ups = { $week } follow-ups a week ({ $count })
conduct-answered = answered { $share } ({ $part } of { $whole })
conduct-won = won { $share } ({ $part } of { $whole })
conduct-average = average { $average } ({ $count })
conduct-cycle = cycle { $days } d ({ $count })
conduct-lost = lost or dropped { $share } ({ $part } of { $whole })
conduct-repeats = from customers who had signed before { $share } ({ $part } of { $whole })
conduct-note = In brackets: how many of how many. `team 90d` looks further back, `team stuck` shows where deals stop, `team works` what helps.
conduct-people-more = … and { $count } more.
button-conduct-why = Why
button-conduct = Numbers
conduct-why-title = { $whose }: how the numbers come about, { $first } – { $last }
conduct-why-on-time = *On time { $share }* = { $part } of { $whole } follow-ups due. Each next date counts on its day, or earlier when the follow-up comes before it, each deal once a day. Put off before its day it was not due; put off or left after its day it was missed.
conduct-why-complete = *Records { $share }* = { $part } of { $whole } fields filled in, over { $deals } deals open at the end. Asked for: { $fields }.
conduct-why-score = *Effort { $share }* = on time with { $timely } %, records with { $entry } %.
conduct-why-follow-ups = *{ $week } a week* = { $count } follow-ups × 7 ÷ { $days } days.
conduct-why-answered = *Answered { $share }* = { $part } of { $whole } follow-ups in which the customer said something; the next contact, or the end of the deal, came within { $days } days. Those with time left are not counted.
conduct-why-won = *Won { $share }* = { $won } won ÷ ({ $won } won + { $lost } lost).
conduct-why-average = *Average { $average }* = { $value } ÷ { $count } won with an amount in the team's currency.
conduct-why-cycle = *Cycle { $cycle } d* = { $days } days from opening to signature ÷ { $count } won with both days known.
conduct-why-lost = *Lost or dropped { $share }* = ({ $lost } lost + { $dropped } dropped) ÷ { $ended } ended.
conduct-why-repeats = *Signed before { $share }* = { $again } ÷ { $won } won.
conduct-why-a-head = *{ $each } a head* = { $value } won ÷ { $people } people.
conduct-missed = *Not on time*
conduct-missed-one = • { $name } #{ $id }, due { $due }
record-amount = amount
record-close-on = closing day
record-source = source
record-product-id = product
