# 每月一次的盘点消息。
closing-month = 🧹 本月盘点日到了。
closing-cold = *这些客户凉了一阵，也许值得回访。* 可以聊聊行业动态，或者带上新方案。
closing-cold-row = { $what }，{ $day }起{ $why ->
    [none] {""}
   *[other] （{ $why }）
}
button-reopen = 重新打开
letter-closing-day = 每月盘点
rule-closing-workday = 每月第几个工作日盘点（0 为不发）
rule-revisit-days = 冷客户隔几天再提（0 为不提）
