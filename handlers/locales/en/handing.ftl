# Handing over: what was done, and what cannot be.
given = Handed { $what } over to { $to }
given-briefed-later = { $to } is not at work now, and gets the brief at { $at }, your time.
given-book = Handed { $count ->
    [one] one open opportunity
   *[other] { $count } open opportunities
} of { $from } over to { $to }
given-book-kept = { $count ->
    [one] One more belongs
   *[other] { $count } more belong
} to another team; its manager can hand them over.
given-book-back = To give one of them back: `give #{ $id } @name`.
given-book-more = … and { $count } more. `list` shows all.
book-handed-over-to-you = { $by } handed the opportunities of { $from } over to you:
book-handed-over-from-you = { $by } handed your opportunities over to { $to }:
give-needs-person = I changed nothing: who takes “{ $name }” over? For example `give #{ $id } @lin knows their CTO`.
give-needs-people = I changed nothing: whose book goes to whom? For example `give all @lin from @wu`.
give-to-self = “{ $name }” (#{ $id }) is yours already. I changed nothing.
give-same-owner = “{ $name }” (#{ $id }) belongs to { $who } already. I changed nothing.
give-to-inactive = { $who } is deactivated in Slack and cannot take “{ $name }” (#{ $id }) over. Please name somebody else.
give-to-bot = I sell nothing myself: please name a colleague who takes “{ $name }” (#{ $id }) over.
give-empty-book = { $who } has no open opportunities. I changed nothing.
