import { afterEach, beforeEach, jest } from '@jest/globals'

let complaints: string[] = []

/** jsdom does not know an element that browsers have since 2023. */
const isOfJsdom = ([text, tag]: unknown[]) =>
  String(text).startsWith('The tag <%s> is unrecognized') && tag === 'search'

beforeEach(() => {
  complaints = []
  jest.spyOn(console, 'error').mockImplementation((...said) => {
    if (!isOfJsdom(said)) complaints.push(said.map(String).join(' '))
  })
})

/** What is written to the console as an error fails the test; Jest itself fails it for a rejection that nobody catches. */
afterEach(() => {
  jest.mocked(console.error).mockRestore()
  if (complaints.length > 0) throw new Error(`complaints during this test:\n${complaints.join('\n')}`)
})
