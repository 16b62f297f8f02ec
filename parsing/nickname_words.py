"""Words that stand around nicknames, and words that are never one."""

from typing import Final

from parsing.wordlists import words

OPENERS: Final = frozenset({"the", "our", "my"})
"""What a nickname may begin with."""
SAYING: Final = words(
    """
    agreed are asked asks called calls complained confirmed emailed hesitate is liked likes love loved need needs
    promised pushed rejected replied requested said say says sent signed visited want wanted wants was were wrote
    """
)
"""What a customer does, behind its name."""
ASIDE: Final = words(
    """
    accountant accountants actual actually admin admins advisor afternoon again agenda agreements ai api app apps
    architect area assistant attorney attorneys audit banker basically because besides bidding bill boss bosses branch
    briefing buyers carrier chairman chairwoman chap clause colleague colleagues committee concern concerns config
    considering consultant consultants controller counsel country crew crm current data database department dept
    deputy detail details developer developers devs director directors doc docs document documents doubts draft
    economy engineer engineers entire erp event expert experts fee fees file files folks following founder founders
    friend friends gal gap general gentleman girl girls goal guide guy guys gist holiday however idea impact
    important info initial inquiry insurance interview invoice invoices issue issues item job key lad ladies lady
    latter law lawyer lawyers leaders leadership leads license licence link list local mail main majority man
    market material materials member members memo men minutes model mood news newsletter nurse obviously office
    officer officers one ones operations operator order orders others outline owners page pain panel papers part
    partners parts party people person pm points policy position president previous prices problem problems process
    product products professor programme program projects prospects public purpose quotes rate rates reps result
    results rest review reviews role rollout room sample samples scope script secretary server service services
    shareholder sheet shop side sites situation slide slides somehow specialist spec specs staff standard status
    steps story strategy student students subject suppliers supplier support survey system systems target task
    tasks technician tender the things ticket tickets tool tools topic total tour trainee trainer truth
    unit usual users user vendors version vibe videos view visit volume warehouse whole woman women workers
    workshop workshops
    """
)
"""Words for people, papers and affairs at any customer's, which tell none from another."""
