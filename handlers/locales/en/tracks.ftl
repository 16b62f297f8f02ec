# Talk tracks: the openings that ship, what to solve, and the words around them.
track-any = Hi { $who }, I wanted to see where things stand on your side. What would help you most right now?
track-lead = Hi { $who }, what made you look into this now? I would like to understand that before I suggest anything.
track-qualified = Hi { $who }, from what you told me I have the outline of what you need. Could we check in ten minutes that I got it right?
track-proposal = Hi { $who }, have you had a chance to go through the proposal? Which part should we talk about first?
track-poc = Hi { $who }, how is the trial going? Is there anything that keeps you from seeing the result you wanted?
track-sample = Hi { $who }, have the samples been tested yet? What did your people find?
track-quote = Hi { $who }, does the quote match what you had budgeted? I am happy to walk you through it line by line.
track-negotiation = Hi { $who }, we have a short list of open points. Shall we get the people who decide into one call and settle them?
track-signing = Hi { $who }, what is left on your side before the signature, and who has it on their desk?
track-price-high = Hi { $who }, you said the price is high. Compared with what? If I know that, I can show you where the difference comes from.
track-needs-discount = Hi { $who }, about the discount: if volume or term can move, so can the price. What could you commit to?
track-needs-case = Hi { $who }, I found a customer much like you. Shall I send you the story, or put you on a call with them?
track-needs-budget = Hi { $who }, what do you need from me for the budget request? I can draft the business case with you.
track-no-budget = Hi { $who }, I understand there is no budget this time. When is the next one planned, and who should hear about this before then?
track-needs-approval = Hi { $who }, how is the approval going? If somebody has doubts, I would gladly answer them in person.
track-security-concern = Hi { $who }, on the security questions: could I bring our security lead together with yours for half an hour?
track-feature-gap = Hi { $who }, you missed a feature. What would you do with it day to day? There may be another way to get there.
track-competitor = Hi { $who }, I know you are looking at others too, and you should. Which two or three points will decide it for you?
track-not-now = Hi { $who }, you said now is not the time. What would have to happen first, and may I ask again when it has?
track-no-need = Hi { $who }, last time this was no topic for you. Has anything changed since, or is somebody else dealing with it now?
track-no-response = Hi { $who }, I have not heard back and do not want to be a nuisance. Should I keep this open, or close it for now?
track-positive = Hi { $who }, good to hear you liked it. What is the next step on your side, and what do you need from me for it?
track-needs-demo = Hi { $who }, when would a demo suit you, and who should be there? Tell me your two hardest cases and I will show those.
track-delivery-concern = Hi { $who }, about the delivery: which date can you not move? I will plan backwards from it with our people.
track-contract-terms = Hi { $who }, which clauses does your legal team stumble over? Let us put both lawyers on one call.
track-ours = Hi { $who }, I promised you something, and here it is. Have a look, and tell me whether it answers your question.
track-theirs = Hi { $who }, last time you were going to check something on your side. How far did you get, and can I make it easier?
track-cold = Hi { $who }, it has been a while. I came across some news from your industry that made me think of you. Is it still a topic?
track-proposal-price-high = Hi { $who }, you found the proposal expensive. Shall I walk you through what the cost is made of?
track-proposal-needs-case = Hi { $who }, I added a customer like you to the proposal, with their figures before and after. May I show you?
track-proposal-no-response = Hi { $who }, the proposal has been with you for a while. Is there something in it that does not fit?
track-quote-price-high = Hi { $who }, you found the quote high. Is it the total, or one item? Maybe we can start smaller.
track-quote-no-response = Hi { $who }, did the quote reach the right person? I would rather hear a no than leave you with open questions.
track-quote-not-now = Hi { $who }, the quote holds until its last day. If you decide before then, I can keep the price and your slot. What stands in the way?
track-quote-competitor = Hi { $who }, I hear there is another quote on the table. May I show you what is in ours and missing in theirs?
track-negotiation-price-high = Hi { $who }, if we find a way on the price, is there anything else between us and a signature?
track-negotiation-not-now = Hi { $who }, what does waiting cost you each month? Let us get everybody who decides together once and say yes or no.
track-negotiation-positive = Hi { $who }, we agree on the main points. Shall I send the contract today, so that legal can start?
track-signing-needs-approval = Hi { $who }, who signs last, and when do they next do so? I will have everything ready by then.
track-no-response-cold = Hi { $who }, I did not reach you the last times, so one last idea: a fresh proposal on one page. Shall I send it?
track-no-budget-cold = Hi { $who }, when we last spoke the budget was gone. Is planning for the next one under way? I can help with the figures.
solve-price-high = the price. Ask what they compare it with
solve-needs-discount = the discount. Ask what they would commit to in return
solve-needs-case = the missing proof. Ask whose example would convince them
solve-needs-budget = the budget. Ask who grants it, and by when
solve-no-budget = the budget that is not there. Ask when the next one is planned
solve-needs-approval = the approval. Ask with whom it lies, and what holds it up
solve-security-concern = the doubts about security. Ask which of them would stop the purchase
solve-feature-gap = the missing feature. Ask what they need it for
solve-competitor = the rival. Ask which points will decide
solve-not-now = the timing. Ask what has to happen first
solve-no-need = the need. Ask what has changed since, or who else has it
solve-no-response = the silence. Try another way or another person
solve-needs-demo = the demo. Ask who should see what
solve-delivery-concern = the delivery. Ask which date cannot move
solve-contract-terms = the terms. Ask which clauses, and who decides them
opening = 💬 Try: “{ $words }”
opening-solve = 🎯 To solve: { $what }.
button-use-track = Use it
button-unuse-track = Did not use it
track-nobody = there
track-used = Counted as used. Here it is to be copied:
track-used-before = { $who } has used it already, { $at }; it is counted once. Here it is to be copied:
track-unused = It does not count as used any more.
track-not-used = I changed nothing: it does not count as used, or what followed is known already.
track-gone = I changed nothing: this talk track was rewritten or retired meanwhile. `tracks` shows those that hold.
track-effect = suggested { $offered } { $offered ->
    [one] time
   *[other] times
  }, used { $used } { $used ->
    [one] time
   *[other] times
  }, { $followed } of { $cases } with a good answer or a step forward after
track-effect-none = suggested { $offered } { $offered ->
    [one] time
   *[other] times
  }, not used yet
track-place-who = name
track-place-customer = customer
tracks-title-all = Talk tracks of the workspace
tracks-title = Talk tracks of { $team }
tracks-fitting = *You could open with:*
tracks-more = … and { $count } more. `tracks Acme` shows those that suit a deal.
button-edit-track = Edit
button-new-track = + New talk track
track-title = Talk track
track-words = Words
track-words-hint = {"{name}"} stands for the person, {"{customer}"} for the customer.
track-stage = In which stage
track-feedback = After the customer said
track-situation = When
track-any-choice = does not matter
track-for-any = always
track-end = Keep or retire
track-keep = Keep it
track-retire = Retire it: nobody is offered it any more
track-saved = Saved: “{ $words }”
track-retired = Retired. Nobody is offered it any more.
track-unwritten = Taken back. What held before holds again.
track-length = I saved nothing: a talk track has { $least } to { $most } characters.
situation-ours = we have promised something
situation-theirs = they have promised something
situation-cold = a month without a word
