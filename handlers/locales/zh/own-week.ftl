# 团队周报前一个工作日发给本人的个人周报。
own-week-title = 您在{ $team }的这一周：{ $first } 至 { $last }
own-week-done = *跟进* { $made } 次 · 到期 { $due } 个，按时跟进 { $on_time } 个（{ $share }）
own-week-ended = *结束* 赢单 { $won } 个 · 丢单 { $lost } 个 · 淘汰 { $dropped } 个
own-week-records = *资料* 跟进中 { $deals } 个商机，应填 { $asked } 项，已填 { $filled } 项（{ $share }）
own-week-promises = *答应客户的事* 做到 { $kept } 件 · 过期没做 { $unkept } 件
own-week-fix = *{ $when } 发周报前还来得及处理*：{ $count } 个商机
own-week-fix-some = *{ $when } 发周报前还来得及处理*：{ $count } 个商机，先看最要紧的 { $shown } 个
own-week-in-order = { $when } 发周报，您的商机没有要补的。
own-week-close-passed = 预计成交日已过 { $days } 天
own-week-overdue = 逾期 { $days } 天
own-week-undated = 没有下次跟进日期
own-week-unpriced = 没有金额
own-week-footer = 只有您能看到。这一周还没结束，数字截至现在，口径与团队数据一致。
button-own-week-off = 不再发给我
button-own-week-on = 给我发个人周报
own-week-wanted = 个人周报恢复了，会在团队周报前一个工作日发给您。
own-week-unwanted = 不再给您发个人周报。想恢复就发「设置」。
settings-own-week = 团队周报前的个人周报：{ $wanted ->
    [yes] 发送
   *[no] 不发
}
