short-corrections = 把大家改正过的话导出成测试数据。
help-corrections =
    每条被改正过的话输出一行 JSON：text、now、tz、known 与 oppbot parse 的输入一致，read 是当时读成什么，expect 是本来的意思。

    内容是原话，含客户的名字和说法，请像数据库一样保管。机器人运行时也能用。
corrections-example = 例：oppbot corrections > corrections.jsonl
