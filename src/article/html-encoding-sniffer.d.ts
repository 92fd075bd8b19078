declare module "html-encoding-sniffer" {
  /** The encoding a browser would take, as a label of the WHATWG's Encoding standard. */
  export default function sniff(bytes: Uint8Array, options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string }): string
}
