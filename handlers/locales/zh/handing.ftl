# 转交：做了什么，以及为什么不行。
given = 已将 { $what } 转交给{ $to }
given-briefed-later = { $to }现在不上班，简报会在您这边的 { $at } 发给对方。
given-book = 已将{ $from }的 { $count } 个在跟商机全部转交给{ $to }
given-book-kept = 另有 { $count } 个属于其他团队，请由那边的主管转交。
given-book-back = 如需退回其中一个：「转交 #{ $id } @同事」。
given-book-more = …… 还有 { $count } 个，发「列表」查看全部。
book-handed-over-to-you = { $by }把{ $from }的商机转交给您：
book-handed-over-from-you = { $by }把您的商机转交给{ $to }：
give-needs-person = 还没有转交：「{ $name }」要交给谁？例如「转交 #{ $id } @林 和对方CTO熟」。
give-needs-people = 还没有转交：要把谁的商机交给谁？例如「转交 全部 @林 从 @吴」。
give-to-self = 「{ $name }」（#{ $id }）本来就由您负责，没有改动。
give-same-owner = 「{ $name }」（#{ $id }）本来就由{ $who }负责，没有改动。
give-to-inactive = { $who }的 Slack 账号已停用，无法接手「{ $name }」（#{ $id }），请换一位同事。
give-to-bot = 我自己不跑单，请指定一位同事接手「{ $name }」（#{ $id }）。
give-empty-book = { $who }名下没有在跟的商机，没有改动。
