# What changed in a pipeline between two moments, and the deals behind each line.
changed-title = { $whose }: what changed, { $first } to { $last }
changed-start = *Start* { $deals }
changed-line = *{ $term }* { $count }: { $sums }
changed-nothing = Nothing changed.
changed-rates = *Exchange rates* { $change }
changed-end = *End* { $deals }
changed-term-new = New
changed-term-back = Back
changed-term-up = Up
changed-term-down = Down
changed-term-pushed = Set aside
changed-term-won = Won
changed-term-lost = Lost
changed-rule = Start and changes add up to the end, to the cent, in each currency by itself. Back: reopened, woken or taken over. Set aside: put to sleep or handed over to others. Lost: dropped ones too. What was taken back never happened.
changed-gap = :warning: Start and changes do not add up to the end. Please tell whoever runs the bot.
changed-deals-title = { $title } – { $term }
changed-deals-sum = { $count ->
        [one] One deal
       *[other] All { $count } together
    }: { $sums }
button-changed = { $term } ({ $count })
