short-export = Write opportunities to a CSV or XLSX file.
help-export = Write every opportunity to a CSV or XLSX file, or the open ones that a list asks for: one row each, amounts to the last digit, days as in 2026-11-30, moments in UTC. What people wrote is never a formula: behind an apostrophe where it begins like one. Works beside a running bot.
help-export-path = FILE
help-export-filters = FILTERS
help-export-list = As after /opp list: "A >100k close this month #east".
help-export-force = Write over a file that is there.
export-done = { $count ->
        [one] One opportunity is in { $path }.
       *[other] { $count } opportunities are in { $path }.
    }
export-words = No filter reads “{ $words }”; it was looked for in the names.
export-exists = { $path } is there already. Name another file, or add --force.
export-kind-unknown = { $path } ends neither in .csv nor in .xlsx.
