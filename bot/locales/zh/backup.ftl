short-backup = 备份数据，机器人不用停。
help-backup =
    把全部数据按同一时刻写进一个文件，机器人照常运行。写完并检查无误后，文件才会以这个名字出现。

    备份文件是 SQLite 格式，数据放在 PostgreSQL 里也一样；`oppbot restore` 可以恢复到任意一种数据库。
help-backup-path = 文件
help-backup-force = 文件已存在时覆盖。
backup-example = 例如：oppbot backup backups/oppbot.db
backup-done = 已备份到 { $path }：{ $count } 个商机，最后一次改动在 { $last }。文件完整，检查无误。
backup-exists = { $path } 已经存在。换个名字，或加 --force 覆盖。
backup-missing = 找不到文件 { $path }。
backup-damaged = { $path } 已损坏，或者不是数据库：{ $fault }。请换一份更早的备份。
backup-not-ours = { $path } 是数据库，但不是 Oppbot 的数据。
backup-not-written = { $path } 写不进去：{ $fault }。原有数据没有动。

short-restore = 用备份恢复数据。
help-restore =
    用备份文件恢复数据并升级到当前版本，原来的数据在旁边另存一份。请先停掉机器人。恢复到 PostgreSQL 时，目标数据库必须是空的。

    备份时还没发的消息，之后可能已经发出去了：机器人会先在会话里找，找不到才发。新商机的编号会跳过 1000 个，备份之后用过的编号不会再指向别的商机。
restore-done = 已从 { $path } 恢复：{ $count } 个商机，最后一次改动在 { $last }。
restore-aside = 原来的数据另存为 { $path }。
restore-unsure = 有 { $count } 条消息在备份之后可能已经发出，机器人会先找一找，没发过才发。

short-copy = 把数据搬到另一个数据库。
help-copy =
    把数据从一个数据库复制到另一个空的数据库，例如从 SQLite 搬到 PostgreSQL。两边的写法都与 DATABASE_URL 相同。请先停掉机器人。

    全部数据在一个事务里复制，再读回来逐行核对；只要有一行对不上，新库一行也不留。原来的数据库不会改动。
help-copy-source = 来源
help-copy-target = 目标
copy-example = 例如：oppbot copy sqlite:///oppbot.db postgresql://oppbot@db.example.com/oppbot
copy-line = { $table }：{ $count } 行，校验和 { $checksum }
copy-done = 共复制 { $count } 行，读回核对，两边一致。把 DATABASE_URL 改成新的数据库，再启动机器人。
copy-address = 来源和目标要写成 sqlite:///oppbot.db 或 postgresql://user@host/oppbot 这样。
copy-not-empty = { $where } 里已经有数据（表 { $table }）。请换一个空的数据库；什么都没改。
copy-refused = 表 { $table } 有一行复制不过去：{ $fault }。新库一行也没留。
copy-differs = 表 { $table } 读回来与原来不一致：原来 { $there } 行，现在 { $here } 行；行数相同则是内容有出入。新库一行也没留。
