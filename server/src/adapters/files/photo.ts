import sharp from 'sharp'

/** More than any camera makes; a small file can claim to be a picture of many gigabytes. */
const mostPixels = 60_000_000
const longestSide = 1_200
const patienceSeconds = 15

// Only what `admit` lets through is ever decoded, even if a file is of two kinds at once.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * The same picture, new: upright, in sRGB, at most 1,200 pixels a side, as WebP, without place, camera, comments or
 * anything else that came with it. Null when it is no picture, is cut off, or claims to be enormous.
 */
export async function photoFrom(content: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(content, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 84 })
      .timeout({ seconds: patienceSeconds })
      .toBuffer()
  } catch {
    return null // sharp has one kind of error, whatever it could not read
  }
}
