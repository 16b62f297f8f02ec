# What those hear who look after the bot.
alarm = { $count ->
    [one] ⚠ One message of mine could not be delivered lately, and I have given it up:
   *[other] ⚠ { $count } messages of mine could not be delivered lately, and I have given them up:
}
alarm-line = • { $count } × { $kind }: { $fault }
alarm-how = The log says more of each under “letter.buried”. Of a digest the team's managers hear what to do.
