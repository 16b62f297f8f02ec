# 等级和跟进内容对不上。
doubt-high = 🚩 等级是 { $grade } 类，但您写的是「{ $quote }」。
doubt-low = 🚩 等级是 { $grade } 类，但看您写的，意向应该更高：「{ $quote }」。
doubt-high-theirs = 🚩 等级是 { $grade } 类，但{ $who }写的是「{ $quote }」。
doubt-low-theirs = 🚩 等级是 { $grade } 类，但看{ $who }写的，意向应该更高：「{ $quote }」。
doubt-explained = { $who }说明了为什么仍是 { $grade } 类：{ $words }
doubt-settled = 没有改动：{ $who }已经处理过了，{ $at }。{ $how }
doubt-settled-regraded = 等级已经改了。
doubt-settled-explained = 等级不变：{ $words }
doubt-settled-withdrawn = 那条跟进已经撤销。
doubt-gone = 找不到这个问题了，这次没有保存。
doubt-needs-words = 还没有保存：请用一句话说明为什么等级不变。
button-regrade = 改为 { $grade } 类
button-explain = 说明一下
explain-title = 等级为什么不变
explain-label = 为什么仍是 { $grade } 类？
explain-example = 在等明年预算，已经说好一月下单
happened-explained = { $who }说明了等级为什么不变，{ $at }
