# Moves that somebody else agrees to.
approval-asks = *Approval* · { $who } asks you to agree to a move.
approval-open = ⏳ Waiting for { $who }, since { $since }
approval-waits = ⏳ { $way } · waiting for approval of { $who }, since { $since }
approval-approved = ✓ Approved by { $who }, { $at }
approval-rejected = ✗ Rejected by { $who }, { $at }
approval-withdrawn = Withdrawn by { $who }, { $at }
approval-lapsed = Withdrawn: { $who } moved the deal on or took the words back, { $at }
approval-asked = ❓ { $who }: { $words }
approval-answered = ↳ { $who }: { $words }
approval-held = ⏳ Stays at { $stage } until { $who } agrees to { $wanted }. I have asked.
approval-opened = ⏳ Opened at { $stage }. { $wanted } needs the approval of { $who }; I have asked.
approval-reject-title = Reject the move
approval-reject-label = Why? The owner reads this.
approval-ask-title = Ask first
approval-ask-label = What do you want to know? It goes to the owner.
approval-answer-title = Answer
approval-answer-label = Your answer
approval-gone = I do not know this request any more. I changed nothing.
approval-short = I changed nothing: something that the stage asks for is no longer there on #{ $id } { $name }. Its owner can fill it in and ask again.
approval-needs-reason = I changed nothing: please say in a line why.
approval-needs-question = I asked nothing: please write your question.
approval-needs-answer = I saved nothing: please write your answer.
approval-not-yours = Not yours to decide: #{ $id } { $name } waits for { $who }. I changed nothing.
button-approve = Approve
button-approval-reject = Reject…
button-approval-ask = Ask
button-approval-answer = Answer
button-approval-withdraw = Withdraw
happened-approval-asked = { $who } asked for approval of a move, { $at }
happened-approval-rejected = { $who } rejected a move, { $at }
happened-approval-withdrawn = { $who } withdrew a request for approval, { $at }
approvals-waiting = { $count ->
    [0] No approval waits for you.
    [one] 1 approval waits for you
   *[other] { $count } approvals wait for you
  }
approval-again = ⏰ This still waits for you; it goes on to others { $until }.
letter-approval = request for approval
letter-approval-told = what became of a request for approval
letter-approval-question = question about a request for approval
