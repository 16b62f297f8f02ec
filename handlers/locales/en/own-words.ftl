button-words = Words
words-title = Your words
words-intro = What your team calls things. One word a line, as in the example; a line that is deleted is forgotten.
words-stages = Stages
words-example-stages = Bake-off = proposal
words-hint-stages = Stages: { $labels }.
words-nicknames = Customers
words-example-nicknames = the bears = Bärenbräu
words-hint-nicknames = What people put right is learned by itself and stands here, too.{ $labels }
words-products = Products
words-example-products = Flywheel Cloud
words-hint-products = A product’s name, or a word for it: fly = Flywheel Cloud.{ $labels }
words-feedback = What customers say
words-example-feedback = ouch = price too high
words-hint-feedback = It may mean: { $labels }.
words-languages = Days in further languages
words-hint-languages = English and Chinese are always read. In these, “el próximo martes” or “am 3. Dezember” is understood as well.
words-read-too = Days are read in { $languages }, too.
words-saved = ✓ Saved: { $counts }. They are understood from now on.
words-count-stages = { $count } for stages
words-count-nicknames = { $count } for customers
words-count-products = { $count } for products
words-count-feedback = { $count } for what customers say
words-managers-only = Only managers and admins may change the words of the workspace: { $who }. You can ask one of them.
words-admins-only = Only managers of a team and admins of this Slack workspace may change its words.
words-length = Line { $line }: “{ $said }” must have 2 to { $most } characters.
words-twice = Line { $line }: “{ $said }” stands above already.
words-stage-unknown = Line { $line }: there is no stage “{ $said }”. Write the word, = and one of the stages below.
words-feedback-unknown = Line { $line }: “{ $said }” is nothing that I note. Write the phrase, = and one of those below.
words-customer-unknown = Line { $line }: I know no customer “{ $said }”. Write the nickname, = and the customer’s name.
words-is-customer = Line { $line }: “{ $said }” is the name of another customer.
words-changed-meanwhile = { $who } has changed “{ $said }” in the meantime. I saved nothing; close the form, open it again and look.
form-wrong = Something in the form is wrong. I saved nothing.
