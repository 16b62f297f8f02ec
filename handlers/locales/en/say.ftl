# Where a deal stands, in one sentence.
say-whole = { $said }.
say-and = { $before }, { $part }
say-open = *{ $name }* ({ $facts }) is in { $stage }
say-asleep = *{ $name }* ({ $facts }) sleeps until { $day }
say-ended = *{ $name }* ({ $facts }) is { $status } since { $day }
say-ended-ever = *{ $name }* ({ $facts }) is { $status }
say-tick-need = the need is confirmed
say-tick-budget = there is a budget
say-tick-decides = we know who decides
say-proof-requirements = the customer has signed the requirements
say-proof-proposal = the proposal is sent
say-proof-quotation = the quote is sent
say-proof-contract = the contract is sent
say-proof-poc = the proof of concept is done
say-proof-sample = the sample test is done
say-proof = { $what } is there
say-heard = the customer last said: { $felt } ({ $day })
say-turn-ours = it is our turn (“{ $words }”)
say-turn-ours-by = it is our turn (“{ $words }”, by { $day })
say-turn-theirs = it is their turn (“{ $words }”)
say-turn-theirs-by = it is their turn (“{ $words }”, by { $day })
say-next = next follow-up { $when }
say-next-late = the follow-up of { $when } is { $days ->
        [one] one day late
       *[other] { $days } days late
    }
say-close = to be signed by { $day }
say-close-near = to be signed within { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    } ({ $day })
say-close-past = was to be signed by { $day }, { $days ->
        [one] one day ago
       *[other] { $days } days ago
    }
say-close-none = no closing day named yet
say-known = { $owner } owns it. Last word: { $who }, { $day }.
say-known-nothing = { $owner } owns it. Nobody has written a follow-up yet.
