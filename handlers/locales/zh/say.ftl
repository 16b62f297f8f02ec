# 一句话说清商机到哪一步。
say-whole = { $said }。
say-and = { $before }，{ $part }
say-open = *{ $name }*（{ $facts }）目前在{ $stage }阶段
say-asleep = *{ $name }*（{ $facts }）休眠到{ $day }
say-ended = *{ $name }*（{ $facts }）{ $day }{ $status }
say-ended-ever = *{ $name }*（{ $facts }）{ $status }
say-tick-need = 已确认需求
say-tick-budget = 有预算
say-tick-decides = 知道谁拍板
say-proof-requirements = 需求已签字确认
say-proof-proposal = 方案已发
say-proof-quotation = 报价已发
say-proof-contract = 合同已发
say-proof-poc = 试用验证已完成
say-proof-sample = 样品测试已完成
say-proof = { $what }已齐
say-heard = 客户上次反馈{ $felt }（{ $day }）
say-turn-ours = 球在我方（“{ $words }”）
say-turn-ours-by = 球在我方（“{ $words }”，{ $day }前）
say-turn-theirs = 球在客户那边（“{ $words }”）
say-turn-theirs-by = 球在客户那边（“{ $words }”，{ $day }前）
say-next = 下次跟进{ $when }
say-next-late = 原定{ $when }的跟进已晚 { $days } 天
say-close = 预计{ $day }签约
say-close-near = 预计{ $weeks ->
        [1] 一周内
        [2] 两周内
        [3] 三周内
       *[other] { $weeks } 周内
    }签约（{ $day }）
say-close-past = 原定{ $day }签约，已过 { $days } 天
say-close-none = 签约日期未定
say-known = 负责人{ $owner }。最近一次跟进：{ $day }，{ $who }。
say-known-nothing = 负责人{ $owner }。还没有跟进记录。
