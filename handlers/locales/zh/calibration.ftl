# 概率准不准。
calibration-title = { $team }：概率准不准？{ $since }以来
calibration-none = 这段时间里，还没有月末在跟、之后结束的已定级商机。
calibration-whole = *全部* 预估平均 { $told }，实际 { $came }（{ $cases } 个结束，赢 { $won } 个）· Brier { $brier }，只用平均赢单率 { $base }
calibration-better = 数字越小越好：这套概率比只用平均赢单率准。
calibration-worse = :warning: 数字越小越好：只用平均赢单率反而更准。
calibration-grade = *{ $grade } 类* 预估 { $told }，实际 { $came }（{ $cases } 个里赢 { $won } 个）
calibration-loose = :warning: { $grade } 类定得太松：实际结果和它的概率对不上（碰巧如此的可能只有 { $chance }）。收紧标准，或者改用实际的比例。
calibration-strict = :warning: { $grade } 类定得太严：实际结果和它的概率对不上（碰巧如此的可能只有 { $chance }）。放宽标准，或者改用实际的比例。
calibration-row = • { $name }：预估 { $told }，实际 { $came }（{ $cases } 个里赢 { $won } 个）
calibration-rule = 每个已结束的定级商机算一次，看它结束前那个月末的样子，按现在的规则算概率：等级的起始值、是否报价、多久没联系。满 { $least } 个、碰巧如此的可能不到 5% 才说对不上。当月建立当月结束的不算在内。
button-use-odds = { $grade } 类改用 { $percent }%
