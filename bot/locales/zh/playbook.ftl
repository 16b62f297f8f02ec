short-playbook = 把销售规则导出成文件，或检查、应用规则文件。
help-playbook =
    export 把规则输出成 YAML。check 读一个规则文件，指出哪里不对、会改什么。apply 同样，加上 --save 才保存。

    文件没提到的规则不变；写 null 就恢复默认（团队的恢复成工作区的）。export 和 check 可以在机器人运行时用；SQLite 上用 --save 要先停下机器人。在 Slack 里用 /opp 规则 也一样。
help-playbook-path = [文件]
help-playbook-team = 某个团队自己的规则；不写就是整个工作区的。
help-playbook-save = 保存成新版本；不写就只说会怎样。
playbook-example = 例：oppbot playbook export > rules.yaml
playbook-usage = export 不带文件，check 和 apply 要带一个文件，--save 只能和 apply 一起用。
playbook-unreadable = { $path } 读不了，要是一个文本文件。
playbook-nothing = 规则本来就是这样，什么都不会变。
playbook-would = 会有这些变化：
playbook-saved = 已保存为新版本，改动如下：
playbook-to-save = 还没有保存。加上 --save 才会保存。
playbook-fault = { $place }：{ $said }
