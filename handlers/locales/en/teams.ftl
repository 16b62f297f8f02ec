# Teams, who is in them, and the first words to somebody new.
language-en = English
language-zh = 中文
button-set-up = Set up
button-change-team = Change
button-change-named = Change “{ $team }”
button-use-channel = Use this channel for “{ $team }”
button-save = Save
button-cancel = Cancel
team-form-new = Set up a team
team-form-change = Change the team
team-form-name = What is the team called?
team-form-example = East
team-channel-free = This channel has no team of its own.
team-waiting = Some teams were imported and have no channel yet. Choose one below, and its digest comes here.
team-form-people = Who is in it?
team-form-managers = Who manages it?
team-form-managers-hint = Managers change the team, hand deals over and post the digest. Whoever sets the team up is one of them.
team-form-channel = Channel for the weekly digest
team-form-zone = Time zone
team-form-start = The working day begins
team-form-end = The working day ends
team-form-workdays = Working days
team-form-digest-day = Day of the weekly digest
team-form-digest-time = Time of the weekly digest
team-form-currency = Currency
team-form-language = Language in the channel
team-managers = Managers: { $who }
team-no-managers = No manager yet; an admin of the workspace can name one.
team-reps = { $count ->
    [one] Member: { $who }
   *[other] { $count } members: { $who }
}
team-open = { $count ->
    [0] Nothing open
   *[other] { $count } open · { $money }
}
team-late = Late follow-ups: { $who }
team-late-none = No follow-up is late.
team-rhythm = Digest every { $weekday } at { $time } in { $channel }
team-no-channel = no channel yet
team-none = There is no team here yet.
team-others = Teams in this workspace: { $teams }
team-created = The team is set up. Its members hear of it from me.
team-changed = The team is changed.
team-unknown = There is no team “{ $name }”. There are: { $teams }
team-needs-name = What is the team called? I saved nothing.
team-name-long = A team's name has at most { $most } characters. I saved nothing.
team-needs-workdays = Please tick at least one working day. I saved nothing.
team-hours-reversed = The working day must begin before it ends. I saved nothing.
team-zone-unknown = I know no time zone “{ $zone }”. I saved nothing.
team-currency-unknown = “{ $currency }” is no currency code such as USD or CNY. I saved nothing.
team-needs-channel = Please choose the channel that gets the digest. I saved nothing.
team-channel-taken = That channel belongs to the team “{ $team }” already. Please choose another one. I saved nothing.
team-name-taken = There is a team “{ $team }” already. `/opp team { $team }` shows it, and its manager or an admin changes it there. I saved nothing.
team-needs-manager = A team needs at least one manager. I saved nothing.
team-managers-only = Only a manager of “{ $team }” ({ $who }) or an admin of the workspace may do that.
team-admins-only = Only an admin of the workspace may do that, as long as “{ $team }” has no manager.
team-outside = Only members of “{ $team }” and admins of the workspace see its numbers.
team-not-yours = There is no team here, and you are in none. `team` shows what there is.
welcome = Hello! I keep this team's opportunities and remind everybody of the next step. Set the team up once, and I post its funnel here every week.
welcome-back = Hello again! This is the channel of the team “{ $team }”; its digest comes every { $weekday } at { $time }.
how-to = Just say `new Acme 120k A call Fri`, or what happened: `Acme sent quote, next Wed 3pm`. `help` shows the rest.
lead-to-team = There is no team yet. Set one up, and deals count in its funnel.
first-contact = { $by } put you into the team “{ $team }”.
first-contact-how = Say `new Acme 120k A call Fri`, and later what happened: `Acme sent quote, next Wed 3pm`. I'll remind you at { $time }, on working days only.
unposted = I could not post the digest of “{ $team }” in { $channel }: { $why }
unposted-not-in-channel = I am not in that channel. Invite me there with `/invite`, then say `digest`.
unposted-channel-not-found = the channel is gone, or private and I am not in it. Invite me there, or choose another channel.
unposted-is-archived = the channel is archived. Choose another one.
unposted-missing-scope = I am not allowed to see who reads that channel, and post no numbers before I know. An admin allows it; `help` says how.
unposted-before-outsiders = People of another company read { $channel }, so the digest of “{ $team }” does not come there, and neither does anything else about your deals. Choose a channel with your own people only.
unposted-other = Slack said { $fault }. Choose another channel, or ask an admin.
channel-shared = People of another company read that channel, and the digest would show them your deals. Choose one with your own people only.
welcome-before-outsiders = You have brought me into { $channel }, where people of another company read along. I say nothing about deals there: whoever asks me there is answered in a direct message. For a team’s digest choose a channel with your own people only.
