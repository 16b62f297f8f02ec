help-oppbot = Oppbot keeps a sales team's opportunities in Slack.
help-usage = Usage:
help-options = Options
help-commands = Commands
help-arguments = Arguments
help-metavar-options = [OPTIONS]
help-metavar-command = COMMAND …
help-help = Show this help.
help-lang = Speak English or Chinese; by default as the system does.
help-version = Show the version.
help-wrong =
    { $said }
    `oppbot --help` shows what there is.

short-run = Start the bot.
help-run =
    Start the bot and keep it running until it is told to stop (SIGTERM or Ctrl-C); it finishes what is in hand first.

    Needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN, with --http SLACK_SIGNING_SECRET instead of the latter. DATABASE_URL says where the book is kept. `oppbot doctor` checks all of it.
help-run-address = [HOST:]PORT
help-run-http = Let Slack send over HTTP to this address, path /slack/events, instead of Socket Mode. Without a host only this machine reaches it: put a proxy that speaks HTTPS in front.
help-run-health = Answer /live, /ready and /metrics at this address. Without a host only this machine reaches it.
address-wrong = “{ $said }” is not an address. Say HOST:PORT, such as 127.0.0.1:8080, or a port alone.
address-taken = Nothing can listen at { $address }: { $fault }.
http-extra-missing = Serving HTTP needs more packages. Install them with: pip install 'oppbot[http]'

short-demo = Try the bot in a browser, without Slack.
help-demo = Start the bot with a small Slack-shaped workspace of its own, filled with a sample book, and print the address of its page.
help-demo-port = The port of the page; by default any free one.
demo-ready = Open { $url } in a browser. Press Ctrl-C to stop.
demo-port-taken = The page cannot be served on port { $port }: { $fault }. Choose another with --port, or leave it out for any free one.
demo-extra-missing = The demo needs more packages. Install them with: pip install 'oppbot[demo]'

short-migrate = Bring the database up to date.
help-migrate = Bring the database to the shape that this version expects. Make a backup first: there is no way back but that.
migrate-done = { $count ->
    [one] The database is up to date. One migration was applied.
   *[other] The database is up to date. { $count } migrations were applied.
}
migrate-nothing = The database was up to date already.

short-doctor = Check settings, database, tokens and scopes.
help-doctor = Look over settings, database, tokens and scopes, and say in one line each what to do. The exit code is 1 when something keeps the bot from working.

short-manifest = Print the manifest of the Slack app.
help-manifest = Print the manifest of the Slack app, to be pasted where Slack asks for it.
help-manifest-command = Another slash command, where /opp is taken. Set OPPBOT_COMMAND to the same.
help-manifest-http = Let Slack send over HTTPS to this address instead of Socket Mode.
manifest-command-wrong = “{ $said }” cannot be a slash command. It begins with / and goes on with 1 to 31 small letters, digits, - or _.
manifest-url-wrong = “{ $said }” cannot be where Slack sends to. It must be a full address that begins with https://.
