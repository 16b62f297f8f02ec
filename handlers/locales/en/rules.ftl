rules-of-workspace = Rules of the workspace
rules-of-team = Rules of “{ $team }”
rules-intro-workspace = They hold for every team that has none of its own. ✎ marks what differs from what ships.
rules-intro-team = ✎ marks what this team has for itself; everything else is as in the workspace.
rules-hint = `playbook East` shows the rules of a team · `playbook export` and `playbook import` give and take them as text
rules-line = { $label }: { $value }
rules-line-own = ✎ *{ $label }*: { $value }
rules-none = –
rules-group-stages = Stages
rules-group-rhythm = Rhythm
rules-group-health = Health
rules-group-alerts = Alerts
rules-group-approvals = Approvals
rules-group-honesty = Honesty
rules-group-forecast = Forecast
rules-group-amounts = Amounts
rules-group-team = Team numbers
rules-change = Change
rules-history = History
rules-export = As text
rules-import = Take text
rules-save = Save
rules-back = Back
rules-continue = Look first
rules-return = Go back to this
rules-return-ships = Everything as it ships
rules-return-shared = Everything as in the workspace
rules-stages-title = The stages one by one
rules-stage-change = Change
rules-stage-shown = *{ $name }* (`{ $code }`)
rules-would = *{ $whose }*: this would change
rules-effect-title = *Today that means*, for { $deals ->
    [one] { $deals } open deal
   *[other] { $deals } open deals
  }
rules-effect-stuck = would alert { $now ->
    [one] { $now } deal
   *[other] { $now } deals
  }: { $more ->
    [0] as many as now
   *[other] { $more } more than now
  }
rules-effect-stuck-fewer = would alert { $now ->
    [one] { $now } deal
   *[other] { $now } deals
  }: { $fewer } fewer than now
rules-effect-drop = would advise dropping { $now }: { $more ->
    [0] as many as now
   *[other] { $more } more than now
  }
rules-effect-drop-fewer = would advise dropping { $now }: { $fewer } fewer than now
rules-effect-managers = would tell managers of { $now ->
    [one] { $now } deal
   *[other] { $now } deals
  } today: { $more ->
    [0] as many as now
   *[other] { $more } more than now
  }
rules-effect-managers-fewer = would tell managers of { $now ->
    [one] { $now } deal
   *[other] { $now } deals
  } today: { $fewer } fewer than now
rules-effect-approvals = would ask for approval before the next stage of { $now ->
    [one] { $now } deal
   *[other] { $now } deals
  }: { $more } more than now
rules-effect-approvals-fewer = would ask for approval before the next stage of { $now ->
    [one] { $now } deal
   *[other] { $now } deals
  }: { $fewer } fewer than now
rules-effect-health = average health { $now } instead of { $before }
rules-effect-rhythm = { $count ->
    [one] { $count } deal gets
   *[other] { $count } deals get
  } another interval from the next follow-up on
rules-effect-stray = ⚠ { $count ->
    [one] { $count } deal stands
   *[other] { $count } deals stand
  } in a stage that would no longer be there; move them first
