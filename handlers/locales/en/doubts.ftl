# A grade that the words deny.
doubt-high = 🚩 Grade { $grade }, but you wrote “{ $quote }”.
doubt-low = 🚩 Grade { $grade }, but what you wrote sounds like more: “{ $quote }”.
doubt-high-theirs = 🚩 Grade { $grade }, but { $who } wrote “{ $quote }”.
doubt-low-theirs = 🚩 Grade { $grade }, but what { $who } wrote sounds like more: “{ $quote }”.
doubt-explained = Grade { $grade } stays, says { $who }: { $words }
doubt-settled = I changed nothing: { $who } has settled this already, { $at }. { $how }
doubt-settled-regraded = The grade was changed.
doubt-settled-explained = The grade stays: { $words }
doubt-settled-withdrawn = The words were taken back.
doubt-gone = I do not know this question any more. I saved nothing.
doubt-needs-words = I saved nothing: please say in a line why the grade stays.
button-regrade = Make it { $grade }
button-explain = Explain
explain-title = Why this grade?
explain-label = Why does it stay { $grade }?
explain-example = they wait for the new budget year and have ordered it for January
happened-explained = { $who } said why the grade stays, { $at }
