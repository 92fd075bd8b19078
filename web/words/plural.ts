/** Forms of a counted noun; a form that a language does not tell apart falls back on `other`. */
export type Forms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Counts in one language: the number as that language writes it, and the noun in the form that it asks for. */
export function counting(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  const figures = new Intl.NumberFormat(language)
  return (count, forms) => `${figures.format(count)} ${forms[rules.select(count)] ?? forms.other}`
}
