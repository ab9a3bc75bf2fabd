import { TestEnvironment } from 'jest-environment-jsdom'

/** What browsers have and jsdom hides; react-router asks for some of it while it is imported. */
const platform = [
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'Request',
  'Response',
  'Headers',
  'fetch',
  'FormData',
  'Blob',
  'File',
  'AbortController',
  'AbortSignal',
  'structuredClone',
  'BroadcastChannel',
  'CompressionStream',
  'DecompressionStream',
  'Uint8Array',
  'ArrayBuffer',
]

export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    const { FormData: OfForms } = this.global
    for (const name of platform) this.global[name] = globalThis[name]
    // Only jsdom's own reads jsdom's forms
    this.global.FormData = class extends FormData {
      constructor(form) {
        super()
        for (const [name, value] of form ? new OfForms(form) : []) this.append(name, value)
      }
    }
  }
}
