import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from "./irregular.ts"

/**
 * The dictionary form of a word, in small letters: of a verb its infinitive, of a noun its singular; other words as they are.
 * `tag`: Penn part of speech. [T11] Irregular forms come from a list, the others from their ending.
 */
export function lemmaOf(word: string, tag: string): string {
  const lower = word.toLowerCase().replace(/[’ʼ]/g, "'")
  if (tag === "MD") return CLITICS[lower] ?? lower
  // A bare form needs no ending cut: "succeed", "bring".
  if (tag === "VB" || tag === "VBP") return IRREGULAR_VERBS.get(lower) ?? CLITICS[lower] ?? lower
  if (tag.startsWith("V")) return verb(lower)
  if (tag === "NNS" || tag === "NNPS") return singular(lower)
  return lower
}

const CLITICS: Readonly<Record<string, string>> = {
  "'s": "be",
  "'re": "be",
  "'m": "be",
  "'ve": "have",
  "'ll": "will",
  "'d": "would",
  ca: "can",
  wo: "will",
  sha: "shall",
}

function verb(word: string): string {
  const irregular = IRREGULAR_VERBS.get(word) ?? CLITICS[word]
  if (irregular) return irregular
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && word.length > 3 && !/(?:us|is)$/.test(word)) return word.slice(0, -1)
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith("ed") && word.length > 4) return stem(word.slice(0, -2))
  if (word.endsWith("ing") && word.length > 5) return stem(word.slice(0, -3))
  return word
}

// Verbs whose last two letters look doubled, or whose stem looks as if it had lost an "e", and has not. Own list.
const DOUBLED = /(?:ll|ss|ff|zz|dd)$/
const KEEPS_DOUBLE: ReadonlySet<string> = new Set(
  "add kill call fall fill pull roll sell spell stall tell toll yell chill drill enroll fulfill install poll shell spill swell thrill will".split(
    " ",
  ),
)
const NO_E =
  /(?:(?:[aeiou][aeiou][^aeiouscgvz])|(?:[^aeiou][^aeiouscgvzlu])|(?:[aeiou](?:r|n|m|t|p|b|d|l)(?:t|d|k|p|n|m|f))|w|x|y|er|on|en|it|or|et|el|al|am|op|om|ow|ck|sh|ch|th|ph|gh|ng|rl|lt|ll)$/
// Stems in "-it, -on, -or, -er ..." that do end in "e". Own list of common verbs of news.
const WITH_E: ReadonlySet<string> = new Set(
  "lik defin determin examin hik interven imagin combin declin lin min associat situat supersed graduat appreciat tast jok slid squar star unit cit invit incit excit writ condon postpon phon ignor explor restor stor implor deplor adher interfer persever scor bor compet complet delet hop cop scop promot vot not quot devot denot evok provok strik smok mak tak wak shak provid decid divid resid presid guid hid rid sid insid consid evad invad trad upgrad grad fad persuad conclud includ exclud rais prais caus paus us accus refus confus abus clos los oppos propos expos impos suppos dispos pos compos rul schedul smil compil reconcil pil fil assembl handl settl battl tackl struggl enabl trembl doubl troubl singl tripl resum assum consum presum nam blam fram tam declar prepar compar shar spar car dar scar fir hir tir wir retir requir acquir inquir inspir expir conspir admir desir sur assur ensur insur secur captur injur featur pressur measur pictur tortur ventur figur nurtur structur lectur manag engag damag encourag wag stag rag rampag ravag pledg judg urg charg emerg merg purg surg forg chang exchang arrang reveng plung rang loung challeng infring aveng com becom welcom overcom hom dat updat stat rat creat relat operat negotiat investigat evacuat separat infiltrat violat evaluat locat estimat indicat educat dedicat retaliat initiat mediat demonstrat concentrat escalat terminat eliminat nominat dominat assassinat coordinat eradicat communicat advocat isolat confiscat deteriorat liberat accelerat tolerat generat exaggerat celebrat penetrat perpetrat vacat allocat relocat implicat complicat donat facilitat repatriat devastat mutilat annihilat integrat disintegrat deviat devis revis advis supervis televis promis compromis surpris exercis rehears eras purchas chas releas ceas increas decreas leas teas pleas eas seiz organiz recogniz mobiliz neutraliz criticiz authoriz emphasiz apologiz organis recognis mobilis neutralis criticis authoris emphasis apologis realis realiz clos serv observ preserv reserv deserv starv carv resolv involv evolv solv dissolv revolv receiv perceiv deceiv achiev believ reliev griev leav heav sav wav rav pav brav mov remov improv prov approv driv arriv surviv depriv deriv thriv giv forgiv liv striv hav lov shov argu continu pursu rescu issu valu su issu du queu escap shap rap typ wip rop describ prescrib subscrib brib impos disput execut prosecut constitut institut contribut distribut attribut substitut pollut persecut salut commut dilut mut refut ignit expedit writ bit whit cit advanc announc denounc renounc pronounc bounc balanc financ enhanc danc glanc influenc sentenc experienc commenc silenc fenc convinc enforc reinforc forc divorc sourc produc reduc introduc induc seduc deduc replac plac fac trac rac embrac displac pac sacrific practic notic polic servic pric slic voic rejoic danc pierc coerc disgrac".split(
    " ",
  ),
)

/** A stem as "-ed" and "-ing" leave it, given its "e" back or its doubled letter taken. */
function stem(cut: string): string {
  if (WITH_E.has(cut)) return `${cut}e`
  if (/([bdgklmnprtvz])\1$/.test(cut) && !KEEPS_DOUBLE.has(cut))
    return DOUBLED.test(cut) && !/(?:dd|ll)$/.test(cut) ? cut : cut.slice(0, -1)
  if (DOUBLED.test(cut)) return cut
  if (!/[aeiouy]/.test(cut)) return `${cut}e`
  if (NO_E.test(cut)) return cut
  // What is left: "-at, -iz, -uc, -rg, -v, -s, -bl" and their like.
  return /(?:[^aeiou]at|iat|uat|iz|[^aeiou][aeiou][scgvz]|[lnr][scgvz]|[^aeiou]l|u|dg|[aeiou]{2}[svz]|is|us|[^aeiou]s)$/.test(cut)
    ? `${cut}e`
    : cut
}

function singular(word: string): string {
  const irregular = IRREGULAR_NOUNS.get(word)
  if (irregular) return irregular
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word) && !word.endsWith("is") && word.length > 3) return word.slice(0, -1)
  return word
}
