# 团队和个人的目标，以及怎样补上差额。
goal-set = *{ $whose } { $period }目标*：{ $now }（原来：{ $before }）
goal-undone = :leftwards_arrow_with_hook: *{ $whose } { $period }目标*已恢复为 { $now }。
goal-nothing = 无
goal-unit-deals = { $number } 单
goal-unit-follow-ups = { $number } 次跟进
goal-unit-on-time = 跟进合规率 { $number }%
goal-unit-records = 信息完整率 { $number }%
goals-title = { $whose }：{ $period }目标
goals-none = 这段时间还没有定目标。
goals-how = 主管可以这样定：「目标 团队 10月 50万」「目标 @林悦 10月 20单」「目标 @林悦 10月 60次跟进」「目标 团队 10月 合规率95%」「目标 团队 10月 完整率100%」；去掉目标说「目标 10月 取消」。
goal-follow-ups = *目标* { $target } · 已完成 { $done }（{ $share }）
goal-share = *目标* { $target } · 目前 { $done }（{ $part }/{ $whole }）
goal-reached = *目标* { $target } · 已完成 { $done }（{ $share }）+ 预测 { $expected }：能达成
goal-short = *目标* { $target } · 已完成 { $done }（{ $share }）+ 预测 { $expected }：*还差 { $gap }*
goal-add = 需要新增 { $count } 个 A 类{ $money ->
        [0] （概率 { $odds }，结束的 { $ended } 个里赢了 { $won } 个）
       *[other] （概率 { $odds }，结束的 { $ended } 个里赢了 { $won } 个；每单 { $each }，{ $cases } 个赢单的平均）
    }
goal-late = :warning: 新的 A 类通常要 { $days } 天，剩下的时间不够。
goal-lift = 或者把这 { $count } 个 B 类推进到 A 类：{ $which }（+{ $gained }）
goal-lift-some = 把这 { $count } 个 B 类全推进到 A 类也只多 { $gained }：{ $which }
goal-person = • { $who }：{ $target }，已完成 { $done }（{ $share }）
goal-person-share = • { $who }：目标 { $target }，目前 { $done }（{ $part }/{ $whole }）
goal-not-in-team = { $who } 不在「{ $team }」，不能在那里定目标。
goal-too-large = 这个数太大了。
goal-currency = 「{ $team }」的目标用 { $currency }。
goal-moved-on = { $who } 之后又改过这个目标，这次没有动。
