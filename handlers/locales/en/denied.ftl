# What happens without a permission of Slack's, and how it is granted.
scope-commands = { $scope }: there is no slash command.
scope-chat-write = { $scope }: nothing can be posted, so messages and mentions get no answer, and there are no reminders and no digest.
scope-im-history = { $scope }: direct messages are not heard.
scope-app-mentions-read = { $scope }: mentions in channels are not heard.
scope-users-read = { $scope }: names, time zones, languages and who is an admin stay unknown. Everybody sets their time zone and language by `settings`.
scope-users-read-email = { $scope }: owners of an imported book are matched by name only.
scope-channels-read = { $scope }: the bot cannot see whether another company reads a public channel, so it answers each person apart, shows no card and no digest there, and greets nobody when it is invited. `/opp team` sets a team up all the same.
scope-groups-read = { $scope }: the bot cannot see whether another company reads a private channel, so it answers each person apart, shows no card and no digest there, and greets nobody when it is invited. `/opp team` sets a team up all the same.
scope-channels-history = { $scope }: in public channels a reply under a card is heard only when it mentions the bot, and edits and deletions are not noticed.
scope-groups-history = { $scope }: in private channels a reply under a card is heard only when it mentions the bot, and edits and deletions are not noticed.
scope-files-read = { $scope }: files that come with the words are not noted. The words are.
scope-reactions-write = { $scope }: a reply that was filed gets no tick. The answer below it says that it was filed.
scope-im-write = { $scope }: after a break in the line to Slack, a person may get a message twice.
denied-title = Switched off here, because permissions were not granted in Slack:
denied-how = Everything else works. A workspace admin can allow them: open this app at api.slack.com/apps, press “Reinstall to Workspace” under “Install App”, and restart the bot.
denied-news = I am at work. These features are switched off here, because permissions were not granted in Slack; everything else works.
denied-step-open = Open this app at https://api.slack.com/apps. Where a permission is missing under “OAuth & Permissions”, paste the current app.yaml under “App Manifest”.
denied-step-reinstall = Under “Install App” press “Reinstall to Workspace” and allow the permissions above.
denied-step-restart = Restart the bot. `oppbot doctor` shows what is still missing.
denied-once = If that is how you want it, there is nothing to do. I say this once.
denied-reply = { $where ->
    [public] In a public channel I only hear replies that mention me: begin yours with { $bot }.
    [private] In a private channel I only hear replies that mention me: begin yours with { $bot }.
   *[all] I only hear replies that mention me: begin yours with { $bot }.
}
denied-no-reply = { $where ->
    [public] In a public channel I do not hear replies. Please use the slash command.
    [private] In a private channel I do not hear replies. Please use the slash command.
   *[all] I do not hear replies here. Please use the slash command.
}
file-unseen = The file is not noted, because I may not see files here (`{ $scope }` is not granted). The words are.
file-alone-unseen = I saved nothing: I may not see files here (`{ $scope }` is not granted). Please say in words what it is.
zone-ask = Slack does not tell me your time zone, so I reckon in { $zone }. Where are you?
zone-choose = Choose your time zone
zone-chosen = Your time zone: { $zone }
zone-learned = Slack tells me that you are in { $zone }. I had read your days in another zone; this is right now:
settings-zone-unknown = Slack does not tell me your time zone, so please choose it here. To change the language you can also say `settings 中文`.
zone-from-slack = Your time zone comes from your Slack profile; please change it there. I changed nothing.
