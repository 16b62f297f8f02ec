short-rates = 查看、设置或导入汇率。
help-rates = 列出折成本位币的汇率及其起用日期；也可以设置一条、导入一个文件，或选定本位币。用 SQLite 时，设置前要先停下机器人。
help-rates-words = 内容
help-rates-from = 汇率从哪天起用，不写就是今天。
rates-example = oppbot rates set USD 7.1 --from 2026-11-01 · oppbot rates import rates.csv（列名 currency、date、rate）· oppbot rates base CNY
rates-usage = 用法：`oppbot rates`、`oppbot rates set USD 7.1 --from 2026-11-01`、`oppbot rates import rates.csv` 或 `oppbot rates base CNY`。
rates-into = 本位币：{ $base }
rates-none-yet = 还没有设置汇率。
rates-holds = 1 { $currency } = { $rate } { $base }，{ $day } 起（{ $who }，{ $on }）
rates-by-hand = 命令行
rates-kept = 1 { $currency } = { $rate } { $base }，{ $day } 起。
rates-imported = 读到 { $read } 条折成 { $base } 的汇率，其中 { $count } 条是新的或有改动。
rates-columns = 文件第一行要有 currency、date、rate 三列，缺少：{ $missing }。
rates-row = 一条也没有导入：第 { $row } 行是“{ $said }”。要写币种（如 USD）、日期（如 2026-11-01）和汇率（如 7.1）。
rates-unreadable = 读不了 { $path }，它不是汇率的文本文件。
rates-not-a-number = “{ $said }”不是汇率，请写成 7.1 这样。
