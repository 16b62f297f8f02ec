# 早上的待办卡片。
morning-title = ☀️ *{ $today ->
    [0] 今天没有新到期的，逾期 { $late } 个
   *[other] { $late ->
        [0] 今天要跟进 { $today } 个
       *[other] 今天要跟进 { $today } 个，另有 { $late } 个逾期
    }
}*
morning-done = ✓ *今天的都跟进完了。*
morning-last = { $days ->
    [0] 今天
    [1] 昨天
   *[other] { $days } 天前
}：“{ $words }”
morning-more = 还有 { $count } 个没列出。
button-all = 全部 { $count } 个
