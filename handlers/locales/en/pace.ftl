# How far a deal is in its stage, and whether it may go on.
pace = Day { $day } of { $target }
pace-over = ⚠️ *Day { $day } of { $target }*
pace-duty = { $pace } in this stage, mostly the work of { $duty }
pace-stage = *{ $stage }*: { $days ->
    [one] 1 day
   *[other] { $days } days
}, { $duty }
ready = ✅ Ready for *{ $stage }*: all that the gate asks for is there.
