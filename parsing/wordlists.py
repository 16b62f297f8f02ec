"""Words that are no names, however they are written."""

from typing import Final


def words(text: str) -> frozenset[str]:
    """Split a list of words."""
    return frozenset(text.split())

COMMON_WORDS: Final = words(
    """
    a about above accepted action activity added adjust after afternoon again agree agreed agreement all almost already
    also amount an and another answer any anyone approve approved are around as ask asked asking asks at await awaiting
    back bad bant be been before big board boss both bounced budget bump bumped busy but buy buyer by call called calling
    calls came can cancelled case cash catch ceo cfo champion changed chase chased chasing chat chatted check checked
    checking circle cio ciso client close closed closing cmo coffee coming company compare comparing competitor confirm
    confirmed connect contact contract coo cool could cto customer customers date day days deal dealing deck decision
    declined delay delayed deliver delivery demo did didn discount discuss discussed do does doing don done down
    downgrade draft drop dropped due each early email emailed end engineering eod eow evaluation even ever everyone
    exec expect expected expects fair feedback few final finally finance find fine first flag follow followed following
    followup for friday from full fwd fyi gave get getting give given go goes going good got grade great group had
    happy has have having he head hear heard held hello help her here hi him his hold hot hour hours how hr if impressed
    in infosec inform inbound interested intro introduced invite into is issue it its it's january join joined just
    keen keep kick kickoff knock know last late later lead left legal less let lets like likely line list little live
    log logged long look looked looking looks lost lot love loved loves low made mail make manager many marketing may
    meet meeting meetings message met mid might moment monday money month months more morning most move moved moving
    mr mrs ms msa much must my nda need needed needs negotiation new next nice no nobody none noon not note nothing now
    number of off offer offered ok okay old on once one only onsite open opportunity ops or order other our out over
    owe owner paid parked partner pay paying payment pending people per phone ping pinged pilot pipeline plan please pls
    po poc positive postpone postponed price priced pricing probably procurement project promised prompt proposal
    proposed prospect purchase push pushed put q1 q2 q3 q4 qualified quarter question questions quick quiet quote quoted
    raise raised ran reach reached ready real really reason received reference regroup reject rejected remind reminder
    renewal reply replied report request requested requirements research reschedule rescheduled resend reset respond
    responded response retry return returned review reviewed reviewing revised revisit rfi rfp rfq ring risk said sale
    sales same sat saturday saw say says schedule scheduled second security see seems send sending sends sent set she
    should show showed showing sick sign signed signing since sit site slack soft solid some someone soon sorry soup
    speak spoke sponsor spring stage stakeholder stalled start started starting status stay step stick still stop
    strong sun sunday super sure switch talk talked talking team teams tech tell ten terms test text texted than thanks
    that the their them then there these they thing things think thinks this three thursday till time timing to today
    told tomorrow tonight too took touch touched trial tried try trying tuesday turned two under until up update
    updated upgrade urgent us use using value vendor verbal verbally very via video visit visited visiting voicemail vp
    wait waiting walk walked want wanted wants warm was we webinar wed wednesday week weekly weeks well went were what
    whatsapp wechat when where which while who why will win with won word work working works would wrapped write wrote
    year years yes yesterday yet you your zoom met stuck awesome bad better biz champion cold commit contract dead
    decided definitely demo'd demoed drive dropped eager extend extended feels finished flew forget forgot frozen ghosted
    grabbed gut happened hardly heads hung intel lunch dinner breakfast maybe meantime mentioned missed monthly nada nope
    onboarding passed payback perhaps plenty presented prob progress promising quarterly radio reconnect redlines
    referral rep rescheduled rolled shared short signed signature silence slow sounds sounded spoken tomorrow trending
    unfortunately unhappy unsure waited yep yeah tmr tmrw fri mon tue tues thu thur thurs aug jul jun apr feb jan mar oct
    nov dec sep sept march april june july august september october november december february january friday spring
    summer autumn winter fall eta stage amount grade next close closing competitor reason outcome feedback channel
    contact contacts note notes name opportunity customer source decision maker re fw cc btw fwiw afaik imo tbd tba usd
    eur gbp cny rmb hkd twd jpy aud cad sgd inr chf
    """
)
"""Everyday and sales words, folded; a near or unknown name is never guessed from one of them."""

NO_PEOPLE: Final = words(
    """
    acme zoom teams slack hubspot salesforce google microsoft epic excel outlook linkedin whatsapp wechat webex skype docusign gmail
    jira notion oracle sap aws azure office windows mac android ios chatgpt zendesk stripe paypal europe asia america china london paris
    york berlin tokyo sydney boston chicago texas california germany france japan singapore india uk us usa eu emea apac nyc sf la
    english chinese german french spanish christmas easter thanksgiving halloween new sales finance legal procurement engineering
    marketing operations security product support purchasing board compliance audit management leadership accounting hr it ops
    demo deck quote proposal contract pricing budget invoice roi sow msa nda poc rfp rfq sla crm erp api sso soc iso gdpr hipaa
    series round phase plan option tier grade stage status update note fyi ps nb asap eod eow cob eom eoq ty thx
    they she he we you it i the this that these those there here what when where who why how my our your his her their its
    big great good bad nice super awesome happy sad quick slow fast early late next last first final total net gross
    room floor street road avenue park plaza tower building center centre north south east west northern southern eastern western
    corp inc ltd llc co group gmbh plc company industries partners holdings
    """
)
"""Capitalised words that are no person's name."""
