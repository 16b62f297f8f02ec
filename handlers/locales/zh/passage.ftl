# 一段时间的漏斗，以及每个数字怎么算出来。
passage-title = { $team }：{ $first } 至 { $last } 新增的商机
passage-nothing = 这段时间没有新增商机。
passage-unread = 没看懂“{ $said }”，没有按它筛选。
passage-summary = *新增* { $opened } · *已赢单* { $won }，占 { $share } · *丢单或淘汰* { $ended }
passage-stage = *{ $stage }* 到过 { $reached }，现在停在这里 { $current }，往下走 { $on }（{ $share }）
passage-stay = { " " }· 一半在 { $half } 天内离开，四分之三在 { $most } 天内（共 { $cases } 次）
passage-lost = { " " }· 丢在这里：{ $reasons }
passage-top-heavy = :warning: 头重脚轻：在跟的 { $open } 个商机里，{ $here } 个还在「{ $stage }」。
passage-hole = :warning: 中间断层：在跟的 { $open } 个商机里，只有 { $here } 个在「{ $stage }」。
button-passage-why = 为什么
passage-why-title = { $team }：这些数字怎么来的，{ $first } 至 { $last }
passage-sum = *{ $stage }* 到过 { $reached } = 往下走 { $on } + 在跟或休眠 { $waiting } + 丢单或淘汰 { $ended }；{ $on } ÷ { $reached } = { $share }
passage-sum-won = *转化率* 赢单 { $won } ÷ 新增 { $opened } = { $share }
passage-sum-average = *平均金额* 赢单总额 { $total } ÷ 有金额的赢单 { $count } 个 = { $average }
passage-rule = 商机到过的最远阶段以及之前的所有阶段都算“到过”：跳过的也算经过，退回去不会减少，赢单的算走完全程；撤销的改动不算。阶段停留时间按团队全部商机统计，不限新增时间；没有记录结束的不算在内。
