help-oppbot = Oppbot 在 Slack 里帮销售团队管商机。
help-usage = 用法：
help-options = 选项
help-commands = 命令
help-arguments = 参数
help-metavar-options = [选项]
help-metavar-command = 命令 …
help-help = 显示帮助。
help-lang = 说中文还是英文；不写就跟系统一致。
help-version = 显示版本号。
help-wrong =
    命令不对：{ $said }
    输入 `oppbot --help` 看看都能做什么。

short-run = 启动机器人。
help-run =
    启动机器人并一直运行，收到停止信号（SIGTERM 或 Ctrl-C）时先做完手头的事再退出。

    需要设好 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN；用 --http 时，后者换成 SLACK_SIGNING_SECRET。数据存在哪里由 DATABASE_URL 决定。拿不准就先跑 `oppbot doctor`。
help-run-address = [主机:]端口
help-run-http = 不用 Socket Mode，在这个地址接收 Slack 发来的 HTTP 请求，路径是 /slack/events。不写主机时只有本机能访问，前面要放一个提供 HTTPS 的代理。
help-run-health = 在这个地址提供 /live、/ready 和 /metrics。不写主机时只有本机能访问。
address-wrong = “{ $said }”不是监听地址。请写成“主机:端口”，例如 127.0.0.1:8080，也可以只写端口。
address-taken = { $address } 无法监听：{ $fault }。
http-extra-missing = 提供 HTTP 服务还需要几个软件包，请安装：pip install 'oppbot[http]'

short-demo = 不用 Slack，在浏览器里试用。
help-demo = 启动机器人和一个自带的仿 Slack 工作区，里面有一份示例商机，并给出网页地址。
help-demo-port = 网页端口；不写就自动选一个空闲的。
demo-ready = 用浏览器打开 { $url }。按 Ctrl-C 停止。
demo-port-taken = 网页用不了端口 { $port }：{ $fault }。用 --port 换一个，或者不写，自动选空闲的。
demo-extra-missing = 试用还缺几个软件包，请先安装：pip install 'oppbot[demo]'

short-migrate = 升级数据库。
help-migrate = 把数据库升级到当前版本需要的结构。升级不能回退，请先备份。
migrate-done = 数据库已升级到最新，执行了 { $count } 步。
migrate-nothing = 数据库已经是最新的。

short-doctor = 检查设置、数据库、令牌和权限。
help-doctor = 逐项检查设置、数据库、令牌和权限，每项用一句话告诉你该怎么办。有问题会影响运行时，退出码为 1。

short-manifest = 打印 Slack 应用清单。
help-manifest = 打印 Slack 应用清单（manifest），创建应用时粘贴给 Slack。
help-manifest-command = 斜杠命令的名字，/opp 被占用时换一个；OPPBOT_COMMAND 也要设成一样的。
help-manifest-http = 不用 Socket Mode，改由 Slack 通过 HTTPS 发到这个地址。
manifest-command-wrong = “{ $said }”不能当斜杠命令：要以 / 开头，后面跟 1 到 31 个小写字母、数字、- 或 _。
manifest-url-wrong = “{ $said }”不能当接收地址：要写完整地址，以 https:// 开头。
