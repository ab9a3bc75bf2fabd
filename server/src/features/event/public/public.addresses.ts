import { Injectable, type OnModuleInit } from '@nestjs/common'
import { SiteMap } from '../../../http/pages/finding/site-map.js'
import { PublicReads } from './public.reads.js'

/** The pages that need no event. */
const standing = ['/', '/events', '/events?when=past', '/privacy', '/accessibility']

/** Tells search engines of events, of whom to ask about them, and of the agreements behind. */
@Injectable()
export class PublicAddresses implements OnModuleInit {
  constructor(
    private readonly siteMap: SiteMap,
    private readonly reads: PublicReads,
  ) {}

  onModuleInit(): void {
    this.siteMap.add(async () => {
      const { slugs, agreementIds } = await this.reads.addresses()
      return [
        ...standing,
        ...slugs.flatMap((slug) => [`/events/${slug}`, `/events/${slug}/contact`]),
        ...agreementIds.map((id) => `/agreements/${id}`),
      ]
    })
  }
}
