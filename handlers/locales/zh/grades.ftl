# 等级标准。
grades-title = 等级标准
grades-which = { $what } 是哪一类？
grades-how = 发「极光 A」或「等级 极光 A」就能改。跟进内容和等级对不上时，我会问一句。
grade-told = *{ $grade } 类*：{ $means }。
grade-means-a = 需求和预算明确，正在对比两三家，一个月内定下来
grade-means-b = 需求是真的，但预算或时间还没定
grade-means-c = 只是了解一下，先保持联系
grade-same = 「{ $name }」（#{ $id }）已经是 { $grade } 类。
