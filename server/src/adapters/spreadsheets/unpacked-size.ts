import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
/** The end of the directory may be followed by a comment of at most 64 kB. */
const furthest = 22 + 0xffff

/**
 * How many bytes a ZIP archive unpacks to, or null where that is more than the limit or the archive is broken. What the
 * archive claims is not believed: each entry is unpacked, as far as the limit goes.
 */
export function unpackedSize(archive: Buffer, limit: number): number | null {
  const entries = entriesOf(archive)
  if (!entries) return null
  let size = 0
  for (const { method, start, packed } of entries) {
    const unpacked = method === 0 ? packed : inflated(archive.subarray(start, start + packed), limit - size)
    if (unpacked === null) return null
    size += unpacked
    if (size > limit) return null
  }
  return size
}

interface Entry {
  readonly method: number
  readonly start: number
  readonly packed: number
}

/** A workbook has dozens of entries, never thousands. */
const mostEntries = 500

function entriesOf(archive: Buffer): Entry[] | null {
  const end = endOf(archive)
  if (end === null) return null
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count > mostEntries) return null
  const entries: Entry[] = []
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== directoryEntry) return null
    const entry = entryAt(archive, at)
    if (!entry) return null
    entries.push(entry)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(archive: Buffer): number | null {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - furthest); at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at
  }
  return null
}

function entryAt(archive: Buffer, at: number): Entry | null {
  const local = archive.readUInt32LE(at + 42)
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== localEntry) return null
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.readUInt32LE(at + 20)
  return start + packed > archive.length ? null : { method: archive.readUInt16LE(at + 10), start, packed }
}

function inflated(packed: Buffer, most: number): number | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most + 1) }).length
  } catch (error) {
    // zlib names everything that can be wrong with packed bytes by a code of its own
    if (error instanceof Error && 'code' in error && /^(Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code))) return null
    throw error
  }
}
