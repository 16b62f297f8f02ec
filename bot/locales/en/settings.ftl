setting-missing-slack-bot-token = SLACK_BOT_TOKEN is not set. It begins with xoxb- and stands under “OAuth & Permissions” of your app at api.slack.com/apps, once the app is installed. Set it in the environment or in a file named .env.
setting-missing-slack-app-token = SLACK_APP_TOKEN is not set. It begins with xapp-; make one with the scope connections:write under “Basic Information → App-Level Tokens” of your app at api.slack.com/apps. Set it in the environment or in a file named .env.
setting-missing-slack-signing-secret = SLACK_SIGNING_SECRET is not set. It stands under “Basic Information → App Credentials” of your app at api.slack.com/apps. Set it in the environment or in a file named .env.
setting-wrong-slack-bot-token = SLACK_BOT_TOKEN is not a bot token: it must begin with xoxb-. You find it under “OAuth & Permissions” of your app at api.slack.com/apps.
setting-wrong-slack-app-token = SLACK_APP_TOKEN is not an app-level token: it must begin with xapp-. You find it under “Basic Information → App-Level Tokens” of your app at api.slack.com/apps.
setting-wrong-slack-signing-secret = SLACK_SIGNING_SECRET is not a signing secret. You find it under “Basic Information → App Credentials” of your app at api.slack.com/apps; it is none of the tokens.
setting-wrong-slack-api-url = SLACK_API_URL must be a full address that begins with http:// or https://. Leave it out to talk to Slack itself.
setting-wrong-database-url = DATABASE_URL must be a SQLite file, such as sqlite:///oppbot.db, or a PostgreSQL database, such as postgresql://user@host/oppbot.
setting-wrong-oppbot-command = OPPBOT_COMMAND must begin with / and go on with 1 to 31 small letters, digits, - or _, such as /deal.
setting-wrong-log-level = LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR.
setting-wrong-log-format = LOG_FORMAT must be auto, console or json.

database-in-use = { $path } is in use by another process ({ $process }), most likely the running bot, and a SQLite file takes one writer. Stop the bot, or move the book to PostgreSQL, which takes several. Commands that only read work meanwhile.
database-behind = The database is older than this version. Make a backup, then run `oppbot migrate`.
database-ahead = The database was written by a newer version of Oppbot. Install that version, or go back to a backup.
database-missing = There is no book yet at { $path }. `oppbot run` or `oppbot migrate` makes one; or set DATABASE_URL to where it is.
database-out-of-reach = The database { $where } does not answer: { $fault }. Check DATABASE_URL, and that the server runs and lets you in.
