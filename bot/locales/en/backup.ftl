short-backup = Write the book to a file, beside a running bot.
help-backup =
    Write the whole book to PATH, as it is at one moment. The bot goes on working meanwhile. PATH gets its name only when the copy is complete and proved sound.

    A backup is a SQLite file, also where the book is in PostgreSQL, and `oppbot restore` reads it into either.
help-backup-path = PATH
help-backup-force = Replace PATH where it is there.
backup-example = Example: oppbot backup backups/oppbot.db
backup-done = { $path } holds { $count ->
    [one] 1 opportunity
   *[other] { $count } opportunities
}; the last change is of { $last }. The file is complete and sound.
backup-exists = { $path } is there already. Choose another name, or say --force to replace it.
backup-missing = There is no file { $path }.
backup-damaged = { $path } is damaged or is no database: { $fault }. Take an older backup.
backup-not-ours = { $path } is a database, but not a book of Oppbot's.
backup-not-written = { $path } could not be written: { $fault }. Nothing was changed.

short-restore = Put a backup where the book is.
help-restore =
    Put the backup at PATH where the book is, bring it up to date, and keep the book of before beside it. Stop the bot first. A PostgreSQL database has to be empty.

    Messages that were owed when the backup was made may have been sent since: the bot looks for each before it sends it. New opportunities leave 1,000 numbers out, so that a number that was given after the backup never means something else.
restore-done = The book is restored from { $path }: { $count ->
    [one] 1 opportunity
   *[other] { $count } opportunities
}; the last change is of { $last }.
restore-aside = What was here before is kept as { $path }.
restore-unsure = { $count ->
    [one] One message may have been sent since the backup. The bot looks for it before it sends it.
   *[other] { $count } messages may have been sent since the backup. The bot looks for each before it sends it.
}

short-copy = Move the book to another database.
help-copy =
    Copy the book from the database FROM to the empty database TO, such as from SQLite to PostgreSQL. Both are written as in DATABASE_URL. Stop the bot first.

    Everything is copied in one transaction and read back; where a row differs, TO is left without any. FROM is not changed.
help-copy-source = FROM
help-copy-target = TO
copy-example = Example: oppbot copy sqlite:///oppbot.db postgresql://oppbot@db.example.com/oppbot
copy-line = { $table }: { $count }, checksum { $checksum }
copy-done = Copied: { $count ->
    [one] 1 row
   *[other] { $count } rows
}, read back and the same on both sides. Set DATABASE_URL to the new database and start the bot.
copy-address = FROM and TO are written like sqlite:///oppbot.db or postgresql://user@host/oppbot.
copy-not-empty = { $where } holds rows already (table { $table }). Choose an empty database; nothing was changed.
copy-refused = A row of the table { $table } cannot be copied: { $fault }. Nothing was kept.
copy-differs = The table { $table } is read back otherwise than it was: { $there } rows there, { $here } here, or the same number with other contents. Nothing was kept.
