/** What was typed and has not reached the server yet, kept on this device: by a reload, a dead battery or an expired session nothing is lost. */
const prefix = 'plenary.typing.'

export interface TypingPlace {
  read(): unknown
  write(typing: unknown): void
  forget(): void
}

/** The place for one form of one person. What cannot be kept (a full or forbidden store) is not worth an error: the form itself still has it. */
export function typingPlace(personId: string, formId: string): TypingPlace {
  const key = `${prefix}${personId}.${formId}`
  return {
    read: () => parsed(localStorage.getItem(key)),
    write: (typing) => keep(key, JSON.stringify(typing)),
    forget: () => localStorage.removeItem(key),
  }
}

/** On sign-out: the next person at this device finds nothing. */
export function forgetAllTyping(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}
