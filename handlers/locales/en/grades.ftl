# What the grades mean.
grades-title = What the grades mean
grades-which = Which grade has { $what }?
grades-how = Say `Acme A` or `grade Acme A`. Where the words of a follow-up deny the grade, I ask.
grade-told = *{ $grade }*: { $means }.
grade-means-a = need and budget are clear, they compare two or three vendors, and they decide within a month
grade-means-b = the need is real, but there is no budget or no date yet
grade-means-c = they are only asking; keep in touch
grade-same = “{ $name }” (#{ $id }) has grade { $grade } already.
