# 在当前阶段走到第几天，能不能往下推进。
pace = 本阶段第 { $day } 天，一般 { $target } 天
pace-over = ⚠️ *本阶段第 { $day } 天，已超过一般的 { $target } 天*
pace-duty = { $pace }，主责：{ $duty }
pace-stage = *{ $stage }*：一般 { $days } 天，主责：{ $duty }
ready = ✅ 可以推进到「{ $stage }」：门槛要求的都齐了。