rules-effect-none = no deal is treated otherwise today
rules-difference = • { $label }: { $was } → { $now }
rules-more = … and { $count } more
rules-saved = ✓ Saved as version { $version } of “{ $whose }”. It holds from now on.
rules-same = The rules are so already. I saved nothing.
rules-history-title = What changed in “{ $whose }”
rules-history-line = *Version { $version }* · { $who } · { $at }
rules-history-empty = Nothing was ever changed: the rules are as they ship.
rules-export-title = “{ $whose }” as text. What stands behind # is not your own; take the # away to set it.
rules-import-title = Rules as text
rules-import-label = YAML
rules-import-more = More of it
rules-import-hint = What the text does not name stays as it is; null puts a rule back. You see what it would do before anything is saved.
rules-import-example = drop_days: 45
rules-form-hint = { $unit }, { $least } to { $most }
rules-form-preset = A list to begin with
rules-form-stages = The stages in order
rules-form-stages-hint = One a line: its code, and where you like = and your own name for it. A line that is deleted goes. More of each stage is changed one by one.
rules-form-evidence-hint = One a line: a code, = and its name.
rules-preset-default = Six stages
rules-preset-saas = Software: with a proof of concept
rules-preset-manufacturing = Manufacturing: with a sample test
rules-part-name = Your name for it
rules-part-enter = Before a deal may come in
rules-part-leave = Before it may go on
rules-part-approval = A manager agrees first
rules-part-target-days = Days that it mostly stays
rules-part-duty = Whose work it mostly is
rules-on = on
rules-off = off
rules-yes = yes
rules-no = no
rules-duty-sales = sales
rules-duty-solution = solution engineers
rules-duty-manager = managers
rules-asks-ticks = { $what } of need, budget, who decides
rules-asks-contact-decides = somebody who decides
rules-asks-field-amount = an amount
rules-asks-field-close-on = an expected close
rules-asks-field-product-id = a product
rules-asks-field-source = where it comes from
rules-asks-evidence-requirements = proof: requirements agreed
rules-asks-evidence-proposal = proof: the proposal
rules-asks-evidence-poc = proof: the proof of concept
rules-asks-evidence-sample = proof: the sample test
rules-asks-evidence-quotation = proof: the quotation
rules-asks-evidence-contract = proof: the contract
rules-asks-evidence-own = proof: { $what }
rules-unit-days = days
rules-unit-workdays = workdays
rules-unit-hours = hours
rules-unit-working-hours = working hours
rules-unit-minutes = minutes
rules-unit-cadences = cadences
rules-unit-times = times
rules-unit-points = points
rules-unit-percent = %
rules-unit-share = of 1, such as 0.7 or 70%
rules-unit-count = how many
rules-unit-clock = an hour such as 9:00
rules-unit-characters = characters
rules-unit-list = several, with commas between them
rules-unit-grade = A, B or C
rules-unit-switch = yes or no
rule-stages = Stages
rule-evidence-names = Your own kinds of proof
rule-cadence-days = Days between follow-ups
rule-default-grade = Grade where nobody says one
rule-morning = Morning’s work falls due at
rule-afternoon = Work put on today falls due at
rule-undo-minutes = Minutes for Undo
rule-imported-per-day = Imported deals a day for each
rule-brief-follow-ups = Follow-ups in a hand-over brief
rule-daily-messages = Messages a day before unasked ones wait
rule-health-follow-up = Share of timely follow-ups
rule-health-feedback = Share of feedback
rule-health-progress = Share of progress
rule-feedback-score = What an answer is worth
rule-feedback-unknown = Worth of no answer yet
rule-silent-cadences = Cadences until a customer counts as silent
rule-proposal-hours = Hours without a word after an offer
rule-awaits-feedback = Stages after which a word is awaited
rule-negotiation-days = Days in negotiation
rule-dwell-percentile = Longer in a stage than this share of your own
rule-dwell-cases = Own cases needed for that
rule-slips = Times the close was put off
rule-drop-below = Health below which dropping is advised
rule-drop-days = Days without progress, with the former
rule-sleep-days = Days to sleep where nobody says when
rule-keep-days = Days that Keep silences the advice
rule-red-workdays = Workdays late until red
rule-manager-cadences = Cadences of silence until the manager hears
rule-manager-days = Days of silence at least, with the former
rule-ladder-grades = Grades of which the manager hears
rule-approval-hours = Working hours until the next approver
rule-spot-checks = Deals to check each week
rule-grade-words-en = What a grade means, in English
rule-grade-words-zh = What a grade means, in Chinese
rules-grade-words-usual = the usual words, see `grade`
rule-spot-check-grades = Grades to check
rule-late-entry-days = Days after which a record is late
rule-probability = Chance to sign after a talk today
rule-quoted-factor = Odds from the quote on, times
rule-silence-days = Days without a contact
rule-silence-left = Share of the odds left after these
rule-cycle-days = Days from opening to signature
rule-forecast-cases = Made-up cases behind each start weight
rule-payment-days = Days from signature to payment
rule-amount-outlier = Times the usual amount worth a question
rule-record-fields = What a complete record holds
rule-response-days = Days to answer a customer
rule-entry-weight = Share of complete records in the mark for effort
rule-sample-cases = Fewest cases for a comparison or an award
rule-awards = Monthly awards in the channel
rule-at = { $place }: { $said }
rule-unknown = There is no rule “{ $said }”. Did you mean “{ $near }”?
rule-elsewhere = This is not changed here: words and languages are under Words in `team`, kinds of messages in `settings`.
rule-shared = The whole workspace shares this; a team cannot have its own.
rule-not-table = Names with their values are needed here, not “{ $said }”.
rule-not-list = A list is needed here, not “{ $said }”.
rule-not-choice = “{ $said }” is none of these: { $choices }.
rule-not-whole = “{ $said }” must be a whole number from { $least } to { $most }.
rule-not-share = “{ $said }” must be a number from { $least } to { $most }, such as 0.7 or 70%.
rule-not-time = “{ $said }” is no hour. Write one such as 9:00.
rule-not-switch = Write true or false, not “{ $said }”.
rule-not-text = “{ $said }” must be a word or a name of at most { $most } characters, on one line.
rule-not-criterion = “{ $said }” is nothing that a stage can ask for. Write ticks:2, field:amount, evidence:contract or contact:decides.
rule-proof-unknown = There is no proof “{ $said }”. Did you mean “{ $near }”? Your own kinds stand in evidence_names.
rule-stage-nameless = The stage needs a code.
rule-stage-twice = “{ $said }” stands there twice. Every stage needs its own code and name.
rule-stage-unknown = There is no stage “{ $said }”. Did you mean “{ $near }”?
rule-stages-count = There must be { $least } to { $most } stages.
rule-sum = The three shares must make 100 together; they make { $total }.
rule-cadence-order = A must not wait longer than B, nor B longer than C.
rule-hours-order = The afternoon must come after the morning.
rule-breaks-team = This does not go together with the own rules of “{ $team }”.
playbook-text-wrong = Line { $line } is no YAML that I can read: { $said }
playbook-text-long = The text is too long; { $most } characters are the most.
playbook-needs-extra = Reading and writing YAML needs one more package. Ask whoever runs the bot to install it: pip install 'oppbot[files]'
playbook-admins-only = Only admins of this Slack workspace may change its rules: { $who }. A team’s own are changed by its managers.
playbook-admins-unknown = Only admins of this Slack workspace may change its rules. A team’s own are changed by its managers.
playbook-changed-meanwhile = { $who } has changed the rules in the meantime ({ $theirs }). Yours ({ $mine }) are not saved; open them again and look.
