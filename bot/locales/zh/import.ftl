short-import = 从 CSV 或 Excel 导入商机。
help-import =
    从“路径”导入商机：一个 CSV 或 XLSX 文件，或一个文件夹（里面可以放客户、产品、团队的文件）。表头中英文都认。

    不加 --apply 就只是预览，什么都不会写入；导不进来的行会另存成一个文件，每行注明原因。已经导入过的不会重复导入，同一份文件可以放心再导一遍。
help-import-path = 路径
help-import-name = 名称
help-import-file = 文件
help-import-stage-shape = "原阶段=阶段"
help-import-apply = 正式写入。
help-import-stage = 把文件里的某个阶段当作已有的阶段，例如 "意向=lead"。可以写多个。
help-import-keep-stages = 文件里的阶段全部原样保留，和默认阶段同名的也保留。
help-import-team = 全部归入这个团队。
help-import-owner = 没写负责人的归给谁。
help-import-currency = 没写币种的金额按什么币种算，默认 USD。
help-import-day-first = 3/4/2026 读作 4 月 3 日（日在前）。
help-import-month-first = 3/4/2026 读作 3 月 4 日（月在前）。
help-import-workspace = 数据库里有多个工作区时，指定哪一个。
help-import-errors = 导不进来的行存到哪个文件。
import-example = 例如：oppbot import 商机.xlsx --stage "POC=proposal" --apply

import-read = 读到 { $source } 共 { $count } 行。
import-new = { $count ->
    [0] 没有新的商机。
   *[other] 新增 { $count } 个：跟进中 { $open }，赢单 { $won }，丢单 { $lost }，已淘汰 { $dropped }。
}
import-new-done = { $count ->
    [0] 没有新的商机。
   *[other] 已导入 { $count } 个：跟进中 { $open }，赢单 { $won }，丢单 { $lost }，已淘汰 { $dropped }。
}
import-known = 之前已导入、这次不动的：{ $count } 个。
import-faults = 有 { $count } 行导不进来，已存到 { $path }，每行都写了原因。
import-column-row = 行号
import-column-reason = 原因
import-stage-read = 阶段“{ $word }”（{ $count } 个）按“{ $stage }”处理。
import-stage-kept = 阶段“{ $word }”（{ $count } 个）保留为自定义阶段，排在最后。
import-stage-after = 阶段“{ $word }”（{ $count } 个）保留为自定义阶段，排在“{ $stage }”之后。
import-teams = 新建 { $count } 个团队：{ $names }。
import-owners = 有 { $count } 位负责人还不认识，和 Slack 账号对上之前不会收到消息：{ $names }。
import-nobody = 有 { $count } 行没写负责人，可用 --owner 指定归给谁。
import-without-team = 有 { $count } 个商机不属于任何团队，周报不会统计到，可用 --team 指定团队。
import-undated = 有 { $count } 个商机没有创建日期，从现在开始计。
import-day-first = 日期有两种读法，目前按“日在前”读，3/4 是 4 月 3 日；不对的话请加 --month-first。
import-month-first = 日期有两种读法，目前按“月在前”读，3/4 是 3 月 4 日；不对的话请加 --day-first。
import-unread = 没用到的列：{ $names }。
import-and-more = { $names } 等，另有 { $count } 个
import-to-apply =
    以上只是预览，还没有写入。要正式导入，请运行：
      { $command }

import-fault-day = “{ $said }”看不出是哪一天。
import-fault-amount = “{ $said }”看不出金额。
import-fault-currency = 不认识币种“{ $said }”。
import-fault-order = 结束早于开始：{ $said }。
import-fault-ended = “{ $said }”表示已经结束，但看不出是赢单还是丢单。
import-fault-nameless = 商机名称、客户、产品都是空的。
import-fault-twice = 与第 { $said } 行重复。

import-no-file = 没有文件 { $path }。
import-too-large = { $path } 太大了：一次最多读 20 万行、400 列、64 MB。请拆成几个文件。
import-old-excel = { $path } 是旧版 Excel 文件（.xls）。请打开后另存为 .xlsx 或 CSV。
import-unreadable = { $path } 读不出表格。请另存为 .xlsx 或 CSV 再试。
import-needs-extra = 读 Excel 还缺一个软件包，请先安装：pip install 'oppbot[files]'
import-no-opportunities = { $path } 里没有像商机的列：至少要有商机名称、客户或产品中的一列，以及阶段、金额或结单日期中的一列。
import-stage-unknown = 没有“{ $stage }”这个阶段。现有阶段：{ $stages }。
import-stage-unused = 文件里没有“{ $stage }”这个阶段。文件里有：{ $stages }。
import-stage-shape = “{ $said }”的写法不对，应为 "原阶段=阶段"，例如 --stage "意向=lead"。
import-currency-shape = “{ $said }”不是币种代码，应写成 CNY、USD、EUR 这样。
import-both-orders = --day-first 和 --month-first 只能选一个。
import-errors-unwritable = 导不进来的行没能写到 { $path }：{ $fault }。请用 --errors 换个位置。

workspace-which = 数据库里有多个工作区：{ $workspaces }。请用 --workspace 指定。
workspace-unknown = 数据库里没有工作区 { $workspace }。现有：{ $workspaces }。
