# 健康度：卡片上的分数、分数怎么来的、双方多久没说话、卡在哪里，以及团队里每个人的情况。
health = 健康度 { $score }
health-not-open = 「{ $name }」（#{ $id }）目前不在跟进，健康度只算在跟的商机。
part-follow-up = 跟进
part-feedback = 客户反馈
part-progress = 推进
why-points = *{ $part }* { $points } 分（满分 { $of }）
why-touched = 上次跟进：{ $day }{ $days ->
    [0] { "" }
   *[other] ，{ $days } 天没跟了
}。{ $grade } 类每 { $cadence } 天要跟一次，{ $spent } 天不跟，这一项就没分了。
why-untouched = { $day }新建，还没跟进过{ $days ->
    [0] { "" }
   *[other] ，{ $days } 天没跟了
}。{ $grade } 类每 { $cadence } 天要跟一次，{ $spent } 天不跟，这一项就没分了。
why-unheard = 还不知道客户怎么说，按 { $worth } 分算（满分 100）。
why-answer = { $felt }：{ $worth } 分（满分 100），权重 { $weight }
why-stage = 「{ $stage }」是 { $stages } 步里的第 { $rank } 步：阶段占一半，得其中 { $share }。
why-momentum = { $days ->
    [0] 今天刚有进展
   *[other] { $days } 天没有进展
}，本阶段计划 { $target } 天：节奏占另一半，得其中 { $momentum }。
why-progress = 最近一次进展：{ $what }
why-shares = 满分 100：跟进 { $follow }、客户反馈 { $feedback }、推进 { $progress }。天数按 UTC 日期计算。
clock-ours = 我们 { $days } 天没联系
clock-theirs = 客户 { $days } 天没回音
clock-never = 客户一直没回音（{ $days } 天）
clock-fine = 双方都在保持联系。
clock-advice-we = 是我们让客户等了：趁客户还记得上次聊的，马上联系。
clock-advice-they = 我们一直在跟，客户没回音：换个方式、换个人，或者给客户一个非回不可的理由。
clock-advice-both = 双方都没动静：带点新东西去，直接问客户这事还做不做。
stuck-no-word = 到「{ $stage }」已经 { $days } 天，客户一句话都没有（预警线 { $limit } 小时）。
stuck-negotiation = 谈判 { $days } 天了，超过 { $limit } 天。
stuck-dwell = 在「{ $stage }」停了 { $days } 天，团队里 { $share }% 的商机 { $limit } 天内就走完了这一步。
slipped = 预计签约日推迟了 { $times } 次，共 { $days } 天：
pushed = { $on }：从 { $former } 推到 { $now }
drop-advised = 健康度 { $score }，低于 { $below }，而且 { $days } 天没有进展（超过 { $limit } 天），建议淘汰。
raise-follow-up = 去跟进一次
raise-ask = 问到客户的反馈，最好是好消息
raise-settle = 解决客户提出的异议
raise-move-on = 推进到下一阶段
raise-sign = 把合同签下来
raise-most = *最能提分的一步：*{ $act }（+{ $gain } → { $score }）。
raise-nothing = *已经很好：*保持就行。
why-team = { $team }的健康度
why-team-empty = { $team }没有在跟的商机。
why-team-hint = 想看是哪些：`列表 卡住`、`列表 该淘汰`、`列表 健康度 <40`；加 `@同事` 只看一个人的。
why-book = 在跟 { $count } 个，健康度 { $score }
why-book-weakest = 最弱：{ $part }
why-book-stuck = { $count } 个卡住，多在「{ $stage }」
why-book-drop = { $count } 个该淘汰
filter-stuck = 卡住
filter-to-drop = 该淘汰
filter-health-below = 健康度低于 { $score }
filter-health-from = 健康度不低于 { $score }
