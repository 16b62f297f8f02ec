short-corrections = Write what people put right as test data.
help-corrections =
    Write every reading that somebody put right as a JSON line: text, now, tz and known as oppbot parse takes them, read (what was read) and expect (what was meant).

    The lines hold customers' words and names as they were typed. Treat the file as you treat the database. Reads beside a running bot.
corrections-example = Example: oppbot corrections > corrections.jsonl
