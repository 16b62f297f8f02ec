short-import = Bring in opportunities from CSV or Excel.
help-import =
    Bring in opportunities from PATH: a CSV or XLSX file, or a folder in which files of accounts, products and teams lie beside it. Headers may be English or Chinese.

    Without --apply nothing is written: you see what would happen, and rows that cannot be taken come back in a file with the reason for each. What is here already is left as it is, so the same file can be imported again.
help-import-path = PATH
help-import-name = NAME
help-import-file = FILE
help-import-stage-shape = "WORD=STAGE"
help-import-apply = Write it.
help-import-stage = Read a stage of the file as one of yours, such as "Prospecting=lead". May be repeated.
help-import-keep-stages = Keep every stage of the file as your own, also one that looks like a default stage.
help-import-team = Put everything into this team.
help-import-owner = Who gets the rows that name no owner.
help-import-currency = What amounts are in that say no currency; USD unless said.
help-import-day-first = Read 3/4/2026 as 3 April.
help-import-month-first = Read 3/4/2026 as March 4.
help-import-workspace = The workspace, where the database has several.
help-import-errors = Where rows go that cannot be taken.
import-example = Example: oppbot import pipeline.xlsx --stage "POC=proposal" --apply

import-read = { $count ->
    [one] Read 1 row of { $source }.
   *[other] Read { $count } rows of { $source }.
}
import-new = { $count ->
    [0] Nothing is new.
   *[other] New: { $count } ({ $open } open, { $won } won, { $lost } lost, { $dropped } dropped).
}
import-new-done = { $count ->
    [0] Nothing was new.
   *[other] Imported: { $count } ({ $open } open, { $won } won, { $lost } lost, { $dropped } dropped).
}
import-known = Already here and left as they are: { $count }.
import-faults = { $count ->
    [one] 1 row cannot be taken. It is in { $path }, with the reason.
   *[other] { $count } rows cannot be taken. They are in { $path }, each with its reason.
}
import-column-row = Row
import-column-reason = Reason
import-stage-read = Stage “{ $word }” ({ $count }) is read as “{ $stage }”.
import-stage-kept = Stage “{ $word }” ({ $count }) is kept as a stage of your own, behind all others.
import-stage-after = Stage “{ $word }” ({ $count }) is kept as a stage of your own, behind “{ $stage }”.
import-teams = { $count ->
    [one] One new team: { $names }.
   *[other] { $count } new teams: { $names }.
}
import-owners = { $count ->
    [one] One owner is not known yet and gets no messages until matched with a Slack account: { $names }.
   *[other] { $count } owners are not known yet and get no messages until matched with a Slack account: { $names }.
}
import-nobody = { $count ->
    [one] 1 row names no owner. --owner says who gets it.
   *[other] { $count } rows name no owner. --owner says who gets them.
}
import-without-team = { $count ->
    [one] 1 opportunity is in no team, so that no weekly digest counts it. --team puts it into one.
   *[other] { $count } opportunities are in no team, so that no weekly digest counts them. --team puts them into one.
}
import-undated = { $count ->
    [one] 1 opportunity has no day of opening; it counts from now on.
   *[other] { $count } opportunities have no day of opening; they count from now on.
}
import-day-first = Days could be read in two ways; they are read day first, so that 3/4 is 3 April. Otherwise say --month-first.
import-month-first = Days could be read in two ways; they are read month first, so that 3/4 is March 4. Otherwise say --day-first.
import-unread = Columns that are not used: { $names }.
import-and-more = { $names } and { $count } more
import-to-apply =
    Nothing has been written yet. To import:
      { $command }

import-fault-day = “{ $said }” is not a day that can be read.
import-fault-amount = “{ $said }” is not an amount that can be read.
import-fault-currency = “{ $said }” is not a currency.
import-fault-order = It ends before it begins: { $said }.
import-fault-ended = “{ $said }” says that it ended, and nothing says whether it was won or lost.
import-fault-nameless = There is neither a name nor a customer nor a product.
import-fault-twice = The same as row { $said }.

import-no-file = There is no file { $path }.
import-too-large = { $path } is too large: at most 200,000 rows, 400 columns and 64 MB are read at once. Split it into several files.
import-old-excel = { $path } is an old binary Excel file (.xls). Open it and save it as .xlsx or CSV.
import-unreadable = { $path } cannot be read as a table. Save it as .xlsx or CSV and try again.
import-needs-extra = Reading Excel files needs one more package. Install it with: pip install 'oppbot[files]'
import-no-opportunities = { $path } has no columns that look like opportunities: at least a name, customer or product, and a stage, amount or closing day.
import-stage-unknown = There is no stage “{ $stage }” here. The stages are: { $stages }.
import-stage-unused = The file has no stage “{ $stage }”. It has: { $stages }.
import-stage-shape = “{ $said }” is not of the form "WORD=STAGE", such as --stage "Prospecting=lead".
import-currency-shape = “{ $said }” is not a currency code such as USD, EUR or CNY.
import-both-orders = Say either --day-first or --month-first.
import-errors-unwritable = The rows that cannot be taken could not be written to { $path }: { $fault }. Say another place with --errors.

workspace-which = The database has several workspaces: { $workspaces }. Say which with --workspace.
workspace-unknown = There is no workspace { $workspace } in the database. There is: { $workspaces }.
