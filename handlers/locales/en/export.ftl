# A list as a file.
button-export-csv = Export CSV
button-export-xlsx = Export Excel
export-comes = The whole list comes as a file in our own conversation.
export-title = Your list “{ $words }” as a file, below:
export-title-all = Your list as a file, below:
export-file = { $count ->
    [one] One deal, { $day }
   *[other] { $count } deals, { $day }
  }
export-denied = I may not send files here: an admin of the workspace has to allow `{ $scope }` first (api.slack.com/apps → this app → “Install App” → “Reinstall to Workspace”). Whoever runs the bot can write the same file by `oppbot export`.
scope-files-write = { $scope }: lists do not come as files. Whoever runs the bot can write them by `oppbot export`.
