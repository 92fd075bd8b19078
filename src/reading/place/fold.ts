// Letters that Unicode's decomposition leaves alone, as gazetteers and agencies write them without their marks.
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ə: "a",
  ħ: "h",
}

/** The form names are looked up under: lower case, no marks, no apostrophes or full stops, a hyphen is a space. ASCII for Latin script. */
export function fold(name: string): string {
  const lower = name.toLowerCase()
  if (/^[a-z ]*$/.test(lower)) return lower
  return lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øłđðıßæœþəħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼʻ`´.]/g, "")
    .replace(/[-‐‑–_/\s]+/g, " ")
    .trim()
}
