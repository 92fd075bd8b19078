/**
 * [X11] The consonants of a name, by which its spellings in Latin letters meet: "Tariq", "Tareeq" and "Tarik" are one, and so are "Tesk" and "Tesq". Empty for
 * a name of fewer than two. Vowels, h, w and y are left out because writers differ in them first; "Marrow" and "Dorn" stay apart.
 */
export function skeletonOf(word: string): string {
  const bones = word
    .replace(/[^a-z]/g, "")
    .replace(/ph/g, "f")
    .replace(/c(?=[ei])/g, "s")
    .replace(/[qc]/g, "k")
    .replace(/[aeiouyhw]/g, "")
    .replace(/(.)\1+/g, "$1")
  return bones.length > 1 ? bones : ""
}
