/**
 * An address as the router can read it. What is wrongly encoded stands for itself, so that it is an ordinary address at
 * which there is nothing; `//elsewhere.example/` is a path here and no other machine; the absolute form that proxies may
 * send (RFC 9112, 3.2.2) is its path.
 */
export function soundAddress(url: string): string {
  const [path = '', ...query] = url.replace(/^https?:\/\/[^/?#]*/i, '').split('?')
  const rooted = path.replace(/^\/*/, '/')
  return [isDecodable(rooted) ? rooted : rooted.replaceAll('%', '%25'), ...query].join('?')
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
