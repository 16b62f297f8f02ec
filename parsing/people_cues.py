"""English words beside a name that tell that it is a person's, and what makes it none."""

from typing import Final

from parsing.wordlists import words

BEFORE: Final = words(
    """
    call called calling caled cald met meeting meet email emailed emailing e-mailed mailed text texted texting txt
    txted pinged ping pinging visited visiting saw seeing told tell telling asked ask asking reached reach reaching
    rang ring ringing phoned phone phoning messaged message messaging msg msged contact contacted chase chased chasing
    remind nudge nudged update thank thanked caught catch catching with w/ spoke speak bumped greeted dm dmed dm'd
    slacked whatsapp whatsapped wechat wechated linkedin says said know knows zoomed skyped facetimed interviewed
    champion introduced hosted invited invite inviting demoed owe owes owed named convinced convince pitch pitched
    brief briefed boss manager colleague assistant deputy partner successor predecessor replacement counterpart wife
    husband son daughter brother sister hear heard re-contact follow trying try gets give gave giving help helped join
    joined lunch dinner coffee attn person name guy lady contact's mr mrs ms dr thx thanks sync synced
    """
)
"""Words right before a person's name."""
BEFORE_WEAK: Final = words("into to for from and & by via per through on of about like under")
"""Words right before a person's name, a company's or a thing's."""
WITH_WEAK: Final = words(
    """
    spoke speak spoken talked talk talking demo demoed demo'd presented showed show heard hear waiting wait sent send
    sending intro intro'd introduced according acc call called email emailed text msg message wechat whatsapp
    voicemail vm mail reply replied handed gave passed wrote writing promised met chat chatted hand sync meet lunch
    ran bumped coffee note reported pitched word answer ok approval sign-off signoff feedback request referral
    referred thanks
    """
)
"""Words before the weak ones that leave a person only: spoke to, heard from."""
AFTER: Final = words(
    """
    is was isn't wasn't isnt says say said wants wanted want needs needed decides decided loves loved likes liked
    asked asks will won't wont has had hasn't hasnt thinks thought told confirmed agreed agrees signs signed holds
    controls owns prefers mentioned replied responded promised got gets seems seemed sounds sounded would wouldn't can
    can't cant could didn't didnt doesn't doesnt hates hated called emailed texted reviewing approved approves worries
    worried expects insists hopes checks sent runs makes feels felt came left joined pushed wrote never still really
    also just ghosted went no-showed gives gave reckons reckon figures knows knew claims swears complains complained
    pushes rang phoned pinged quite pretty very super totally takes took keeps kept looks looked heads leads handles
    manages introduced invited offered offers accepted rejected declined refuses refused stopped dropped walked showed
    forwarded reports chairs oversees presents requested requests reads suggested suggests adores understands
    understood mailed messaged whatsapped answered argues argued commented believes doubts balked passes retires
    retired resigned quit moved who tells answers calls emails writes texts replies rings phones promises confirms
    declines hesitates hesitated ignores ignored avoids dodged dodges hints hinted warned warns admits admitted
    explained explains announced announces backs backed supports supported blocks blocked objects objected raised
    raises brought brings picked picks returned returns handed hands talked talks spoke speaks met sits reckoned
    grumbled grumbles moaned moans nodded nods laughed smiled shrugged frowned lost found finds remains stays works
    became becomes starts started begins began plans planned hoped swore kicked grew comes goes tried tries sort
    seemingly apparently finally already only even now then clearly probably definitely personally
    """
)
"""Words right behind a person's name at the beginning of a clause."""
GIVES: Final = words(
    "send sent sending show showed showing get got buy bought hand handed bring brought mail text forward"
)
"""Words before somebody who gets something: send Ann the deck."""
GIFTS: Final = words("the a an our my some it those these this two updated new revised another more")
"""Words that begin what somebody gets."""
SPEAKS: Final = words(
    """
    says said say tells told thinks wants wanted asked asks confirmed confirms replied agreed agrees loves loved likes
    liked prefers mentioned decides signs insists promised called emailed texted rang reckons is who
    """
)
"""Words behind a name that stands between commas: a colleague of his, Liv, tells me."""
OWNED: Final = words(
    """
    cell mobile number phone email mail boss manager assistant reply call text message sign-off signoff decision okay
    ok approval yes no answer word holiday leave vacation extension ext desk calendar feedback nod blessing new direct
    personal off out back away on in here
    """
)
"""Words behind a person's name with an s: Greg's new cell."""
COMPANY_WORDS: Final = words(
    """
    academy agency airlines airport airways ag alliance apparel architects army associates association authority
    bakery bank beach bikes boats books brewery brewing bros brothers builders cafe cafes capital care carriers casino
    catering center centre chemicals church city clinic clinics clothing cloud club co coffee college collective
    commerce company concepts construction consultants consulting cooperative coop corp corporation council county
    creative credit dairy data dental design diner diving diamond electric electronics energy engineering enterprises
    equipment estate estates events express factory farm farms fashion festival film films finance financial fitness
    fleet food foods forest foundation foundry freight furniture gallery games garage garden gardens gas general girls
    gmbh golf grill grocers group gym hall health healthcare holdings home homes hospital hospitality hotel hotels
    house housing inc industrial industries industry inn institute insurance interiors international investments
    island jewelers jewellery kitchen kitchens lab laboratories labs lake law leather leisure library lines living llc
    llp lodge logistics london ltd machinery maintenance mall management manor marina marine market markets marketing
    mart mechanics media medical metal metals mill mills mining mobile motel motor motors museum music network
    networks nursery oil optical optics orchards outdoor outfitters packaging paints paper park partners parts pet
    pharma pharmaceuticals pharmacy pizza plastics plaza plc plumbing port pottery power press print printers printing
    products properties property pub publishing racing radio rail ranch realty records recruitment rental rentals
    resort resorts restaurant restaurants retail river road robotics roofing sails salon sausages school schools
    science seafood security services shipping shop shoes shops site software solar solutions spa spas sports square
    station steel storage store stores street studio studios suites supermarket supply surf systems tea team tech
    technologies technology telecom textiles theater theatre theatres tile timber tire tires tools tours town toys
    trading transit transport travel trucking trust union united university utilities valley vehicles ventures vet
    vets village vineyard vineyards vintage water ways wealth wine wines winery wireless wood woods works workshop
    world yachts yard zoo schwab carnegie stanley deere walton lauren klein lilly daniels baker's hilton marriott kay
    """
)
"""Words behind a first name that make a company of it."""
NO_NAMES: Final = words(
    """
    agree approx arvo attn auto bc beta black blue btw call calls cheers client copy cx cust docs dear easter fwd
    german green hopefully hq idk invoice kickoff latest lead lmk loop mandarin meanwhile mid minutes mom monthly msg
    next-step nope nothing np nps nice-to-have ooo overall pdf pilot ppt pre pro prospect psa que re recap red reply
    roadmap route saas scope see seems short sme sms sql still summary tba tender thx todo total txt upsell urgent v2
    version wanna weather white wip wow yearly yellow yup zip christmas xmas ramadan diwali monday mon sync docu sign
    munich hamburg cologne frankfurt stuttgart vienna zurich geneva basel madrid barcelona lisbon porto rome milan
    turin naples dublin belfast manchester birmingham leeds liverpool sheffield bristol cardiff glasgow edinburgh oslo
    stockholm copenhagen helsinki amsterdam rotterdam brussels antwerp lyon marseille warsaw prague budapest athens
    istanbul dubai doha mumbai delhi bangalore bengaluru chennai pune hyderabad bangkok jakarta manila hanoi saigon
    penang johor jurong kuala seoul busan osaka nagoya taipei taichung hsinchu kaohsiung shenzhen guangzhou shanghai
    suzhou hangzhou chengdu wuhan nanjing macau kowloon houston dallas denver seattle portland phoenix atlanta miami
    tampa detroit cleveland columbus cincinnati pittsburgh philadelphia baltimore nashville memphis omaha tulsa
    toronto vancouver montreal calgary ottawa winnipeg melbourne brisbane perth adelaide canberra auckland wellington
    canada australia ireland scotland wales spain portugal italy austria switzerland poland sweden norway denmark
    finland netherlands belgium malaysia indonesia thailand vietnam philippines korea taiwan mexico brazil africa
    dynamics cost costs price prices payment payments budget budgets money quality quantity security safety access
    traffic training hardware software hosting server servers backup storage integration integrations onboarding
    rollout implementation migration delivery deliveries shipping shipment shipments freight stock inventory warranty
    installation maintenance support service contract contracts agreement terms clause clauses paperwork signature
    legal procurement purchasing finance accounting engineering compliance board committee council management
    leadership headcount staff staffing turnover churn usage adoption demand supply capacity volume volumes margin
    margins revenue growth savings discount discounts rebate competition competitor competitors incumbent decision
    decisions approval approvals sign-off feedback response reaction silence reception mood vibe interest urgency
    timeline timelines timing deadline schedule calendar workshop session sessions presentation slides proposal quote
    quotation bid bids samples sample spec specs design drawings prototype test tests testing results result numbers
    figures data report reports dashboard dashboards feature features bug bugs issue issues problem problems concern
    concerns question questions answer answers request requests requirement requirements everything something anything
    somebody nobody everybody both none half most others language languages localization translation reporting
    analytics automation pricing licensing licence license licenses seats users user customer customers clients vendor
    vendors supplier suppliers partner reseller distributor agency consultant auditors lawyers accountants directors
    engineers operators drivers teachers parents students nurses doctors patients guests members tenants residents
    machine machines equipment line lines plant truck trucks fleet vehicle vehicles warehouse office site building
    lobby canteen kitchen roof parking flight train visit trip dinner golf holiday holidays summer winter golden news
    rumour rumor word gossip talks negotiations negotiation chances odds status stage grade pipeline forecast
    opportunity account invoices deposit prepayment credit financing lease funding grant grants subsidy investors
    merger takeover restructuring reorg layoffs audit inspection regulation regulations regulator gdpr privacy
    residency encryption downtime uptime latency performance speed reliability accuracy durability size weight colour
    color finish packaging labels manuals documentation paper emails email phone phones tablet tablets app apps
    website portal java basic premium standard python ruby swift rust oracle linux android kafka docker kubernetes
    flutter react angular login password passwords accounts folks people ppl guys someone everyone anyone trial poc
    demo prospects champion gatekeeper receptionist voicemail mailbox inbox ringing meeting nudging catching chasing
    seeing visiting bumped caught spoken quarterly plus also besides
    """
)
"""Further capitalised words that are no person's name."""
HONORIFICS: Final = words(
    """
    dr mr mrs ms prof miss sir madam madame mme mlle monsieur herr frau fru hr signor signora sig senor senora sra
    srta don dona dom dra ing dipl engr eng rev revd fr capt cpt col lt sgt maj datuk dato datin tan puan encik cik
    pak bu ibu bapak khun ustaz sheikh shaikh lord lady mx
    """
)
"""Words of respect before a name."""
EVERYDAY_GIVEN: Final = words(
    """
    april art august bill chance chase dot drew eve faith frank grant guy hope jan june mark max may miles rich rob
    rose sky sue summer ward will
    """
)
"""First names that are everyday words as well: by themselves only where somebody is talked to."""
SMALL_WORDS: Final = EVERYDAY_GIVEN | words(
    """
    amber bob carol christian cliff crystal daisy dale dean earl gene grace holly ivy jack jay joy kit lane lily nick
    norm olive pat pearl penny ray robin rocky ruby sandy skip sunny victor wade gill marina al ed ali ash dawn jean
    lance milan noel paris perry piers reed ross rusty sidney stone van vic wayne ida ina ada una ole till
    """
)
"""First names that in small letters are nobody."""
SURNAMES_TOO: Final = words(
    """
    banks bar beach best bond books brewery case cash church city coffee cook day fields forest gardens garden golf
    grant hall hill hope house king lake lane law long love mall march marsh may mills north park parker parts pope
    port power price roads rivers sharp short small station stone street summer wall waters way ways west white black
    brown green gray grey winter winters wood woods world young rose golden berlin boston paris london east holland
    ireland
    """
)
"""Family names that are everyday words or places as well."""
PLACED: Final = words("at in near @ vs versus inside around outside onto v than")
"""Words before a place or a company."""
SITES: Final = words(
    "office offices plant plants site sites branch factory hq store stores warehouse region hub campus airport"
)
"""Words behind a name that make it that of a place: Victoria plant."""
TURNS: Final = words(
    "and but now that said says so then because bc coz cuz since if as where while when cos btw though"
)
"""Words after which a clause begins anew."""
