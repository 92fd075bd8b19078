/**
 * Words that are written with a full stop, in lower case and without it. Own lists: the titles, ranks, months and measures that agency
 * style books abbreviate. Left out are words that more often end a sentence as themselves (no, art, mar, sat, sun, co, km).
 */
const BEFORE_A_NAME =
  "mr mrs ms mx dr prof rev hon gen lt col maj capt cpt cmdr cmdt sgt cpl pvt adm brig amb gov sen rep supt st mt vs nos approx messrs"
const ELSEWHERE = "jan feb apr jun jul aug sep sept oct nov dec tue tues thu thurs fri jr inc ltd corp bros etc dept div"

/** Abbreviations that stand before a name or a number, so that no sentence ends with them. */
export const NEVER_LAST: ReadonlySet<string> = new Set(BEFORE_A_NAME.split(" "))

/** All abbreviations that take their full stop with them. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([...NEVER_LAST, ...ELSEWHERE.split(" ")])
