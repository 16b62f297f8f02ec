# 双方的承诺。
promise-ours = 🤝 我方承诺：“{ $words }”
promise-ours-by = 🤝 我方承诺，{ $day }前：“{ $words }”
promise-ours-late = 🔴 我方承诺，{ $day }前，已过 { $days } 天：“{ $words }”
promise-theirs = 🤝 客户承诺：“{ $words }”
promise-theirs-by = 🤝 客户承诺，{ $day }前：“{ $words }”
promise-theirs-late = 🔴 客户承诺，{ $day }前，已过 { $days } 天：“{ $words }”
promise-turn-ours = *球在我方。*
promise-turn-theirs = *球在客户那边。*
promise-ask = 后来怎么样？
promise-choice-kept = ✓ 已兑现：{ $words }
promise-choice-off = ✗ 作罢：{ $words }
promise-ended-kept = 承诺已兑现：“{ $words }”
promise-ended-off = 承诺作罢：“{ $words }”
promise-ended-before = 没有改动：{ $who } 已在 { $at } 说过了。{ $how }
promise-gone = 这条承诺已经找不到了，什么也没有保存。
happened-promise-ended = { $who } 说明了一条承诺的结果，{ $at }
