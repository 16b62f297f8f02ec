# 每周抽查。
check-title = { $count ->
    [0] 本周关于「{ $team }」有几个问题
   *[other] 本周抽查「{ $team }」的 { $count } 个商机
}
check-line = { $count ->
    [0] 抽查：关于「{ $team }」有几个问题
   *[other] 抽查：「{ $team }」的 { $count } 个商机
}
button-look = 去看看
button-check-verified = 属实
button-check-doubtful = 存疑
button-check-not-real = 不属实
button-check-why = 说明原因
check-heard = { $days ->
    [0] 客户今天有回音
   *[other] 客户 { $days } 天没有回音
}
check-never-heard = { $days ->
    [0] 今天新建，客户还没有回音
   *[other] 新建 { $days } 天，客户一直没有回音
}
check-slips = 预计签约已推迟 { $count } 次
check-found-verified = ✅ { $who }核实属实，{ $at }。
check-found-doubtful = 🤔 { $who }认为存疑，{ $at }。
check-found-not-real = 🚫 { $who }认为不属实，{ $at }。
check-overtaken = 「{ $name }」没有改动：{ $what }
check-questions = 值得问一句
check-only-questions = 只是提问，不是结论：也许另有原因。
check-amount = { $what }，{ $who }：超过团队常见金额（{ $usual }，{ $cases } 个商机的中位数）的 { $times } 倍。金额对吗？
check-late = { $count ->
    [1] { $who }有 1 次跟进隔了 { $days } 天才记录。
   *[other] { $who }有 { $count } 次跟进补录得晚，最久隔了 { $days } 天。
}当天记录有什么困难吗？
check-why-title = 说明原因
check-why-label = 您了解到什么情况？
check-gone = 找不到这次抽查了，没有保存。
check-not-yours = 只有给出结论的人可以说明原因，没有保存。
letter-spot-check = 每周抽查
