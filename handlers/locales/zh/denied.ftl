# 缺少 Slack 权限时会怎样，以及如何开通。
scope-commands = { $scope }：没有斜杠命令。
scope-chat-write = { $scope }：发不了消息，所以私信和 @ 都得不到回答，也没有提醒和周报。
scope-im-history = { $scope }：收不到私信。
scope-app-mentions-read = { $scope }：频道里 @ 机器人收不到。
scope-users-read = { $scope }：读不到姓名、时区、语言，也不知道谁是管理员；请各自用「设置」选时区和语言。
scope-users-read-email = { $scope }：导入的商机只能按姓名匹配负责人。
scope-channels-read = { $scope }：机器人看不出公开频道里有没有其他公司的人，所以回复只发给提问的人，卡片和周报不发到频道，被请进去也不打招呼；发 `/opp 团队` 照样可以设置团队。
scope-groups-read = { $scope }：机器人看不出私密频道里有没有其他公司的人，所以回复只发给提问的人，卡片和周报不发到频道，被请进去也不打招呼；发 `/opp 团队` 照样可以设置团队。
scope-channels-history = { $scope }：在公开频道的卡片下回复，要 @ 机器人才收得到；修改或删除消息也察觉不到。
scope-groups-history = { $scope }：在私密频道的卡片下回复，要 @ 机器人才收得到；修改或删除消息也察觉不到。
scope-files-read = { $scope }：随消息发来的文件不会记下，文字照记。
scope-reactions-write = { $scope }：回复记好之后不会打勾，下方的回答会说明已经记下。
scope-im-write = { $scope }：与 Slack 的连接中断之后，同一条私信可能会发两遍。
denied-title = 以下功能因为没有获得 Slack 权限，在这里用不了：
denied-how = 其余一切照常。工作区管理员可以开通：在 api.slack.com/apps 打开本应用，在“Install App”页点“Reinstall to Workspace”，然后重启机器人。
denied-news = 我已经上岗。以下功能因为没有获得 Slack 权限，暂时用不了，其余一切照常。
denied-step-open = 在 https://api.slack.com/apps 打开本应用。如果“OAuth & Permissions”页里缺少某项权限，请在“App Manifest”页粘贴最新的 app.yaml。
denied-step-reinstall = 在“Install App”页点“Reinstall to Workspace”，勾选上面的权限并同意。
denied-step-restart = 重启机器人。运行 `oppbot doctor` 可以查看还缺什么。
denied-once = 如果本来就不打算开通，不用处理。这件事我只说一次。
denied-reply = { $where ->
    [public] 在公开频道里，我只能收到 @ 我的回复，请以 { $bot } 开头。
    [private] 在私密频道里，我只能收到 @ 我的回复，请以 { $bot } 开头。
   *[all] 我只能收到 @ 我的回复，请以 { $bot } 开头。
}
denied-no-reply = { $where ->
    [public] 在公开频道里，我收不到回复，请用斜杠命令。
    [private] 在私密频道里，我收不到回复，请用斜杠命令。
   *[all] 我收不到这里的回复，请用斜杠命令。
}
file-unseen = 文件没有记下，因为我在这里看不到文件（没有授予 `{ $scope }`）；文字已照记。
file-alone-unseen = 还没有保存：我在这里看不到文件（没有授予 `{ $scope }`），请用文字说明一下。
zone-ask = Slack 没有告诉我您的时区，暂按 { $zone } 计算。您在哪里？
zone-choose = 选择时区
zone-chosen = 您的时区：{ $zone }
zone-learned = Slack 告诉我您在{ $zone }。之前是按别的时区理解的日期，现已更正：
settings-zone-unknown = Slack 没有告诉我您的时区，请在这里选择。切换语言也可以直接说「设置 English」。
zone-from-slack = 时区取自您的 Slack 个人资料，请在那里修改。没有改动。
