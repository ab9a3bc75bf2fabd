import { expect, test } from '@jest/globals'
import { tellingOf } from '../../client/src/features/event/public/content/telling.js'
import { whoOf } from '../../client/src/features/event/public/content/who.js'
import { loadPublicTexts } from '../../client/src/i18n/public.texts.js'
import { eventOnPage } from '../support/delegate.js'

test.each([
  { language: 'en', sentence: 'For people based in the host country' },
  { language: 'ar', sentence: 'لمن يقيم في البلد المضيف' },
])('a reader of $language is told for whom a local category is', async ({ language, sentence }) => {
  const telling = await tellingOf({
    texts: await loadPublicTexts(language),
    read: () => Promise.reject(new Error('nothing is read here')),
    params: {},
    query: new URLSearchParams(),
    origin: 'https://plenary.example',
  })
  const offered = { quota: null, description: {}, sections: [] }
  const { categories } = whoOf(
    {
      ...eventOnPage,
      categories: [
        { ...offered, category: 'expert', locality: 'international' },
        { ...offered, category: 'host', locality: 'local' },
      ],
    },
    telling,
  )
  expect(categories.map(({ localOnly }) => localOnly)).toEqual([null, sentence])
})
