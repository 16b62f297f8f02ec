# 周报和漏斗。
digest-title = { $team }周报：{ $first } 至 { $last }
digest-chart = 各阶段商机数 · { $team }
digest-series = 跟进中
digest-money = （{ $sums }）
digest-why = { " " }– { $reason }
digest-tally = { $count } 个{ $money }
digest-stage = { $stage } { $count } 个{ $money }
digest-open = *跟进中* { $what }：{ $stages }
digest-open-none = *跟进中* 暂无商机
digest-conversion = *转化率* 近 { $weeks } 周新建 { $size } 个：{ $steps } · { $won }
digest-conversion-none = *转化率* 近 { $weeks } 周没有新建商机
digest-step = { $old } → { $new } { $share }（{ $reached } 个中 { $on } 个）
digest-won-share = 赢单 { $won } 个（{ $share }）
digest-moved = *本周动态* 新建 { $new } · { $moves } · { $follow_ups }
digest-move = { $old } → { $new } { $count } 个
digest-moves-none = 阶段没有变化
digest-follow-ups = { $made ->
    [0] 没有跟进
   *[other] 跟进 { $made } 次，涉及 { $followed } 个商机
}
digest-changed = *管道变化* { $start } → { $end }：{ $moves }
digest-term = { $term } { $count } 个（{ $sums }）
digest-won = *赢单* { $what }{ $names }
digest-lost = *丢单* { $what }{ $names }
digest-dropped = *淘汰* { $what }
digest-names = ：{ $names }
digest-slowest = *最慢阶段* { $stage }：{ $count ->
    [1] 唯一的商机
   *[other] { $count } 个商机里有一半
}已停留 { $days } 天以上
digest-slowest-none = *最慢阶段* 没有停留的商机
digest-footer = 每项变化是哪些商机，见话题回复。随时发「漏斗」查看。
digest-posted = 「{ $team }」的周报正在发到 { $channel }。
