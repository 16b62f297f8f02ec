# Whether odds came true.
calibration-title = { $team }: did the odds come true? Since { $since }
calibration-none = No graded deal has ended since that was open at the end of a month before.
calibration-whole = *All* told { $told } on average, came { $came } ({ $won } of { $cases } ended) · Brier { $brier }, base rate alone { $base }
calibration-better = Less is better: the odds told more than the base rate alone.
calibration-worse = :warning: Less is better: the base rate alone would have told more than the odds.
calibration-grade = *{ $grade }* told { $told }, came { $came } ({ $won } of { $cases })
calibration-loose = :warning: Grade { $grade } is given too easily: reality contradicts its odds (by chance only in { $chance }). Tighten what it means, or take what came.
calibration-strict = :warning: Grade { $grade } is given too sparingly: reality contradicts its odds (by chance only in { $chance }). Widen what it means, or take what came.
calibration-row = • { $name }: told { $told }, came { $came } ({ $won } of { $cases })
calibration-rule = Each graded deal that ended counts once, as it stood at the end of the month before, by the rules that hold now: its grade's start weight, the quote, the silence. Contradicted is said from { $least } cases on, where chance brings it in less than 5%. One that began and ended in the same month is not in it.
button-use-odds = Use { $percent }% for { $grade }
