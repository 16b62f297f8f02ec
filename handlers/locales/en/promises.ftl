# What both sides have promised.
promise-ours = 🤝 We promised: “{ $words }”
promise-ours-by = 🤝 We promised by { $day }: “{ $words }”
promise-ours-late = 🔴 We promised by { $day }, { $days ->
    [one] 1 day
   *[other] { $days } days
  } ago: “{ $words }”
promise-theirs = 🤝 They promised: “{ $words }”
promise-theirs-by = 🤝 They promised by { $day }: “{ $words }”
promise-theirs-late = 🔴 They promised by { $day }, { $days ->
    [one] 1 day
   *[other] { $days } days
  } ago: “{ $words }”
promise-turn-ours = *It is our turn.*
promise-turn-theirs = *It is their turn.*
promise-ask = What became of it?
promise-choice-kept = ✓ kept: { $words }
promise-choice-off = ✗ off: { $words }
promise-ended-kept = Promise kept: “{ $words }”
promise-ended-off = Promise called off: “{ $words }”
promise-ended-before = I changed nothing: { $who } has said so already, { $at }. { $how }
promise-gone = I do not know this promise any more. I saved nothing.
happened-promise-ended = { $who } said what became of a promise, { $at }
