"""English job titles, word by word: what heads a title, what stands before it, and what makes it no person."""

from typing import Final

from parsing.wordlists import words

CHIEFS: Final = words("ceo cfo cto coo cio cmo ciso cro cpo cdo cso cao clo chro cco cko cxo dpo svp evp avp vp")
"""Abbreviations that are a title however they are written."""
CAPITAL_CHIEFS: Final = words("GM MD DGM AGM GC HRD HRBP EVP SVP AVP HOD CPA FD HRM EA PA COS")
"""Abbreviations that are a title in capitals alone."""
DEPUTIES: Final = words("vp svp evp avp president")
"""Titles that an area may follow: VP Sales, VP of Sales."""
HEADS: Final = words(
    """
    manager mgr mngr mangager director dir lead head buyer officer controller comptroller supervisor superintendent
    coordinator engineer architect specialist analyst administrator admin executive exec planner president chief
    partner counsel secretary foreman nurse chef guy lady accountant clerk owner principal pharmacist dean assistant
    trainer coach instructor teacher technician mechanic inspector auditor representative consultant adviser advisor
    agent broker surveyor designer developer scientist researcher chemist doctor surgeon vet veterinarian midwife
    therapist dentist physician professor lecturer editor producer publisher photographer stylist baker cook bartender
    waiter matron housekeeper porter receptionist trustee governor warden ranger keeper grower agronomist
    harbourmaster skipper bosun purser sergeant colonel lieutenant solicitor lawyer attorney barrister notary
    paralegal fixer electrician plumber welder machinist toolmaker estimator scheduler dispatcher expediter
    storekeeper storeman bookkeeper cashier underwriter actuary treasurer registrar librarian curator merchandiser
    sommelier strategist steward captain commander operator driver master mistress woman man girl boy person boss heir
    chair chairman chairwoman founder cofounder co-founder officers forewoman sister nurses secretary-general
    organiser organizer promoter caretaker janitor physicist biologist hygienist optician optometrist counsellor
    counselor rep
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
    innkeeper winemaker brewer brewmaster roaster groundskeeper caretaker janitor dispatcher forewoman surveyor broker
    harbourmaster harbormaster stationmaster harbour-master storekeeper storeman estimator receptionist housekeeper
    bosun purser skipper paymaster almoner chaplain deacon bishop imam warden governor trustee solicitor lawyer
    attorney barrister notary paralegal auditor actuary underwriter merchandiser veterinarian vet midwife dentist
    optician optometrist physiotherapist physio radiographer radiologist surgeon anaesthetist anesthetist physician
    paediatrician pediatrician consultant agronomist toolmaker machinist electrician webmaster cashier planner
    scheduler expediter buyer-in-chief showrunner vice-principal vice-president vice-chancellor vice-chair deputy-head
    undersecretary alderman selectman storewoman conservator archivist shopkeeper grocer florist jeweller butcher
    publican restaurateur hotelier choreographer stylist planner-in-chief ombudsman procurator prior prioress abbess
    cantor sexton verger
    """
)
"""Titles of one word."""
VAGUE: Final = words(
    """
    director manager mgr supervisor head chair secretary president assistant coordinator officer planner consultant
    auditor lawyer solicitor attorney surveyor broker vet trustee governor electrician cashier scheduler estimator
    """
)
"""Titles of one word that need their, the or a name beside them."""
RANKS: Final = words(
    """
    senior sr junior jr deputy assistant asst associate vice regional global group chief executive founding managing
    staff honorary emeritus night general area national country central corporate divisional district lead head
    principal
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
    wholesale workplace works workshop yard academic admissions aircraft airside animal apparel archive armoury
    assembly athletic bank banquet beverage blending blood boiler bottling box brewery bus cabin cable cafe cargo car
    cardiac carpentry casting cell cellar central ceramics cheese civil claims clean cleaning clothing coating cold
    collections colour commissioning competition compensation components composites computer conference conservation
    contract contracts convention conveyancing country course court crew crop curriculum cutting cycle dairy dance
    deck depot despatch dispatch dispensary dock docks dyeing electric emergency employee enrolment enrollment
    enterprise entertainment ethics examinations exhibition exhibitions extrusion fabrication fashion feed festival
    fibre film filling finishing fire fish fixed flight flooring flying forestry foundry fraud freight fruit fuel
    furnace furniture galley gallery game games garden gas gate geography gift glass golf grain grants green grid
    ground grounds guest gym hangar harbour harbor haulage heat heating herd highways homecare hospice hospitality
    house hygiene icu igaming imaging imports inbound outbound inclusion income incoming infection installation
    installations instrument instrumentation interior investor irrigation jet job joinery junior kiln labour land
    landscape landside laser laundry lease library licensing lighting linen livestock loan loans lodging lounge
    machining mailroom makeup mass matters meat membership menu metal metallurgy mill milk moulding molding mortgage
    museum music nutrition optics oncology orchard outage outpatient packaging packing paint paper parish park parking
    parts passenger pastoral pastry patient paving pest petrol physics pilot piping planting plating port portfolio
    pottery power precinct prepress press print printing prison private propagation provider pool qa qc radiology rail
    range receiving records recreation recycling refinery reservoir resident residential rights rigging river road
    robotics roofing room rooms route sanitation satellite sawmill scheduling scholarship seafood season secondary
    seed senior sewing sheet ship shipping shipyard showroom sites skills smelter soil solar sous spa spares sports
    stable stables stadium stage stamping steel sterile stock stores street structural student surgery surgical switch
    talent tank tannery tasting telecoms tenant tenancy terminal textile theater theatre ticket ticketing timber
    toolroom tool tourism town toxicology track trade trading trial trials turbine tunnel underwriting union
    upholstery utilities utility vault vehicle vehicles vessel veterinary video vine vineyard voyage wafer wages
    warehousing waste water weaving wedding weld welding welfare well wellbeing wellness wheel wind wine winter wing
    winery wood world x-ray xray yacht yarn youth zoo zone validation
    """
)
"""Parts of a company that stand in titles."""
OWNED_ONLY: Final = words(
    """
    partner coach trainer teacher engineer designer developer scientist chemist doctor cook baker keeper captain
    commander driver master agent advisor adviser representative rep mechanic technician inspector architect
    specialist analyst
    """
)
"""Titles of one word that need their or his beside them: the lead is none."""
OWNERS: Final = words("their his her theirs thier")
"""Words that tell whose somebody is."""
NO_AREA: Final = words(
    """
    lovely nice friendly grumpy actual real local usual favourite favorite best top big bigger biggest difficult tough
    entire whole main key same only overall young younger senior elderly cheerful clever stubborn charming sharp
    experienced previous past future outgoing incoming temporary temp permanent newly-hired newish ex retired
    """
)
"""Words before a title that tell what somebody is like."""
DEPARTMENTS: Final = words(
    """
    accounting accounts admin audit compliance eng engineering facilities finance hr it legal logistics maintenance
    marketing operations ops payroll procurement production purchasing quality r&d research retail sales security
    sourcing technology warehouse treasury safety catering transport planning design training housekeeping nursing
    estates stores dispatch shipping receiving lab kitchen reception admissions billing fleet buying merchandising
    controlling
    """
)
"""Parts of a company that stand for a role beside a name: Amy (purchasing)."""
NO_PERSON: Final = words(
    """
    team teams department dept office offered vacancy job jobs seat seats licence licences license licenses login
    logins training role roles offices side meeting meetings level approval approvals review title position group
    suite floor search hire board committee community summit forum software tool portal dashboard time times account
    page
    """
)
"""Words behind a title that make it no person: CFO office."""
LEADS: Final = words(
    """
    their the his her its a an new old former current interim acting own w/ with from to by via and or & met called
    call calling ping pinged emailed email texted told asked saw meet meeting contact incl including plus per cc got
    have has had need needs between thier theyre both sent show showed only just once if when until till because
    unless waiting said says reached caught chase
    """
)
"""Words before a title that tell that somebody bears it."""
RANKED_HEADS: Final = words("partner")
"""Words that end a title only behind a rank: managing partner."""
OPEN_HEADS: Final = words("manager mgr director dir supervisor coordinator superintendent")
"""Words that make a title with any word before them: brewery manager."""
SHY_AREAS: Final = {
    "lead": words(
        "sales marketing web campaign event online crm pipeline project test hot warm cold new good inbound outbound "
        "trade show exhibition conference call solar film"
    ),
    "rep": words("sales account service"),
    "representative": words("sales account service"),
    "consultant": words("sales solution solutions"),
    "boss": words("big"),
    "master": words("web head"),
    "operator": words("tour"),
    "agent": words("travel estate call"),
    "person": words("per in first second third contact sales one"),
    "man": words("one first second"),
    "cook": words("book"),
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
