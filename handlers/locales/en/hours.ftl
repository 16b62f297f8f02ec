# Working hours, working days and public holidays.
button-hours = Working hours
hours-title = Your working hours
hours-intro = What nobody asked for waits for your working hours. A reminder at an hour that you named comes at that hour, always.
hours-start = Your working day begins
hours-end = Your working day ends
hours-days = Your working days
hours-calendar = Public holidays
hours-as-team = Empty: as your team, { $team }
hours-days-as-team = None ticked: as your team, { $team }
calendar-as-team = As my team: { $team }
calendar-none = None, only the week counts
calendar-hint = National holidays; a region's own are working days. China's working weekends are worked.
calendar-missing = This installation knows no public holidays yet, so only the week counts. Whoever runs me installs them with pip install "oppbot[{ $extra }]".
days-range = { $first } to { $last }
settings-hours = Working hours: { $start } to { $end }, { $days }
settings-calendar = Public holidays: { $calendar }
settings-hours-own = (your own)
team-form-calendar = Public holidays
team-calendar-unknown = I know no calendar “{ $calendar }”. I saved nothing.
moved-to-workday = { $asked } is no working day, so it comes on { $on }.
year-unknown = { $calendar } has not published the moved working days of { $year }, or I do not know them yet. Until I do, weekends and the holidays that the law names count. Update Oppbot and its holidays: pip install -U "oppbot[{ $extra }]", then restart me.
hours-late = { $count ->
    [one] 1 hour late
   *[other] { $count } hours late
}
minutes-late = { $count ->
    [one] 1 minute late
   *[other] { $count } minutes late
}
