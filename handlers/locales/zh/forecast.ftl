# 某一时段的业绩预测、算法和对应的商机。
forecast-title = { $whose }：{ $period }业绩预测
forecast-period = { $first } 至 { $last }
forecast-line = *{ $title }* 余下时间预计 { $sum } · P10～P90：{ $low } 到 { $high }
forecast-line-plain = 简单平均 { $sum }
forecast-figure = 预计 *{ $sum }* · P10～P90：{ $low } 到 { $high }
forecast-sum = = 在跟的 { $count } 个商机 { $known } + 尚未出现的新商机 { $new }（{ $deals } 单）
forecast-deals = *单数* 预计 { $expected } 单 · { $odds }
forecast-at-least = { $count } 单及以上：{ $odds }
forecast-won = *本期已赢单*（不含在上面的预测里）：{ $count } 单，{ $sum }
forecast-receipts = *预计回款* { $first } 至 { $last }：{ $sum }{ $days ->
        [0] （没有设账期，按签约当天算）
       *[other] （签约后 { $days } 天到账，其中已签的 { $signed }）
    }
forecast-plain = *简单平均* { $sum }，{ $deals } 单（最近 { $spans } 期，按天数折算）
forecast-plain-none = *简单平均* 还没有完整的一期，暂时算不出。
forecast-errors-none = *至今误差* 还没有到期的预测，暂时说不出。
forecast-errors = *至今误差*（团队，按单数，{ $trials } 次预测）：本预测 { $ours }，简单平均 { $plain }
forecast-plain-closer = :warning: 到目前为止，简单平均更准。
forecast-foreign = 有 { $count } 个在跟商机的金额是 { $currencies }，没有折成 { $currency } 的汇率：计入单数，不计入金额。
forecast-unpriced = 有 { $count } 个在跟商机没有金额，也无从估计：只计入单数。
forecast-from = 按 { $day } 所知，预测 { $first } 起的日子。
button-forecast-why = 为什么
button-forecast-deals = 看这 { $count } 个商机
forecast-why-title = { $title }——怎么算出来的
forecast-why-grade = *{ $grade } 类* { $count } 个，本期成交概率平均 { $mean }：{ $sum }
forecast-why-odds = { "      " }{ $grade } 类的概率：（赢单 { $won } + { $cases } × { $start }）÷（已结束 { $ended } + { $cases }）= { $odds }；平均 { $cycle } 天签约
forecast-why-age = *未定级，{ $last ->
        [0] 已有 { $first } 天以上
       *[other] 已有 { $first }～{ $last } 天
    }* { $count } 个，本期成交概率平均 { $mean }：{ $sum }
forecast-why-new = *新商机* 最近 { $days } 天新增 { $opened } 个；预计还会出现的里面本期赢 { $deals } 单 × 每单 { $each }（近期 { $won } 个赢单的平均）= { $sum }
forecast-why-sum = *合计* { $known } + { $new } = { $sum }
forecast-why-lean = *参照简单平均* { $trials } 次试算里，按商机天数的算法误差 { $ours }，简单平均 { $plain }：前者占 { $weight }，未定级商机和新商机的概率 × { $factor }
forecast-why-rule = 已定级商机的概率：等级的概率，到报价后提高，每沉默两周降低，最高 95%；算在预计成交日所在的时段，没有预计成交日的按通常周期推算。未定级的按已有天数算。每行都是概率 × 金额，四舍五入到分。
forecast-deal = • #{ $id } { $name } · { $worth } × { $odds } = { $sum }{ $grade }
forecast-deal-on = 预计 { $day } 签约
forecast-deals-sum = { $count } 个合计：{ $sum }
forecast-deals-page = 第 { $first }～{ $last } 个，共 { $count } 个
forecast-past = 这段时间已经过去了。发「漏斗」可以看结果。
forecast-far = 这离现在超过 { $days } 天，预测没有意义。
forecast-unread = 「{ $said }」里没看出时段或团队。可以说：「预测 10月」「预测 下季度」「预测 团队」。
forecast-managers-only = 只有「{ $team }」的主管（{ $who }）或工作区管理员能看这份预测。发「预测 我的」可以看自己的。
forecast-admins-only = 「{ $team }」还没有主管，只有工作区管理员能看这份预测。发「预测 我的」可以看自己的。
