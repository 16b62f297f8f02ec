short-playbook = Write, check or apply the rules as a file.
help-playbook =
    export writes the rules as YAML. check reads a file of them and says what is wrong with it, and what it would change. apply does the same, and keeps it with --save.

    What a file does not name stays as it is; null puts a rule back to its default (a team's: to the workspace's). export and check read beside a running bot; on SQLite --save wants it stopped. In Slack, /opp playbook does the same.
help-playbook-path = [FILE]
help-playbook-team = The own rules of one team. Without it, those of the workspace.
help-playbook-save = Keep the rules as a new version. Without it, apply only says what would happen.
playbook-example = Example: oppbot playbook export > rules.yaml
playbook-usage = export takes no file, check and apply take one, and --save goes with apply.
playbook-unreadable = I cannot read { $path } as text.
playbook-nothing = The rules are so already. Nothing would change.
playbook-would = This would change:
playbook-saved = Saved as a new version. This changed:
playbook-to-save = Nothing is saved yet. Add --save to keep it.
playbook-fault = { $place }: { $said }
