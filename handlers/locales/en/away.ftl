# Who is away, and who decides meanwhile.
away-set = ✓ You are away from { $first } to { $last }. { $who } decides on approvals for you.
away-set-alone = ✓ You are away from { $first } to { $last }. Nobody stands in: approvals wait for you, and go to the admins after { $hours } working hours. Name somebody: `away { $example } @name`.
away-ended = ✓ You are back: approvals come to you again.
away-none = You have not said that you are away. Say until when and who decides for you: `away until Friday @name`.
away-needs-day = I saved nothing: say until when you are away, such as `away until Friday @name` or `away 3 Oct - 7 Oct @name`.
away-over = I saved nothing: { $day } is over.
away-one-person = I saved nothing: name one colleague who decides for you, and not yourself.
