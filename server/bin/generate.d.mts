export interface FoundRule {
  readonly question: string
  readonly file: string
  readonly name: string
  readonly codes: readonly string[]
  readonly test: string | undefined
}
export function rulesOf(): FoundRule[]
export function generatedParts(): Promise<Record<string, string>>
export function filled(text: string, parts: Record<string, string>): string
