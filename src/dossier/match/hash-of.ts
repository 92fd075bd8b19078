/** FNV-1a in 32 bits over UTF-16 code units. A clash makes two words of thousands one, which moves a score by a hundredth. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
