"""English job titles, word by word: what heads a title, what stands before it, and what makes it no person."""

from typing import Final

from parsing.wordlists import words

CHIEFS: Final = words("ceo cfo cto coo cio cmo ciso cro cpo cdo cso cao clo chro cco cko cxo dpo svp evp avp vp")
"""Abbreviations that are a title however they are written."""
CAPITAL_CHIEFS: Final = words("GM MD DGM AGM GC HRD HRBP EVP SVP AVP HOD CPA")
"""Abbreviations that are a title in capitals alone."""
DEPUTIES: Final = words("vp svp evp avp president")
"""Titles that an area may follow: VP Sales, VP of Sales."""
HEADS: Final = words(
    """
    manager mgr mngr mangager director dir lead head buyer officer controller comptroller supervisor superintendent
    coordinator engineer architect specialist analyst administrator admin executive exec planner president chief
    partner counsel secretary foreman nurse chef guy lady accountant clerk owner principal pharmacist dean
    """
)
"""Words that end a title made of several: plant manager, IT lead."""
OF_HEADS: Final = words(
    "head director dir vp svp evp avp president chief dean superintendent manager mgr chair secretary"
)
"""Words that begin a title with of: head of IT."""
SINGLES: Final = words(
    """
    superintendent bursar matron headmaster headmistress headteacher provost registrar chancellor rector treasurer
    comptroller controller president founder cofounder co-founder owner co-owner chairman chairwoman chairperson
    foreman proprietor proprietress landlord landlady mayor commissioner quartermaster curator librarian chef
    pharmacist dean buyer purchaser principal supervisor administrator sysadmin councillor councilor clerk accountant
    bookkeeper dietitian sommelier abbot vicar pastor priest rabbi sheriff postmaster choirmaster conductor concierge
    innkeeper winemaker brewer brewmaster roaster groundskeeper caretaker janitor dispatcher
    """
)
"""Titles of one word."""
VAGUE: Final = words("director manager mgr supervisor head chair secretary president")
"""Titles of one word that need their, the or a name beside them."""
RANKS: Final = words(
    """
    senior sr junior jr deputy assistant asst associate vice regional global group chief executive founding managing
    general area national country central corporate divisional district lead head principal
    """
)
AREAS: Final = words(
    """
    accounting accounts administration advertising aftersales analytics applications asset assurance audit automation
    bakery bar billing brand budget building business buying campaign campus care catalog catering category chain
    change channel client clinic clinical commercial communications community compliance construction content
    continuity corporate cost creative credit crm culture customer cyber cybersecurity data delivery demand dental
    design desk development devops digital distribution e-commerce ecommerce editorial education electrical
    electronics energy eng engineering environmental equipment estate estates events experience export facilities
    facility factory farm field finance financial fleet floor food front fulfillment fundraising garage governance
    growth hardware health help hotel housekeeping hr hse hub human import improvement industrial information infosec
    infra infrastructure innovation insurance integration intelligence international inventory investment it kitchen
    lab laboratory learning leasing legal line logistics loyalty machine maintenance manufacturing market marketing
    materials mechanical media medical merchandising mine mobility network nursing office online operating operational
    operations operation ops outlet owner payroll people performance personnel pharmacy planning plant platform plants
    policy practice pricing process procurement product production products program programme project projects
    property public purchasing quality r&d reception recruiting recruitment region relations research reservations
    resources restaurant retail revenue revops risk safety sales school science scientific security service services
    shift shop site software solution solutions sourcing specs staff station storage store strategic strategy studio
    success supplier supply support sustainability systems system tax team technical technology test tooling tools
    tour traffic training transformation transport transportation travel treasury trust vendor warehouse ward web
    wholesale workplace workshop yard
    """
)
"""Parts of a company that stand in titles."""
DEPARTMENTS: Final = words(
    """
    accounting accounts admin audit compliance eng engineering facilities finance hr it legal logistics maintenance
    marketing operations ops payroll procurement production purchasing quality r&d research retail sales security
    sourcing technology warehouse quality treasury
    """
)
"""Parts of a company that stand for a role beside a name: Amy (purchasing)."""
NO_PERSON: Final = words(
    """
    team teams department dept office offices side meeting meetings level approval approvals review role job title
    position group suite floor training search vacancy hire board committee community summit forum software tool
    portal dashboard time times account page
    """
)
"""Words behind a title that make it no person: CFO office."""
LEADS: Final = words(
    """
    their the his her its a an new old former current interim acting own w/ with from to by via and or & met called
    call calling ping pinged emailed email texted told asked saw meet meeting contact incl including plus per cc got
    have has had need needs via between thier theyre both sent show showed only just once if when until till because
    unless waiting said says reached caught chase
    """
)
"""Words before a title that tell that somebody bears it."""
RANKED_HEADS: Final = words("partner")
"""Words that end a title only behind a rank: managing partner."""
OPEN_HEADS: Final = words("manager mgr director dir supervisor coordinator superintendent")
"""Words that make a title with any word before them: brewery manager."""
SHY_AREAS: Final = {
    "lead": words("sales marketing web campaign event online crm pipeline project test"),
    "manager": words("account client success"),
    "mgr": words("account client success"),
    "exec": words("account sales"),
    "executive": words("account sales"),
    "engineer": words("sales solution solutions support"),
    "architect": words("solution solutions"),
    "admin": words("system it business health"),
    "analyst": words("market"),
    "owner": words("budget data process test"),
    "buyer": words("market"),
}
"""Words that make no title of the customer's with a head: a sales lead is a deal, an account manager ours."""
