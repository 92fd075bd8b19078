import iconv from "iconv-lite"

/** [W1] The encoding of XML is its byte order mark's, else the transport's, else its declaration's, else UTF-8; one that is unknown is taken for UTF-8. */
export function decodeXml(bytes: Uint8Array, contentType = ""): string {
  const [a, b, c] = bytes
  const marked =
    a === 0xef && b === 0xbb && c === 0xbf
      ? "utf-8"
      : a === 0xff && b === 0xfe
        ? "utf-16le"
        : a === 0xfe && b === 0xff
          ? "utf-16be"
          : undefined
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1")
  const transport = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]
  // A declaration of two bytes a letter shows as letters between zeros.
  const wide = /^<\0\?\0/.test(head) ? "utf-16le" : /^\0<\0\?/.test(head) ? "utf-16be" : undefined
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  const named = [marked, wide, transport, declared].find((name) => name !== undefined && iconv.encodingExists(name)) ?? "utf-8"
  return iconv.decode(Buffer.from(bytes), named)
}
