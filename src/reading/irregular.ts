// Irregular forms of English verbs and nouns: each line the dictionary form, then its other forms. Own list, from general grammar.
const VERBS = `be am is are was were been being 're 'm
have has had having
do does did done doing
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|befall befell befallen|begin began begun|behold beheld|bend bent|bet|bid bade bidden|bind bound|bite bit bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|burst|buy bought|can could|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut
deal dealt|die died dying|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown flies
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone goes going|grind ground|grow grew grown
hang hung|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost
make made|may might|mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|outbid|outdo outdid outdone|overcome overcame|overhear overheard|override overrode overridden|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|plead pled|prove proven|put|quit|read|rebuild rebuilt|retake retook retaken|rewrite rewrote rewritten|rid|ride rode ridden|ring rang rung
rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shall should|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk
sit sat|slay slew slain|sleep slept|slide slid|sow sown|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strew strewn
stride strode|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
tie tied tying|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset|wake woke woken|wear wore worn|weave wove woven|weep wept|will would|win won|wind wound
withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written|free freed freeing frees|agree agreed agreeing agrees|guarantee guaranteed guaranteeing|decree decreed decreeing|disagree disagreed
oversee overseeing|flee fleeing|see seeing|focus focused focusing focuses|target targeted targeting targets|visit visited visiting|limit limited limiting|benefit benefited|edit edited|credit credited|exit exited|halt halted
travel travelled travelling traveled traveling|cancel cancelled canceled cancelling|signal signalled signaled|label labelled labeled|shell shelled shelling shells|level levelled|control controlled controlling|patrol patrolled patrolling
refer referred referring|occur occurred occurring|transfer transferred transferring|admit admitted admitting|commit committed committing|permit permitted|submit submitted|regret regretted|ban banned banning|stop stopped stopping
kidnap kidnapped kidnapping|equip equipped|drop dropped dropping|ship shipped|trap trapped|wrap wrapped|plan planned planning|begin beginning|win winning|run running|cut cutting|hit hitting|set setting|get getting|let letting|put putting
bomb bombed bombing bombs|blast blasted|use used using uses|owe owed|base based basing|impede impeded|concede conceded|precede preceded|recede receded|cede ceded ceding|secede seceded|accede acceded|trade traded|raid raided raiding
bombard bombarded|plant planted|detonate detonated|behead beheaded|ambush ambushed|torch torched|loot looted looting|rape raped raping|gun gunned|wound wounded wounding wounds|injure injured|hide hiding|write writing|strike striking|ride riding
arm armed arming|disarm disarmed|confirm confirmed|affirm affirmed|reaffirm reaffirmed|inform informed|perform performed|form formed|storm stormed storming|harm harmed|alarm alarmed|allege alleged alleging alleges|oblige obliged
pass passed|press pressed|possess possessed|express expressed|discuss discussed|stress stressed|address addressed|dismiss dismissed|witness witnessed|harass harassed|cross crossed|suppress suppressed|amass amassed|assess assessed
offer offered|suffer suffered|consider considered|deliver delivered|remember remembered|order ordered|murder murdered|surrender surrendered|render rendered|cover covered|discover discovered|recover recovered|answer answered|enter entered|gather gathered|shelter sheltered|trigger triggered|register registered
visit visits|exploit exploited|await awaited|wait waited|repeat repeated|defeat defeated|treat treated|threaten threatened|happen happened|open opened|listen listened|strengthen strengthened|weaken weakened|mention mentioned|question questioned|abandon abandoned|station stationed|position positioned|sanction sanctioned|caution cautioned|condition conditioned|imprison imprisoned|poison poisoned|reason reasoned|warn warned
honor honored|honour honoured|monitor monitored|sponsor sponsored|favour favoured|favor favored|interpret interpreted|market marketed|meet meeting|greet greeted|appeal appealed|reveal revealed|conceal concealed|steal stealing|deal dealing|heal healed|repel repelled|expel expelled|compel compelled|propel propelled|rebel rebelled|dispel dispelled|quell quelled`

const NOUNS = `man men|woman women|child children|people|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|life lives|wife wives|knife knives|leaf leaves|half halves|thief thieves|shelf shelves|self selves|wolf wolves|loaf loaves
policeman policemen|policewoman policewomen|gunman gunmen|spokesman spokesmen|spokeswoman spokeswomen|fisherman fishermen|serviceman servicemen|servicewoman servicewomen|businessman businessmen|militiaman militiamen|tribesman tribesmen|clansman clansmen|congressman congressmen|chairman chairmen|fireman firemen|airman airmen|seaman seamen|rifleman riflemen|guardsman guardsmen|infantryman infantrymen|crewman crewmen|cameraman cameramen|horseman horsemen|layman laymen|nobleman noblemen|workman workmen|frenchman frenchmen|englishman englishmen|irishman irishmen|dutchman dutchmen|countryman countrymen|grandchild grandchildren|schoolchild schoolchildren|granddaughter granddaughters
crisis crises|basis bases|analysis analyses|thesis theses|hypothesis hypotheses|criterion criteria|phenomenon phenomena|datum data|medium media|memorandum memoranda|referendum referenda|bacterium bacteria|curriculum curricula|stimulus stimuli|index indices|axis axes|oasis oases|emphasis emphases
hero heroes|potato potatoes|tomato tomatoes|veto vetoes|embargo embargoes|cargo cargoes|torpedo torpedoes|echo echoes|volcano volcanoes|mosquito mosquitoes|gas gases|bus buses|virus viruses|campus campuses|census censuses|status statuses|canvas canvases|lens lenses|bonus bonuses|focus focuses|quiz quizzes
series|species|aircraft|headquarters|means|news|forces force|barracks|crossroads|premises premise|houses house|horses horse|purposes purpose|causes cause|clauses clause|cases case|bases base|phases phase|refugees refugee|movies movie|zombies zombie|ties tie|lies lie|pies pie|calories calorie|eyewitnesses eyewitness|axes axe|caches cache|headaches headache|avalanches avalanche`

/** Each form to its dictionary form. */
const formsOf = (list: string, plural = false): ReadonlyMap<string, string> => {
  const forms = new Map<string, string>()
  for (const entry of list.split(/[|\n]/)) {
    const [base = "", ...others] = entry.split(" ")
    // "houses house" lists a form, then its base: a plural that looks like another's.
    const reversed = plural && others.length === 1 && others[0] !== undefined && base === `${others[0]}s`
    if (reversed) forms.set(base, others[0] ?? base)
    else {
      forms.set(base, base)
      for (const form of others) forms.set(form, base)
    }
  }
  return forms
}

export const IRREGULAR_VERBS = formsOf(VERBS)
export const IRREGULAR_NOUNS = formsOf(NOUNS, true)
