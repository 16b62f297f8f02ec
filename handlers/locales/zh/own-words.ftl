button-words = 词库
words-title = 团队词库
words-intro = 您团队自己的说法。一行一个，照例子写；删掉一行，就不再认这个说法。
words-stages = 阶段
words-example-stages = 复盘会 = 谈判
words-hint-stages = 可用的阶段：{ $labels }。
words-nicknames = 客户
words-example-nicknames = 大老板 = 极光科技
words-hint-nicknames = 大家改正时学到的叫法也会出现在这里。{ $labels }
words-products = 产品
words-example-products = 飞轮云
words-hint-products = 写产品名，或者它的叫法：飞轮 = 飞轮云。{ $labels }
words-feedback = 客户的说法
words-example-feedback = 太狠了 = 觉得贵
words-hint-feedback = 可以对应：{ $labels }。
words-languages = 还要读懂哪些语言的日期
words-hint-languages = 中文和英文总是能读。选了别的语言，「el próximo martes」「am 3. Dezember」这样的日期也认得。
words-read-too = 日期还能读：{ $languages }。
words-saved = ✓ 已保存：{ $counts }。现在起就认得了。
words-count-stages = 阶段 { $count } 个
words-count-nicknames = 客户 { $count } 个
words-count-products = 产品 { $count } 个
words-count-feedback = 客户的说法 { $count } 个
words-managers-only = 词库只有主管和管理员能改：{ $who }。可以请他们帮忙。
words-admins-only = 词库只有团队主管和 Slack 工作区的管理员能改。
words-length = 第 { $line } 行：「{ $said }」要有 2 到 { $most } 个字。
words-twice = 第 { $line } 行：「{ $said }」上面已经写过了。
words-stage-unknown = 第 { $line } 行：没有「{ $said }」这个阶段。请写「说法 = 阶段」，阶段见下方。
words-feedback-unknown = 第 { $line } 行：「{ $said }」不在可记录的反馈里。请写「说法 = 反馈」，反馈见下方。
words-customer-unknown = 第 { $line } 行：没有叫「{ $said }」的客户。请写「叫法 = 客户名」。
words-is-customer = 第 { $line } 行：「{ $said }」是另一个客户的名字。
words-changed-meanwhile = { $who } 刚改过「{ $said }」，这次没有保存。请关掉表单，重新打开看看。
form-wrong = 表单里有错，什么也没保存。
