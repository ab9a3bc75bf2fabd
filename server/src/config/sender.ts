import type { Config } from './config.js'

/** Who our mail comes from. A demo has nobody: its letters are kept on this machine. */
export function senderOf({ mailFrom }: Pick<Config, 'mailFrom'>): { readonly name: string; readonly address: string } {
  const text = mailFrom ?? 'plenary@localhost'
  const [, name = '', address = text] = /^(.*)<([^<>\s]+)>\s*$/.exec(text) ?? []
  return { name: name.trim().replace(/^"(.*)"$/, '$1') || 'Plenary', address: address.trim() }
}
