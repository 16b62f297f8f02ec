# The App Home and the form for a new opportunity.
home-hello = Your day, { $who }
home-day = Today: { $due } due · { $late } late
home-more = … and { $count } more. `due` shows them all.
home-pipeline = Your pipeline: { $count } open
home-team = { $team }: late follow-ups
home-late-person = { $who }: { $count }
home-nobody-late = Nobody is late.
button-new = + New
new-title = New opportunity
new-name = Customer
new-name-example = Acme
new-amount = Amount
new-amount-example = 120k, ¥1.2m
new-grade = Grade
new-stage = Stage
new-next = Next date
new-submit = Create
new-amount-unread = I saved nothing: I cannot read “{ $words }” as an amount. For example 120k or 1,200,000.
home-needs = Needs you:
home-need-promises = { $count ->
    [one] 1 promise of ours is due
   *[other] { $count } promises of ours are due
  }
home-need-doubts = { $count ->
    [one] 1 doubtful grade
   *[other] { $count } doubtful grades
  }
home-promises = Promises: ours { $ours } · theirs { $theirs }
home-need-approvals = { $count ->
    [one] 1 approval
   *[other] { $count } approvals
  }
home-need-checks = { $count ->
    [one] 1 deal to check
   *[other] { $count } deals to check
  }
button-approvals = Approvals
button-checks = Spot check: { $team }
