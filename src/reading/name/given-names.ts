import { fold } from "../place/fold.ts"
import { wordsIn } from "./word-list.ts"

// Common given names by region, so that "Yusuf Karim" is a person and "Lower Karim" is not. Own list from general knowledge of the regions
// that conflict reporting covers; spellings as agencies write them, without marks. Names that are plain English words are left out
// (Hope, Will, Mark and Grace stay: they rarely start a run of two capitals otherwise).
const ENGLISH = `
  aaron abigail adam adrian aidan alan albert alec alex alexander alexandra alexis alfred alice alicia alison allan allen allison
  alvin amanda amber amy andrea andrew andy angela angus anita ann anna anne annette annie anthony antony april archie arnold arthur
  ashley audrey austin barbara barney barry basil becky ben benjamin bernard bernie bert beth betty bill billy blake bob bobby brad
  bradley brandon brenda brendan brent brett brian bridget britney brooke bruce bryan byron caitlin calvin cameron carl carla carol
  caroline carolyn carrie catherine cathy cecil charles charlie charlotte chelsea cheryl chloe chris christian christina christine
  christopher chuck cindy claire clara clarence claude clayton cliff clifford clint clive clyde cody colin colleen connie connor
  constance corey courtney craig crystal curtis cynthia daisy dale damian damon dan dana daniel danielle danny darren darryl dave
  david dawn dean deborah debbie debra dennis denise derek desmond diana diane dick dominic don donald donna doreen doris dorothy
  doug douglas duane duncan dustin dwight dylan earl ed eddie edgar edith edmund edna eduard edward edwin eileen elaine eleanor eli
  elijah elizabeth ella ellen elliott elsie emily emma eric erica erik erin ernest ernie esther ethan ethel eugene eva evan evelyn
  faith fay felicity felix fiona florence floyd frances francis frank franklin fred freddie frederick gail gareth garrett gary gavin
  gayle gene geoff geoffrey george gerald geraldine gerard gerry gilbert gillian gina gladys glen glenn gloria gordon grace graeme
  graham grant greg gregory gwen hannah harold harriet harrison harry harvey hazel heather hector heidi helen helena henry herb
  herbert herman hilary hillary holly homer horace howard hubert hugh hugo hunter ian ida ingrid irene iris irving isaac isabel
  isabella ivan ivy jack jackie jackson jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason jay jean
  jeanette jeff jeffrey jennifer jenny jeremiah jeremy jerome jerry jesse jessica jessie jill jillian jim jimmy joan joann joanna
  joanne jodie joe joel joey johanna john johnny jon jonathan jordan joseph josephine josh joshua joy joyce juan juanita judith judy
  julia julian julie juliet june justin karen karl kate katherine kathleen kathryn kathy katie kay keith kelly kelvin ken kenneth
  kenny kerry kevin kim kimberly kirk kirsten kristen kristin kurt kyle lance larry laura lauren laurence laurie lawrence leah lee
  leigh leo leon leonard leroy leslie lester lewis liam lillian lily linda lindsay lindsey lisa lloyd lois lola loretta lori
  lorraine louis louise lucas lucille lucy luke luther lydia lyle lynda lynn mabel mack madeleine madison maggie malcolm mandy marc
  marcia marcus margaret margie marguerite maria marian marie marilyn marion marjorie mark marlene marsha marshall martha martin
  martyn marty marvin mary mathew matt matthew maureen maurice max maxine maxwell megan meghan melanie melinda melissa melvin
  meredith michael michele michelle mick mickey miguel mike mildred miles milton mindy miranda miriam mitch mitchell molly monica
  morgan morris muriel murray myra nancy naomi natalie natasha nathan nathaniel neal neil nelson nicholas nick nicola nicole nigel
  nikki nina noah noel nora norma norman oliver olivia oscar otto owen paige pam pamela pat patricia patrick patsy patty paul paula
  pauline pearl peggy penelope penny percy perry pete peter phil philip phillip phoebe phyllis polly priscilla rachel ralph ramsey
  randall randy raquel ray raymond rebecca reg regina reginald rene rex rhonda ricardo richard rick ricky rita rob robert roberta
  robin rod roderick rodney roger roland ron ronald ronnie rory rosalind rose rosemary ross roxanne roy ruby rudolph rudy rupert
  russ russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah saul scott sean sebastian seth shane shannon
  sharon shaun shawn sheila sheldon shelley sherri sherry shirley sidney simon sonia sophia sophie spencer stacey stacy stan stanley
  stella stephanie stephen steve steven stewart stuart sue susan susanna suzanne sybil sylvia tamara tammy tanya tara ted terence
  teresa terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey tracy travis trevor
  trisha tristan troy tyler valerie vanessa vera vernon veronica vicki vickie vicky victor victoria vince vincent viola violet
  virgil virginia vivian wallace walter wanda warren wayne wendell wendy wesley wilbur wilfred will willard william willie wilma
  winston yolanda yvette yvonne zac zach zachary zack zoe
`
const EUROPEAN = `
  adolf agata agnes agnieszka aleksander aleksandar aleksandr aleksandra aleksei aleksej aleksey aleksi alessandro alexandre alexei
  alexey alfonso alfredo alina alois amelie ana anastasia anatoli anatoliy anatoly anders andre andreas andreas andrei andrej andres
  andrey andrij andriy andris andrzej angel angelika anja anke annegret annika antal anton antonia antonin antonio antti arkady
  armen arne arsen arseniy artem artur ursula vahan ashot astrid august aurelien barbora bartosz beata beatrice benedikt benoit
  bernd berit bernhard birgit bjorn bogdan bohdan boris borislav borys bozena branko brigitte bruno carlo carlos carmen catalina
  cecile celine cesar chantal christoph christophe claudia claudio clemens cristian cristina csaba damir daniela daniil danila
  dariusz darya davit denis denys didier dieter dimitar dimitri dimitrios dimitris dirk dmitri dmitriy dmitry dmytro dominik
  dominique dorota dragan dusan eduardo egor ekaterina elena elisabeth elke elvira emil emile emilio emmanuel enrico enrique erich
  ernst erwin eszter etienne eva evgeni evgeny eyvind fabian fabio fabrice federica federico fedor ferenc fernando filip filippo
  florian francesca francesco francisco franco francois frans frantisek franz fredrik friedrich fritz fyodor gabor gabriel gabriela
  gabriele garegin gaston gennady georg georges georgi georgios geza giacomo gianni gilles giorgi giorgio giorgos giovanni giulia
  giulio giuseppe goran grigor grigori grigory grzegorz guido guillaume guillermo gunther gustav gyorgy hakan hans harald hayk heiko
  heinrich heinz helmut henri henrik henryk herve hrant hrvoje ibolya igor ihor ilham ilia ilona ilya inga inge ingeborg inna
  ioannis ion ionut irakli irina iryna istvan iulia ivana ivo jaakko jacek jacques jakob jakub jana janez janos janusz jaroslav
  jaroslaw jasna jens jerzy jiri joachim joana joao joaquin johan johann johannes jolanta jonas jorg jorge jose josef josep josip
  jozef jukka julien jurgen juri jussi kaja karel karen karin karina karla karlheinz karolina kasia kaspar katalin katarina
  katarzyna katerina katja katrin kestutis khachatur kirill kirsti klaus klara konrad konstantin konstantinos kostas krisztina
  krzysztof lars lajos laszlo laurent lavrentiy lazar lech lena lennart leonid leonidas leonardo leszek levan levon lidia lorenzo
  lothar luc luca lucia luciano ludmila ludovic luigi luis lukas lyudmila maciej magda magdalena maia maja maksim malgorzata manfred
  manuel marcel marcin marco marek margarita margit margot mariana mariano marija mariana mario marija marina marius marjan markus
  marta marten martina mateusz matej mathias mathieu matias matteo matthias mauro maxim maxime meinhard mher michail michal michel
  michele mihai mihail mihaly mikael mikhail mikheil mikko mila milan milena milica milorad milos miloš mircea mirjana miroslav
  miroslaw mladen monika monique mykhailo mykola nadia nadezhda narek natalia nataliia nataliya natalya nebojsa nenad nerses nicolae
  nicolas niels nikita niklas nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils nino norbert oksana ola olaf olav ole oleg
  oleh oleksandr oleksii oleksiy olena olga olha olivier orsolya ottavio oxana pablo paola paolo pascal pasquale patricio patrik
  paulo pavel pavlo pavol pawel pedro pekka petar petr petra petras petro philippe piero pierre pietro piotr predrag radek rado
  radoslav radoslaw radovan rafael rafal raffi raimondo rainer ralf ramon ramzan raoul raul reinhard remi renata renate renaud
  ricardo riccardo rinat robertas roberto rodrigo rolf romain roman romana romano rosa rosario ruben rudolf rui ruslan ruzica
  salvador salvatore samvel sandor sandro santiago sasa sascha sebastien serge sergei sergej sergey sergio serhii serhiy sergiy
  severin sigrid silvia silvio simona simone slavko slobodan slavisa sofia solveig soren spyros srdjan stanislav stanislaw stefan
  stefania stefano stefanos stepan stephane suren susanne sven svetlana svein svitlana sylvain sylvie szilvia taavi tadeusz tamas
  tanja tamta taras tatiana tatjana tatyana thierry thorsten tibor tigran tihomir timo tiziana tobias tomas tomasz tomislav torsten
  trond tuomas ulf ulrich ulrike ulrika urs uwe vaclav vadim vadym vahagn vakhtang valentin valentina valentyn valeri valeria
  valeriy valery vardan vasil vasile vasili vasiliy vasily vasyl vazgen velimir vesna viacheslav vicente viktor viktoria viktoriya
  viljar vincenzo violeta virginie vitali vitalii vitaly vitaliy vitor vittorio vlad vladimir vladislav vlado vojislav vojtech
  volker volodymyr vsevolod vuk vyacheslav waldemar walid werner wieslaw wilhelm willem witold wladyslaw wojciech wolfgang xavier
  yaroslav yann yannick yaroslava yegor yelena yevgeni yevgeny yevhen yiannis yulia yuliya yuri yurii yuriy yves zbigniew zdenek
  zdravko zeljko zlatko zoltan zoran zsolt zsuzsanna zurab
`
const MIDDLE_EAST = `
  abbas abd abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelkrim abdellah abdelmajid abdelmalek abdelrahman
  abdirahman abdi abdiaziz abdifatah abdihakim abdikadir abdimalik abdinur abdirashid abdiqani abdiweli abdo abdou abdoul abdoulaye
  abdu abdul abdulaziz abdulahi abdulhamid abdulkadir abdulkarim abdullah abdullahi abdulla abdulmalik abdulqadir abdulrahman
  abdulrazak abdulsalam abdulwahab abdur abdurrahman abed abeer abid abir abu adel adeel adham adib adil adnan afaf ahlam ahmad
  ahmed ahmet aida aisha aiman akbar akram alaa aladdin alauddin ali alireza alia aliya aliyu amal amani amar amer amin amina aminu
  amir amira amjad ammar amna amr anas anis anwar aram aras arash aref arif arwa asad asaad asadullah asef asghar ashraf asim asif
  asma asmaa ata ataullah atef atif awad awwad ayad ayatullah ayesha ayman ayoub azad aziz aziza azzam badr badreddine baha bahaa
  baher bahman bahram bakr bandar baqir barham barzan bashar bashir basim basma bassam bassem behrouz benyamin besher bilal brahim
  burhan carine chakib cyrus dalal dalia daoud dara dariush daud dawood dawoud dhia diaa dina driss ebrahim ehab ehsan ekmeleddin
  elham emad emadeddin emine emre erdal erdem erdogan ersin esmail esam essam ezzat fadel fadi fadia fahad fahd fahim faisal faiz
  faiza fakhri farah faraj fares farhad farhan farid farida fariba faris farouk farooq faruk fatemeh fathi fatih fatima fatma fatou
  fawaz fawzi faysal fayez fayyad fazal ferhat fereydoun firas firouz fouad fuad gamal gebran ghada ghaith ghani ghassan ghazi
  ghulam golnaz gul gulbuddin habib habiba hadi hadeel hafez hafiz hafsa haidar haider hakeem hakim hala haled halil halim halima
  hamad hamada hamadi hamdan hamdi hamed hamid hamida hamidullah hammad hammoud hamza hanan hani hania hanna hanin haris haroon
  haroun hasan hashem hashim hassan hatem hatice haytham heba hedi hesham hicham hikmat hind hisham hoda hossam hossein huda hulusi
  husam husni hussain hussam hussein husseini huseyin ibrahim ibtisam idris ihab ihsan ikram ilham ilyas imad iman imran inas ines
  intisar iqbal irfan isa ishaq islam ismael ismail ismet issa issam iyad izz izzat jaafar jabar jabbar jaber jabr jacoub jafar
  jahangir jala jalal jalil jamal jameel jamil jamila jamshid jassem jassim javad javed javid jawad jehad jibril jihad jihan joumana
  jumaa junaid kadhim kaled kamal kamel kamil kamran karam kareem karim karima kassem kassim kaveh kawthar kazem kemal khadija
  khadijah khaled khalid khalifa khalil khamis khatib khayrat khodr khosrow khurram khursheed kourosh lama lamia laila latif latifa
  layla leila lina loay lubna lutfi maamoun maen maha mahathir mahdi maher mahfouz mahmood mahmoud mahmud mahmut mahnaz majd majdi
  majed majid makram malak malala malek malik mamdouh manal mansoor mansour maqsood marwa marwan maryam masood masoud masrour
  massoud mayada maysoon maziar mazen medhat mehdi mehmet mehran melih meral meryem mevlut mina mir mirwais moammar moaz mohamad
  mohamed mohammad mohammadreza mohammed mohamud mohamoud mohsen mohsin moin mokhtar monaf moncef mona moqtada morteza mostafa mouaz
  moulay moussa moustafa mousa mubarak muhammad muhammadu muhammed muhanad muhsin mujahid mukhtar mulham muna munir muna muqtada
  murad murat murtaza musa mushtaq muslim mustafa mustapha muthanna muzaffar myriam nabeel nabih nabil nabila nada nader nadia nadim
  nadir naeem nafisa naguib nahed nahid nahla naif naim najat najeeb najib najibullah najla najwa namir naoufel narges nargis nasir
  naser nashwan nasr nasreen nasrin nasrullah nasser nassim nawaf nawal nawaz nayef nazir neda nejat nematullah nidal nihad nima
  nisreen nizar noor noora noura nouri nujood numan nur nura nuri nurul obaid obaidullah omar omer omran omid osama osman othman
  oussama ozgur parisa parviz payam qais qasem qasim qassem qassim rabab rabea rabia rabih radwan raed raef rafiq rafic raghad rahim
  rahima rahman rahmatullah raja rajab rakan rami ramadan ramzi rana randa rania raouf rashad rashed rashid rasha rasheed rasool
  rateb rauf rawan rayan raza razan recep redha reem refaat reza riad rida rima riyad riyadh riza rizwan rohullah roya ruba ruhollah
  rustam saad saadi saadia saba sabah saber sabir sabri sadegh sadiq sadeq saeb saeed safa safaa safia safwan sahar said saif
  saifullah sajid sajjad sakhr salah salahuddin salam saleem saleh salem salih salim salima salma salman salwa sam samar sameh sami
  samia samih samir samira samuel sana sanaa saood saqib sara sardar sari sarwar satar sattar saud sayyid selahattin selim selma
  serdar seyed seyyed shaban shabnam shadi shafiq shahbaz shahid shahram shaima shaimaa shakir shakil shamim shams shamsuddin sharif
  shaukat shawkat shawqi shehab shehbaz sherif sherine sherzad shihab shirin shirzad shoaib shukri siamak siddiq sinan sirajuddin
  sirwan sobhi soha sohail soheil soraya souad subhi suha suhail sulaiman suleiman suleyman sultan sultana taha taher tahir tahmina
  taj talal taleb talib tamer tamim tammam tarek tareq tarik tariq tawakkol tawfiq tayeb tayyip thabit thaer thamer turki ubaid
  ubaidullah umar umaru umer umit usama usman uthman vahid wadih wael wafa wafaa waheed wahid wail wajdi waleed walid waqar waseem
  wasim wissam yaakov yacine yacoub yahya yaser yasin yasir yasmin yasmine yasser yassin yassine yazan yehia yosef youcef younes
  younis younus yousaf yousef yousif youssef youssouf yunus yusef yusif yusuf zafar zaher zahid zahir zahra zaid zain zainab zaki
  zakaria zakariya zakia zalmay zaman zayed zayn zeid zeina zeinab zia ziad ziauddin ziyad zubair zuhair zuhdi avigdor avi avraham
  ayelet baruch benny binyamin benzion chaim dov dror efraim ehud eitan elad eldad eliezer elyakim eyal gadi gal gideon gilad gila
  hanan herzi igal itamar itzhak limor menachem merav meir miri mordechai moshe naftali nir nitzan ofer ofir omri oren pinhas rafi
  reuven ron roni shai shaul shimon shlomo shmuel tamar tal tomer tzachi tzipi uri uzi yaakov yael yair yariv yehuda yisrael yitzhak
  yoav yochanan yoel yonatan yossi yuval zeev zvi
`
const AFRICAN = `
  abebe abel abiy abraham achille adama adamu addis adebayo afework agnes akol akinwumi alassane alem alemayehu alfa alhassan alhaji
  alieu alioune alpha amadou amare amara aminata amos anatole andargachew angelo anyang apollinaire aregawi armand arop asamoah
  assimi aster asrat ato atiku awut ayele ayo babacar babagana babatunde bakary banda barnaba bassirou bekele benjamin benson
  berhane berhanu bernardo biniam birhanu birtukan blaise blessing boakai boniface boubacar boutros brice bukola celestin chege
  chidi chijioke chikwe chinedu chinua chinwe cissé clement constant corneille cosmas cyprian cyrille cyril dagmawi daouda
  debretsion demeke deng denis desta dawit dieudonne dikembe dikko diomaye djibril donatien ebenezer ebrima edem edmond ejike ekow
  eloi elijah emeka emmerson ephraim ermias ernest esayas estifanos evariste ezekiel fabrice faustin faustin-archange felicien felix
  fekadu fekede ferdinand fidele fikre filipe florent fode fortunat fulgence gabriel garang gatluak gatwech gebre gebru gedion
  geoffrey getachew getahun getaneh gift girma godfrey godwin goodluck gregoire guillaume habtamu haile hailemariam hage hama
  hassane henok hery hussen ibrahima idi idriss ifeanyi ignace innocent isaias isatou iyorwuth jacinta jakaya jalloh jeannette jerry
  joao joaquim johnson josaphat joseph josue juvenal kagiso kaleb kassa kassahun kebede kelechi kemi kenenisa kgalema khama kizza
  kofi koffi kojo konate kwabena kwame kwaku kwasi kwesi lamine lassana laurent lazarus legesse lemma lencho leopold leymah likoy
  lucien lumumba lwazi macky mahamadou mahamane mahamat makonnen malusi mamadou mamady mamo mandla manasseh manase mangosuthu mariam
  marie-louise martial massoud maurice mbaye mekonnen meles melaku mengistu merera merkeb mesfin michel milkias modibo modou moise
  molla mokgweetsi morgan moses moussa mpho mulatu muhoozi mulugeta musalia mwai nana nangolo ncube nelson negasso nelly ngozi nhial
  nicephore nkosazana nkosinathi nkurunziza nnamdi nomvula nyandeng obiageli oby odinga ogbonna olajide olusegun olusola olufemi
  omoyele ousmane oumar oumarou pacifique pacome pascal pascaline patrice paulin peter prosper rapheal raila raphael rebecca riek
  roch robel roble rotimi rosine salif salou salva sam samba samia samora sani sankara sebhat sekou selam selassie senait seyoum
  seydou shehu sibusiso sidiki simeon siphiwe siphiso sirleaf sisay solomon souleymane stella stephane sylvester taban tadesse
  tariku taye tefera tekle temesgen tendai teshome tewodros tewolde thabo themba theoneste thierry thomas-sankara tibor tidjane
  tigist tilahun timan tito tsegaye tsehay tshepo tundu uchenna uhuru umaro valentine vusi wale wamkele william wole wolde workneh
  xolani yahya yakubu yaw yayi yemi yemane yilma yoweri yonas yohannes zacarias zenawi zelalem zerihun zewdie zola zuma
`
const ASIAN = `
  aarav abhijit abhishek achmad agung agus aditya ahsan ajay ajit akash akhil akihito akio akira amarjeet amartya amit amitabh amrit
  amrita anand anil anita anjali ankit anuj anupam anura anurag anwar aparna aravind arjun arun aruna arvind ashish ashok asha
  ashwin atal atif aung azhar bambang banaras basanta bhupesh bidhya bijay bikram bimal binod bishnu bongbong boris bounnhang budi
  chaiwat chanda chandra chandrika chatchai chea chen chhum chiang chin cho chuan dalai daw deepak deepika devendra dharmendra dilip
  dinesh djoko dorji duong durga eiji eko fumio ganesh gautam girija gita gopal gotabaya govind hari haruki harsh harsha hiroshi hun
  hyun imelda indira indra indrani ishaan jagdish jagdeep jaishankar jawaharlal jayant jayanti ji jia jian jianguo jin jing joko
  jong junichiro jun-ho jusuf k.p. kailash kamala kamal kanchan kapil karan kavita kenji khin kim kiran kishore kohei koichi krishna
  kulbhushan kumar kyaw lakshman lakshmi lalit lal lata leni li lin liu madhav madhu maha mahesh mahinda maithripala manish manmohan
  manoj manohar maung mamata meera meena megawati mei min ming minh mithun mohan moe mukesh mulayam myint naing narendra naresh
  naruhito navin neha nguyen nikhil nirmala nitin nur nyan pallavi park parvez pema pham phan phyo ponniah prabhakaran prabowo
  pradeep pradip prakash pranab prasad prashant prashanth pratibha praveen prayuth preeti prem priya priyanka puan pushpa radha
  raghav rahul raj raja rajendra rajesh rajiv rajapaksa rajkumar rajnath rakesh ram ramesh ramnath ramon ranil ranjan ranjit ravi
  ravindra rekha ridwan rina ritu rodrigo rohan rohit ruchi sachin sadako sai sajith samak sandeep sangita sanjay sanjeev santosh
  sarath sarita saroj satish satoshi saw seema sein shankar shanti sharad sharmila shigeru shinzo shiv shivraj shyam siddharth
  sirimavo sok somchai soe soeharto somkid sonali sonia sourav srinivas subhash subramanyam suchitra sudhir suga sukarno sujata
  sukma sunil sunita sunny suresh surin surya sushil sushma swati swe takeshi taro tenzin thaksin thaung thein thi tomoko toshi tran
  tri truong tsai tshering tsutomu u uddhav ujjwal uma upendra uttam vaibhav varun venkat vibhav vijay vikas vikram vikrant vinay
  vinod vipin vishal vishnu viswanath vivek vladimiro wahyu wang wei widodo wiranto xi xiao xiaoping xin yan yang yi yingluck yogesh
  yogi yoko yong yoon yoshihide yoshiko yudhoyono yukio yumiko yun yusril zaw zaya zeya zhang zhao zheng zhi zhou zin dzhokhar islam
  nursultan emomali gurbanguly sadyr sooronbay almazbek kurmanbek kassym-jomart serdar rustam shavkat bakhtiyar bakyt daniyar timur
  aibek aigul gulnara dilshod farrukh firdavs jamshed kanat marat nurlan ruslan sanjar temur ulugbek zafar
`
const AMERICAN = `
  adalberto adela adolfo adriana agustin alba alberto alejandra alejandro alfonso alvaro amado amparo anahi andres anibal aracely
  ariel armando arnulfo arturo augusto aurelio beatriz belisario benigno benito bernardo blanca camila camilo carlota carolina
  catalina cecilia celso cesar ciro claudia clemente concepcion consuelo cristobal dagoberto daniela dario delcy desi diego diosdado
  dolores domingo duque edmundo efrain eladio elias eliana elisa eloy elsa emiliano emilia emilio enrique epifanio ernestina ernesto
  esteban estela eugenia eugenio eusebio evo ezequiel fabiola facundo fausto felipe felisa fermin fidel flavio flor florencia
  francia francisca freddy fulgencio gabriela genaro gerardo german gilberto gilma gladis gloria gonzalo graciela gregorio guadalupe
  guido gustavo hebe hernan hernando hilda hipolito horacio hugo humberto ignacio imelda inacio isidro isabelita jacinto jacobo
  jaime jair javier jeronimo jesus joaquin jorge josefina jovenel juan juana julio juvencio keiko laura leandro leocadio leonel
  leopoldo leticia lidia liliana lourdes lucila lucio luisa luiz lula luz macarena macario maikel manuela marcelo marcos margarito
  mariela marisol maricarmen marta martin mauricio maximo mayra mercedes milagros moises monsenor nayib nelida nestor nicanor nicmer
  noemi norberto octavio ofelia olga omar orlando oscar osvaldo otto ovidio pablo pacho patricio paz pedro pilar placido porfirio
  rafaela ramiro raul rene reynaldo rigoberto roberto rocio rodolfo rodolfo rodrigo rogelio rolando romeo romulo rosalba rosaura
  roxana ruben salomon salvador samuel santiago santos segundo sergio silvana silvestre simon soledad susana tabare tarcisio
  telesforo teodoro teresa tomas ulises valentina vicente vilma virgilio viviana wilmer wilson ximena yamid yesenia yolanda zoila
  ariel dimitri evens jean-bertrand jean-claude jovenel leslie michele mirlande rosny wyclef jean-pierre jean-marie jean-yves
  jean-baptiste jean-luc marie-claire anne-marie jean-paul jean-jacques jean-francois
`

const GIVEN: ReadonlySet<string> = new Set(
  [ENGLISH, EUROPEAN, MIDDLE_EAST, AFRICAN, ASIAN, AMERICAN].flatMap((region) => wordsIn(region).map(fold)),
)

/** Whether a word is a common given name: "Mikhail", "Jean-Luc". An Arabic article before it does not count. */
export const isGivenName = (word: string): boolean => GIVEN.has(fold(word))
