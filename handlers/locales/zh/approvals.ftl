# 要别人批准的推进。
approval-asks = *审批* · { $who }申请推进商机，请您批准。
approval-open = ⏳ 等{ $who }审批，{ $since } 提交
approval-waits = ⏳ { $way } · 等{ $who }审批，{ $since } 提交
approval-approved = ✓ { $who }已批准，{ $at }
approval-rejected = ✗ { $who }已驳回，{ $at }
approval-withdrawn = { $who }已撤回申请，{ $at }
approval-lapsed = 申请已撤回：{ $who }已推进、关闭商机或撤销了那句话，{ $at }
approval-asked = ❓ { $who }：{ $words }
approval-answered = ↳ { $who }：{ $words }
approval-held = ⏳ 暂留「{ $stage }」：进入「{ $wanted }」要{ $who }批准，已经送审。
approval-opened = ⏳ 先停在「{ $stage }」：进入「{ $wanted }」要{ $who }批准，已经送审。
approval-reject-title = 驳回
approval-reject-label = 驳回原因（负责人会看到）
approval-ask-title = 先问一句
approval-ask-label = 想问负责人什么？
approval-answer-title = 回答
approval-answer-label = 您的回答
approval-gone = 找不到这条申请了，没有改动。
approval-short = 没有改动：#{ $id } { $name }缺了这个阶段要求的内容，请负责人补齐后重新申请。
approval-needs-reason = 没有改动：请用一句话写明原因。
approval-needs-question = 没有发出：请写下您的问题。
approval-needs-answer = 没有保存：请写下您的回答。
approval-not-yours = #{ $id } { $name }要由{ $who }审批，您无权处理，没有改动。
button-approve = 批准
button-approval-reject = 驳回…
button-approval-ask = 问一句
button-approval-answer = 回答
button-approval-withdraw = 撤回申请
happened-approval-asked = { $who }提交了审批，{ $at }
happened-approval-rejected = { $who }驳回了推进申请，{ $at }
happened-approval-withdrawn = { $who }撤回了审批申请，{ $at }
approvals-waiting = { $count ->
    [0] 没有等您审批的申请。
   *[other] 有 { $count } 条申请等您审批
  }
approval-again = ⏰ 这条申请还在等您审批，{ $until }后会转给其他人。
letter-approval = 审批请求
letter-approval-told = 审批结果
letter-approval-question = 审批前的提问
