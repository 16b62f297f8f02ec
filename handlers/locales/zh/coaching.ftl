# 商机卡在哪、什么做法有效、每月表扬。
stops-title = { $team }：商机卡在哪，{ $first } – { $last } 新建的商机
stops-person = *{ $who }* · { $stage }：{ $cases } 个里有 { $hits } 个止步于此（{ $share }），其他人 { $other_cases } 个里有 { $other_hits } 个（{ $other_share }）。相差 { $points } 个百分点，95% 区间 { $low } 到 { $high }{ $clear ->
    [1] 。
   *[0] ，也可能只是偶然。
}
stops-nowhere = *{ $who }*：没有哪个阶段比其他人更容易卡住。
stops-too-few = *{ $who }*：样本太少，还说不准。单个阶段最多 { $cases } 个，至少要 { $least } 个。
stops-nothing = 这段时间没有新建商机。
stops-rule = 只算已经离开该阶段的商机：在那里丢单、淘汰，或者往下走了。双方都满 { $least } 个才比较（销售规则里的 `sample_cases`）。看更长时间说「团队 卡点 365天」。
lessons-title = { $team }：什么做法有效，{ $first } – { $last } 结束的商机
lesson = • *{ $act }*：{ $cases } 单赢了 { $hits } 单（{ $share }），没有的 { $other_cases } 单赢了 { $other_hits } 单（{ $other_share }）。相差 { $points } 个百分点，95% 区间 { $low } 到 { $high }{ $clear ->
    [1] 。
   *[0] ，也可能只是偶然。
}
lessons-nothing = 结束的商机太少，还说不准：做过和没做过的都要满 { $least } 单。
lessons-rule = 赢单 ÷（赢单 + 丢单）。做过和没做过的都满 { $least } 单才比较，另有 { $few } 项样本不够。放在一起看不等于因果：本来就快成的单子，往往也做得更多。
act-channel-call = 打过电话
act-channel-visit = 上门拜访过
act-channel-video = 开过视频会
act-channel-email = 发过邮件
act-channel-wechat = 微信聊过
act-channel-message = 发过短信
act-channel-event = 活动上见过
act-words-case = 聊到案例
act-words-demo = 聊到演示
act-words-trial = 聊到试用
act-words-sample = 聊到样品
act-words-discount = 聊到优惠
act-words-boss = 领导出面
act-file = 跟进时附了文件
act-promise = 兑现过承诺
act-track = 话术「{ $words }」
awards-title = { $team }：{ $month }光荣榜
award-follow-up = :trophy: *最佳跟进奖*：{ $who }
award-entry = :star: *数据录入之星*：{ $who }
award-share = { $who } { $share }（{ $part }/{ $whole }）
awards-nobody = 没有人满 { $least } 次应跟进或 { $least } 个跟进中的商机，这个月不评奖。
awards-effort = *过程分*
awards-money = *赢单金额*
award-place = 第 { $rank } 名 { $who } · { $score }
awards-rule = 过程分里跟进合规率占 { $timely }%，信息完整率占 { $entry }%，和金额分开算。满 { $least } 例才参评；分数相同并列，前三名以外不排名。发「团队 30天」看自己的数据。
awards-off = 「{ $team }」没有开通每月表扬。主管在「销售规则」的团队数据里打开后，每月第一份周报时一起发。
