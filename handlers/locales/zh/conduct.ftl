# 团队和每个人怎样跟进商机，每个数字怎么来的。
conduct-title = { $whose }：{ $first } – { $last }（{ $days } 天）
button-conduct-late = 看谁逾期
conduct-now = *现在* { $late }
conduct-forecast = *{ $period }* 已赢 { $won }，预计还有 { $expected }（P10～P90：{ $low }～{ $high }）
conduct-on-time = 跟进合规率 { $share }（{ $part }/{ $whole }）
conduct-complete = 信息完整率 { $share }（{ $part }/{ $whole }）
conduct-follow-ups = 每周跟进 { $week } 次（共 { $count } 次）
conduct-answered = 反馈响应率 { $share }（{ $part }/{ $whole }）
conduct-won = 赢单率 { $share }（{ $part }/{ $whole }）
conduct-average = 平均单价 { $average }（{ $count } 单）
conduct-cycle = 成交周期 { $days } 天（{ $count } 单）
conduct-lost = 流失率 { $share }（{ $part }/{ $whole }）
conduct-repeats = 复购率 { $share }（{ $part }/{ $whole }）
conduct-note = 括号里是分子和分母。看更长时间说「团队 90天」，看商机卡在哪说「团队 卡点」，看什么做法有效说「团队 有效做法」。
conduct-people-more = …… 还有 { $count } 人。
button-conduct-why = 为什么
button-conduct = 看数据
conduct-why-title = { $whose }：数字怎么来的，{ $first } – { $last }
conduct-why-on-time = *跟进合规率 { $share }* = 应跟进 { $whole } 次，按时 { $part } 次。每个「下一步」到了当天算一次，提前跟进就算在跟进那天，同一商机一天只算一次。到期前改期的不算应跟进；过了当天才改期或一直没跟进的，算没按时。
conduct-why-complete = *信息完整率 { $share }* = 期末跟进中的 { $deals } 个商机，应填 { $whole } 项，已填 { $part } 项。要填：{ $fields }。
conduct-why-score = *过程分 { $share }* = 跟进合规率占 { $timely }%，信息完整率占 { $entry }%。
conduct-why-follow-ups = *每周 { $week } 次* = { $count } 次跟进 × 7 ÷ { $days } 天。
conduct-why-answered = *反馈响应率 { $share }* = 客户有反馈的跟进 { $whole } 次，其中 { $part } 次在 { $days } 天内又联系了客户或结了单。还没到期限的不计。
conduct-why-won = *赢单率 { $share }* = 赢 { $won } 单 ÷（赢 { $won } 单 + 丢 { $lost } 单）。
conduct-why-average = *平均单价 { $average }* = { $value } ÷ 以团队币种记了金额的赢单 { $count } 单。
conduct-why-cycle = *成交周期 { $cycle } 天* = 从建商机到签单共 { $days } 天 ÷ 两头日期都有的赢单 { $count } 单。
conduct-why-lost = *流失率 { $share }* =（丢单 { $lost } + 淘汰 { $dropped }）÷ 结束的 { $ended } 个。
conduct-why-repeats = *复购率 { $share }* = 以前签过单的客户 { $again } 单 ÷ 赢单 { $won } 单。
conduct-why-a-head = *人均成交 { $each }* = 赢单 { $value } ÷ { $people } 人。
conduct-missed = *没按时跟进的*
conduct-missed-one = • { $name } #{ $id }，应于{ $due }跟进
record-amount = 金额
record-close-on = 预计成交日
record-source = 来源
record-product-id = 产品
