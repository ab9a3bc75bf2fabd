/** Control signs, and those that turn the direction of text so that `gpj.exe` reads as `exe.jpg`; joiners are letters' business. */
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\p{Co}\p{Cn}]/gu
/** What some file system or shell takes for more than a letter. */
const separating = /[/\\:*?"<>|%;`$]/g
/** Names that Windows keeps for devices, whatever follows the dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const longest = 100

/**
 * A name under which anybody can keep a file, in any script: `Résumé 简历.pdf`. The ending says what the content is, not
 * what the sender called it. A name of which nothing is left becomes `file`.
 */
export function safeFileName(wished: string, ending: string): string {
  const own = wished.normalize('NFC').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const plain = own.replace(invisible, '').replace(separating, '-').replace(/\s+/g, ' ')
  const trimmed = [...plain.replace(/^[\s.-]+/, '')]
    .slice(0, longest)
    .join('')
    .replace(/[\s.]+$/, '')
  return `${/[\p{L}\p{N}]/u.test(trimmed) && !device.test(trimmed) ? trimmed : 'file'}.${ending}`
}

/** `Content-Disposition` that saves under this name (RFC 6266): in plain letters for old programs, in full for the others. */
export function attachment(name: string): string {
  const plainName = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encodeExtended(name)}`
}

/** The signs that RFC 8187 allows in an extended value; encodeURIComponent leaves five more as they are. */
const encodeExtended = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
