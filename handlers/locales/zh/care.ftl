# 给管理机器人的人看的话。
alarm = ⚠ 最近有 { $count } 条消息发不出去，我已不再重试：
alarm-line = • { $count } 条 { $kind }：{ $fault }
alarm-how = 每条的详情在日志的 “letter.buried” 里。周报发不出去时，我会另外告诉团队经理怎么办。
