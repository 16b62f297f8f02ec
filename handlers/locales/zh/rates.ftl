button-rates = 设置汇率
rates-title = 汇率（折成 { $base }）
rates-none = 还没有设置汇率。在此之前，其他币种的金额单独列出，不会并入 { $base }。
rates-line = • 1 { $currency } = *{ $rate } { $base }*，{ $day }起 · { $who }，{ $at }
rates-by-command = 命令行
rates-how = `汇率 美元 7.1 从11月1日起` 设置一条，`汇率 美元 取消 11月1日` 去掉一条，`汇率 本位币 人民币` 选定合计用的币种。每条汇率从当天起用，直到下一条生效。
rates-whose = 由本工作区的管理员设置。每条汇率从当天起用，直到下一条生效。
rates-nothing = 当天没有
rates-set = *1 { $currency } = { $rate } { $base }*，{ $day }起（原来：{ $before }）
rates-back = :leftwards_arrow_with_hook: 已改回 *1 { $currency } = { $rate } { $base }*，{ $day }起。
rates-gone = { $day }起的 { $currency } 汇率已去掉（原来：{ $before }）。
rates-base-set = 凡是有多个币种的地方，都会另外给出折成 *{ $base }* 的合计。
rates-base-none = :leftwards_arrow_with_hook: 已取消本位币，各币种分开列出。
rates-form-title = 汇率
rates-form-base = 本位币
rates-form-currency = 币种
rates-form-rate = 一个单位值多少
rates-form-hint = 以 { $base } 计，例如 7.1 或 0.048。
rates-form-day = 从哪天起
rates-both = 币种和汇率要一起填。
rates-of-base = { $currency } 就是本位币，不需要汇率。
rates-not-a-rate = 「{ $said }」不是有效的汇率：要大于 0、不超过 1,000,000，最多 { $places } 位小数。
rates-other-base = 这里的汇率都折成 { $base }，不是 { $said }。要换本位币，请说 `汇率 本位币 { $said }`。
rates-unread = 没看懂「{ $said }」。可以这样说：`汇率 美元 7.1 从11月1日起`，或 `汇率 本位币 人民币`。
rates-none-there = 那天没有 { $currency } 的汇率，没有可去掉的。
rates-moved-on = { $who } 之后又改过，这次没有改动。
rates-admins-only = 只有本工作区的管理员能设置汇率：{ $who }。
rates-admins-unknown = 只有本工作区的管理员能设置汇率。
base-sums = { $sums } = { $total }
base-part = { $sums }，不含 { $left } 合 { $total }
base-no-currency = 没写币种的金额
base-rate = 1 { $currency } = { $rate } { $base }（{ $day }起）
base-rate-change = 1 { $currency } 由 { $then } 变为 { $now } { $base }（{ $day }起）
base-note = 另折成 { $base }：{ $rates }；只在合计时四舍五入一次。
base-bridge = 另折成 { $base }：期初按 { $first }的汇率，其余按 { $last }的汇率，即 { $rates }。期初金额因汇率变动多出或少掉的部分，单列一行。
base-left-out = { $day }没有汇率，没有折进 { $base }：{ $currencies }。
forecast-in-base = 折成 { $base }：*{ $sum }*
forecast-turned = 其中 { $count } 个商机是其他币种，按 { $rates }折算。
forecast-why-currency = • { $currency }：{ $count } 个商机，贡献 { $sum }
forecast-why-won-currency = • { $currency }：已赢 { $count } 单，折合 { $sum }
forecast-why-rates = 其他币种的商机按本次预测当天的汇率折算，已结束的按结束那天的汇率，每个只四舍五入一次。{ $rates }
base-changed = { $total }（{ $each }）
digest-rates = 汇率变动 { $change }
rates-gone-since = 已经撤销过了，这次没有改动。
