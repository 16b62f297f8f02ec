# 把列表导出成文件。
button-export-csv = 导出 CSV
button-export-xlsx = 导出 Excel
export-comes = 完整列表马上以文件发到您和我的私信里。
export-title = 列表「{ $words }」的文件见下：
export-title-all = 列表的文件见下：
export-file = { $count } 个商机，{ $day }
export-denied = 我在这里没有发文件的权限：请工作区管理员先开通 `{ $scope }`（api.slack.com/apps → 本应用 → “Install App” → “Reinstall to Workspace”）。机器人的维护者也可以用 `oppbot export` 导出同样的文件。
scope-files-write = { $scope }：列表不能以文件发出；机器人的维护者可以用 `oppbot export` 导出。
