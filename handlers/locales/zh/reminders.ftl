# 跟进提醒、发生了什么、已经变动的卡片。
due-promised = { $who }说好的：{ $when }
due-promised-by-you = 您说好的：{ $when }
you = 您
due-by-cadence = { $when } 该跟进了（按 { $grade } 类周期）
days-late = 已逾期 { $count } 天
last-said = { $days ->
    [0] 今天
    [1] 昨天
   *[other] { $days } 天前
} { $who }：{ $words }
what-happened = 跟进结果
button-tomorrow = 明天
button-open = 查看
button-add-more = 补充几句
happened-created = { $who }新建，{ $at }
happened-updated = { $who }已记录，{ $at }
happened-stage-moved = { $who }调整了阶段，{ $at }
happened-won = { $who }标记为赢单，{ $at }
happened-lost = { $who }标记为丢单，{ $at }
happened-dropped = { $who }已淘汰，{ $at }
happened-reopened = { $who }重新打开，{ $at }
happened-handed-over = { $who }已转交给{ $to }，{ $at }
happened-snoozed = { $who }改了跟进时间，{ $at }
happened-corrected = { $who }做了更正，{ $at }
happened-undone = { $who }撤销了一步，{ $at }
happened-imported = { $who }导入，{ $at }
moved-on = 没有改动，因为这张卡片之后又有新情况：{ $what }。
amended = ↩ { $who }已撤销：{ $what }
reschedule-title = 下次跟进
reschedule-day = 日期
reschedule-hour = 时间
reschedule-hour-hint = 不填时间，就在当天早上一起提醒。
add-words-title = 记跟进
add-words-label = 聊得怎么样？
add-words-example = 发了报价，嫌贵，下周三3点
add-words-needed = 还没有保存：请写一下跟进情况。
modal-save = 保存
modal-cancel = 取消
form-not-opened = 表单没能及时打开，数据没有变化，请再按一次。
form-moved-on = 您填写期间，{ $who }改动了「{ $name }」（#{ $id }）。这次没有保存，请看一眼再试。
