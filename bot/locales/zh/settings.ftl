setting-missing-slack-bot-token = 还没设 SLACK_BOT_TOKEN。它以 xoxb- 开头，把应用装进工作区后，在 api.slack.com/apps 里你的应用的“OAuth & Permissions”页可以找到。写进环境变量或 .env 文件都行。
setting-missing-slack-app-token = 还没设 SLACK_APP_TOKEN。它以 xapp- 开头，在 api.slack.com/apps 里你的应用的“Basic Information → App-Level Tokens”处新建，权限选 connections:write。写进环境变量或 .env 文件都行。
setting-missing-slack-signing-secret = 还没设 SLACK_SIGNING_SECRET。在 api.slack.com/apps 里你的应用的“Basic Information → App Credentials”处可以找到。写进环境变量或 .env 文件都行。
setting-wrong-slack-bot-token = SLACK_BOT_TOKEN 不是机器人令牌，应当以 xoxb- 开头。在 api.slack.com/apps 里你的应用的“OAuth & Permissions”页可以找到。
setting-wrong-slack-app-token = SLACK_APP_TOKEN 不是应用级令牌，应当以 xapp- 开头。在 api.slack.com/apps 里你的应用的“Basic Information → App-Level Tokens”处可以找到。
setting-wrong-slack-signing-secret = SLACK_SIGNING_SECRET 不是签名密钥，也不是令牌。在 api.slack.com/apps 里你的应用的“Basic Information → App Credentials”处可以找到。
setting-wrong-slack-api-url = SLACK_API_URL 要写完整地址，以 http:// 或 https:// 开头。直接连 Slack 的话不用设。
setting-wrong-database-url = DATABASE_URL 要写 SQLite 文件（如 sqlite:///oppbot.db）或 PostgreSQL 数据库（如 postgresql://user@host/oppbot）。
setting-wrong-oppbot-command = OPPBOT_COMMAND 要以 / 开头，后面跟 1 到 31 个小写字母、数字、- 或 _，例如 /deal。
setting-wrong-log-level = LOG_LEVEL 只能是 DEBUG、INFO、WARNING 或 ERROR。
setting-wrong-log-format = LOG_FORMAT 只能是 auto、console 或 json。

database-in-use = { $path } 正被另一个进程（{ $process }）使用，多半是正在运行的机器人。SQLite 文件同时只能由一个进程写：先停掉机器人，或改用支持多进程的 PostgreSQL。只读命令不受影响。
database-behind = 数据库结构比当前版本旧。请先备份，再运行 `oppbot migrate`。
database-ahead = 数据库是更新版本的 Oppbot 写的。请安装那个版本，或恢复备份。
database-missing = { $path } 还没有数据。运行 `oppbot run` 或 `oppbot migrate` 会新建；数据在别处的话，请设好 DATABASE_URL。
database-out-of-reach = 连不上数据库 { $where }：{ $fault }。请检查 DATABASE_URL，并确认服务器在运行、账号有权限。
