# The monthly letter of the closing day.
closing-month = 🧹 Closing day of the month.
closing-cold = *Gone cold: perhaps worth a visit.* Share news of their trade, or a new proposal.
closing-cold-row = { $what }, since { $day }{ $why ->
    [none] {""}
   *[other] {" "}({ $why })
}
button-reopen = Reopen
letter-closing-day = monthly closing day
rule-closing-workday = Workday of the month on which the closing day comes (0: never)
rule-revisit-days = Days after which a customer gone cold is named again (0: never)
