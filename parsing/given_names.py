"""First names and family names in Latin letters, by which a capitalised word is known to be a person."""

from typing import Final

from parsing.wordlists import GIVEN_NAMES, words

GIVEN: Final = GIVEN_NAMES | words(
    """
    aaliyah abby abdul abdullah abel abigail abraham ada adele adil adrian adriana adrien agnes agnieszka ahmad ahmed
    aidan aileen aisha ajay akash akira alain alana alba alberto aldo alejandra alejandro aleksandar alena alessandra
    alessandro alessia alex alexandra alexandre alexia alexis alfred alfredo ali alicia alina alisa alison alistair
    allan allen alma alvaro alvin alyssa amal amara amber amelia amelie amina amir amit amos amrita anastasia anders
    andre andreas andrei andres andrew andrzej anette angel angelica angelina angelo angie angus anika anil anish
    anita anja anjali anke annabel annalisa anneke annelise annette annie annika ansel anselm antoine anton antonia
    antonio anya aoife arash archie ariana ariel arjun armando arnaud arne arnold arturo arun arvind ash asha asher
    ashley ashok astrid athena audrey augusto aurelie aurora ava axel ayesha aylin azlan babak barry bart bartosz
    basil bastian beata beatrice beatriz becca becky belen belinda bella ben benedict benedikt benedetta benjamin
    benno benny benoit bernadette bernard bernardo bernd bernice bert bertha bertrand bethany bettina bev beverley
    beverly bianca bilal billie billy birgit bjorn blake blanca bobby bonnie boris boyd bradley brady branko brent
    bret brett briana bridget brigitte britta bronwyn bruno bryan bryce bryony caitlin caleb callum calvin cameron
    camila camilla camille candace candice carina carla carly carmen carole caroline carolina carolyn carrie carsten
    carter cary cassandra cassie cathal cathleen cathy cecile cecilia cedric celeste celia celine cesar chad chandra
    chantal charlene charlotte chelsea cheryl chiara chloe christa christel christelle christophe christoph christy
    chuck ciara cillian cindy claire clara clarence clarissa claude claudia claudine claudio claus clayton clement
    cliff clifford clive cody colette colleen connie connor conor conrad constance cora coralie cordelia corey corinna
    corinne cornelia cory courtney craig cristian cristiano cristina curtis cyril cyrus dagmar dahlia daisy damian
    damien damon danica daniela daniele danielle danilo danni dante daphne daria dario darius darlene darrell darren
    darryl daryl daniela davide dawn deanna deb debra declan deepa deepak deepika deidre deirdre delia delphine
    demetrius denise denny denzel derek desmond devi devin devon dexter dhruv diego dieter dietmar dimitri dimitris
    dina dinesh dino dirk dmitri dmitry dolores dominic dominik dominique donal donovan doreen doris dorothea dorothy
    dorota doug drake duncan dustin dwayne dwight dylan eamon earl edgar edith edmund edna eduardo edwin edyta egon
    eileen einar eitan elaine eleanor eleni eli elias eliana elijah elin elina elisa elisabeth elise eliza elke ella
    elliot elliott ellis elmar elsa elsie elton elvira emanuel emil emile emilia emilie emilio emre enid enrico
    enrique enzo erich erik erika erin ernest ernesto ernst erwin esme esmeralda esteban estelle ester esther ethel
    eugene eugenia eunice evelyn everett ewa ewan fabian fabien fabio fabrice fadi fahad faisal fanny farah farhan
    farid farida fatima fatma federica federico felicia felicity felipe felix ferdinand fergus fernanda fernando filip
    filippo finley finn finnegan fintan fleur flora florence florian floyd frances francesca francesco francine
    francis francisco franco francois francoise franz franziska fraser freddie frederic frederick frederik freya frida
    frieda friedrich fritz gabby gabe gabriel gabriela gabriele gabriella gareth garrett garry gaurav gautam gavin
    gemma geoff geoffrey georg georges georgia georgina gerald geraldine gerard gerardo gerd gerhard german gerry gian
    gianluca gianni gideon gil gilbert gilles gillian gino giorgio giovanna giovanni gisela giselle giulia giuseppe
    gladys glen glenda gloria goran gordon graeme graham greta gretchen greta gregor gregory gretel griet grzegorz
    guido guillaume guillermo gunnar gunther gus gustav gustavo gwen hakan hal haley hamish hamza hana hanna hannes
    hans harald harold harriet harris harrison harsh harvey hassan hatice haruka haruto hayden hayley hazel hector
    heidi heike heiko heinrich heinz helena helene helga helmut hendrik henning henri henrietta henrik henrique
    herbert heriberto herman hermann hilary hilda hiro hiroshi holger homer horst howard hubert hugh hugo humberto
    hussein iain ibrahim ida ignacio igor ilaria ilona ilse imogen imran ina ines inga inge ingrid inigo ioana irena
    irina iris irma irving isaac isabella isabelle isaiah isla ismael ismail ivana ivo ivy iwan izabela jaap jace
    jackson jacinta jacky jaclyn jacqueline jacques jade jakob jakub jamal jamil janice janine janis janna jannik
    jared jaroslav jarrod jasmin jasmine jasper jaume javier jeanette jeanne jeannie jeffrey jelena jenna jennie jens
    jeremiah jeroen jerome jesper jesus jillian jimena jitka joachim joana joanna joanne joaquin joaquim jocelyn
    jochen jodie jody joerg johan johann johanna johannes jolanda jolene jonah jonas joost jorge joris jorn josefina
    josefine josephine josie josip jovana joy joyce juanita judith judit juergen jules julian juliana juliane julien
    juliet juliette julio julius jun junko jurgen jussi justine justyna jutta kai kaitlyn kamal kamil kamila karan
    kareem kareen karim karin karina karl karla karolina karsten kasia kasper katarina katarzyna katelyn katerina
    katharina katherine kathleen kathrin kathryn kati katja katrin katrina katy kayla kaylee kazuo kees keiko keira
    keiran kelsey kelvin kendall kendra kenji kenny kerry kerstin khalid kieran kiera kimberley kimberly kiran kirk
    kirsten kirsty kit kjell klara klaus koen konrad konstantin kris krish krishna krista kristen kristian kristin
    kristina kristine krisztina krzysztof kunal kurt kyla kylie kyoko lachlan lana lance lars larissa latasha latoya
    laurel laurence laurent laurie layla lea leandro leanne leander lee leif leigh leila leland lena lennart lenny
    leonard leonardo leonie leonora leopold leroy lesley leticia lewis lexi liam lidia liesbeth lila lili lilian
    liliana lillian lilly lily lincoln lindsay lindsey linnea linus lionel lisbeth livia lizzie lloyd lois lola lorena
    lorenz lorenzo loretta lorna lorraine lothar lotte louise luc luca lucia luciana luciano lucie lucien lucille
    lucinda ludwig luigi luisa luka lukas luke lutz lydia lyle lyndsey lynne lynette mabel maciej mackenzie maddie
    madeleine madeline mae magda magdalena maggie magnus mahesh mahmoud maite maja malcolm malgorzata malik mandy
    manfred manoj manon manuel manuela mara marc marcel marcela marcelo marcia marcin marcos marek margarita margaux
    margie margot marguerite mariah mariam mariana marianne mariano maribel marie-claire marike marilyn marion maris
    marisa marisol marissa marjorie marko marlene marlon marnie marta marten marti martina martine marty marvin maryam
    masha mateo mateusz mathias mathieu mathilde mats matteo matthias mattias maude maura maureen maurice mauricio
    mauro maxim maxime maximilian maxine mayra mazen meera mehmet mei melinda melody melvin mercedes meredith merle
    mette micah michaela michal michel michele mick mickey mieke mika mikael mikhail mikkel miklos mila milan mildred
    milena miles milo milos milton mimi minh mira miranda miriam miroslav misha mitch mitchell mohamed mohammad
    mohammed mohan moira molly morgan moritz morris mortimer moses muhammad muriel murray mustafa myles myra myriam
    myrtle nadia nadine nadja naim naresh nasser natalia natasha nathalie nathaniel naveen neal ned neha neil nell
    nelson nerea nestor nia niall nicholas nicky nicola nicolas nicole niels nigel niklas nikolai nikolaus nikos nils
    nina nisha nitin noel noelle noemi norbert noreen norma norman nuno nuria octavio odette ola olaf olav ole oleg
    olga olive olivier ollie ondrej oriol orla orlando osama osman otto owen pablo paddy padraig paige paloma pamela
    paolo pascal patrik patrizia patty pauline pavel pawel payton pearl pedro penelope penny percy perry petar peter
    petra petros phillip philipp philippa philippe phoebe phyllis pia pierre pieter pilar piotr polly prakash pranav
    prashant pratik preeti preston prisca priscilla priyanka quentin quinn rachael rachelle radek rafael rafaela rafal
    rahul raimund rainer rajesh rakesh ralf ram rami ramesh ramiro ramon ramona randall randy raphael raquel rashid
    raul ravi rebekah reggie regina reginald reiner reinhard reinhold rekha remco remi renata rene renee reuben rex
    rhiannon rhonda rhys ricardo riccardo ricky rico riley ritesh rob robbie roberta roberto robyn rocio rod roderick
    rodney rodrigo rohan rohit roisin roland rolf roman romain rona ronald ronan ronja ronnie rory rosalie rosalind
    rosanna rosario rosemary rosie ross roswitha rowan roxanne ruben ruby rudi rudolf rudy rufus rupert russ rustam
    ruud ryder sabina sabine sabrina sacha sadia sadie saeed saif saira sakshi salim salma salvatore sami samir samira
    samson sandeep sandro sandy sanjay sanjeev santiago sascha sasha satoshi saul savannah scarlett sebastian
    sebastien selena selina selma serena serge sergei sergey seth shaikh shalini shane shania shannon shanti shaun
    shauna shawn shea sheena sheila shelby sheldon shelley shelly sherri sherry shreya shruti shyam sibylle sid
    siddharth sidney siegfried sienna sigrid silas silke silvia simone sinead siobhan skye slavko solange soledad
    soren sonia sonja sonya stacey stanislav stanley stefan stefanie stefano steffen steffi stelios sten stephane
    stevie stewart stine stuart sunil sunita suresh susana susann susanna susanne susie suzanne suzie suzy sven svenja
    svetlana swati sybil sylvain sylvester sylvia sylvie tabitha tad takashi takeshi talia tamara tamas tamika tammy
    tanja tariq tarun tasha tatiana tatjana taylor tess tessa thea thelma theodora theodore theresa therese thiago
    thibault thierry thilo thorsten tiago tiffany tilda till tilo timo timothy tobias toby tomas tomasz tomoko toni
    torben tori torsten tracey trent trevor tricia trina trish trisha tristan trudy tuan tyrone udo ulf ulla ulrich
    ulrike umar umberto una ursula usha uta ute uwe valentin valentina valeria valerie vanessa varun vasco vasily
    vaughn veera vera verena vernon veronica veronika veronique vicente vicki vickie vicky vijay vikas vikram viktor
    viktoria vincenzo viola violet violeta virginie vishal viv vivek vivian viviana vivienne vlad vladimir volker wade
    wanda warren wendell werner wesley whitney wilfred wilhelm willem willy wilma winston wojciech wolfgang wyatt
    xander xavier ximena yamini yana yannick yara yasmin yasmine yasuo yolanda yosef yosuke youssef yusuf yvette
    yvonne zachary zainab zara zeynep zoltan zsofia zuzana
    abebe achieng adebayo aditya adwoa akshay alexei amira andriy attila ayse bogdan bohdan bram chidi chinedu colm
    cormac dalia darya divya dmytro ekaterina eoin eszter femi femke gabor ganesh geeta giorgos gudrun hadi haile
    ifeoma ildiko imani ionut ishaan istvan jarek joao jyoti katalin kavita kemal kofi kostas kwame lakshmi makena
    marwa matej maud mihai murat mwangi naledi naoko ngozi niamh nikhil njoroge oksana otieno ottilie parisa parvati
    paulo piet pooja raluca rania raymond reza rutendo salman sanne shirin sipho taras tariro tendai thabo tigist
    tunde vaclav waleed wangari wanjiru winnie wouter yoko yousef yuri zanele zdenek ziad zofia zuzanna
    """
)
"""First names, folded."""
LOOSE_GIVEN: Final = words("ash blake dawn devon drake earl ellis jordan olive pearl penny ram rod rose till joy")
"""First names that are words or places as well: by themselves they tell nobody."""
ROMAN_SURNAMES: Final = words(
    """
    ang aw baek bai bao cai cao chan chang chao chau che chen cheng cheong cheung chew chia chiang chien chiew chin
    ching chiu cho choi chong choo chou chow choy chu chua chuang chung dai deng ding dong du fan fang feng fong foo
    fu fung gan gao goh gu guo han hao he heng hong hoo hou hsiao hsieh hsu hu huang hui hung hwang jia jiang jin kang
    kao khoo kim ko koh kok kong ku kuan kuo kwan kwok kwong lai lam lau law leong leung li liang liao liew lim lin
    ling liu lo loh loke loo low lu lui luo mah mao mok ng ngo nguyen ong ooi ou pan pang park peh peng pham phua poh
    poon qian qin qiu quah quek ren seah seet seng seow shao shen shi shih siew sim siu soh song soo su sun szeto tai
    tam tan tang tao tay teh teng teo thong tian tng toh tong tran tsai tsang tse tseng tso tsoi tsui tu wan wang wee
    wei wen wong woo wu xia xiao xie xiong xu xue yam yan yang yao yap yau ye yee yeh yeo yeoh yeung yim yin ying yip
    yong yoon you yu yuan yue yuen zeng zhang zhao zheng zhong zhou zhu zhuang zou
    """
)
"""Chinese and Korean family names as they are written in Latin letters."""
