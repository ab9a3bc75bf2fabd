import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import type { Instant } from '@plenary/shared/language/time'
import type { TypingPlace } from '../../../../../lib/kept-typing.js'
import { Refused } from '../../../../../lib/refused.js'
import type { FieldName } from '../steps.js'
import { type Conflict, changedFields, joined, readTyping, sendable, type Typed } from './typed.js'

/** How long nothing is typed before what stands there is kept. */
export const pauseMs = 800
const retryMs = 5_000

/** The form as the server has it. */
export interface Saved {
  readonly version: number
  readonly form: RegistrationForm
}

export interface Remote {
  save(version: number, typed: Typed): Promise<{ readonly version: number; readonly savedAt: Instant }>
  read(): Promise<Saved>
}

export interface Kept {
  readonly state: 'untouched' | 'saving' | 'unsaved' | 'signed out' | 'saved' | 'moved on'
  readonly savedAt: Instant | null
  /** Fields that another device changed too; they are not sent until it is said which one stays. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Keeps one form: on this device with every key, on the server after a pause. One save at a time; what could not be sent
 * is tried again; what another device saved is joined in.
 */
export class Keeper {
  private kept: Kept = { state: 'untouched', savedAt: null, conflicts: [] }
  private form: RegistrationForm
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> = Promise.resolve()
  private readonly watchers = new Set<() => void>()

  constructor(
    private saved: Saved,
    private readonly place: TypingPlace,
    private readonly remote: Remote,
    /** Told when the form changed by something else than typing. */
    private readonly onJoined: (form: RegistrationForm) => void = () => {},
  ) {
    const before = readTyping(place.read())
    const { form, conflicts } = joined(before?.base ?? {}, before?.mine ?? {}, saved.form)
    this.form = form
    this.kept = { ...this.kept, conflicts }
  }

  /** What stands in the form: what was saved, and what was typed on this device and did not arrive. */
  get typed(): RegistrationForm {
    return this.form
  }

  get version(): number {
    return this.saved.version
  }

  readonly now = (): Kept => this.kept

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  /** What was typed and is not on the server; fields in doubt or of the wrong kind are not among it. */
  get unsaved(): Typed {
    return this.unsent()
  }

  /** Reads what another device saved, where a save or a submission was refused because of it. */
  async catchUp(): Promise<void> {
    await this.join()
  }

  /** What was restored from this device goes out at once. */
  begin(): void {
    if (Object.keys(this.unsent()).length > 0) this.later(0)
  }

  /** Whether anything that was typed is not on the server yet. */
  get isBehind(): boolean {
    return Object.keys(changedFields(this.saved.form, this.form)).length > 0
  }

  type(form: RegistrationForm): void {
    this.form = form
    this.remember()
    if (Object.keys(this.unsent()).length > 0) this.later(pauseMs)
  }

  /** Saves now; true when everything that can be saved is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.queue()
    return Object.keys(this.unsent()).length === 0
  }

  settle(field: FieldName, whose: 'mine' | 'theirs'): void {
    const conflict = this.kept.conflicts.find((one) => one.field === field)
    if (whose === 'theirs' && conflict) {
      this.form = { ...this.form, [field]: conflict.theirs }
      this.onJoined(this.form)
    }
    this.tell({ conflicts: this.kept.conflicts.filter((one) => one.field !== field) })
    this.remember()
    this.later(0)
  }

  end(): void {
    clearTimeout(this.timer)
  }

  private unsent(): Typed {
    const inDoubt = new Set(this.kept.conflicts.map(({ field }) => field))
    const changed = Object.entries(sendable(changedFields(this.saved.form, this.form)))
    return Object.fromEntries(changed.filter(([field]) => !inDoubt.has(field as FieldName)))
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.queue(), ms)
  }

  private queue(): Promise<void> {
    this.saving = this.saving.then(() => this.save())
    return this.saving
  }

  private async save(): Promise<void> {
    const typed = this.unsent()
    if (Object.keys(typed).length === 0) return this.rest()
    this.tell({ state: 'saving' })
    try {
      const { version, savedAt } = await this.remote.save(this.saved.version, typed)
      this.saved = { version, form: { ...this.saved.form, ...typed } }
      this.remember()
      this.tell({ state: 'saved', savedAt })
    } catch (error) {
      await this.failed(error)
    }
  }

  /** Nothing is left to send, or only what two devices answered differently. */
  private rest(): void {
    if (this.kept.state === 'saving') this.tell({ state: this.kept.savedAt ? 'saved' : 'untouched' })
  }

  private async failed(error: unknown): Promise<void> {
    const code = error instanceof Refused ? error.code : null
    if (code === 'MOVE_NOT_ALLOWED') return this.tell({ state: 'moved on' })
    if (code === 'CHANGED_MEANWHILE' && (await this.join())) return this.save()
    this.tell({ state: code === 'SIGN_IN_FIRST' ? 'signed out' : 'unsaved' })
    this.later(retryMs)
  }

  /** Reads what the other device saved and joins it; false when it could not be read now. */
  private async join(): Promise<boolean> {
    try {
      const theirs = await this.remote.read()
      const mine = changedFields(this.saved.form, this.form)
      const { form, conflicts } = joined(this.saved.form, mine, theirs.form)
      this.saved = theirs
      this.form = form
      this.tell({ conflicts })
      this.onJoined(form)
      return true
    } catch {
      // whatever kept it from being read, it is tried again with the next save
      return false
    }
  }

  private remember(): void {
    const mine = changedFields(this.saved.form, this.form)
    const base = Object.fromEntries(Object.keys(mine).map((field) => [field, this.saved.form[field as FieldName]]))
    if (Object.keys(mine).length === 0) this.place.forget()
    else this.place.write({ mine, base })
  }

  private tell(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change }
    for (const watcher of this.watchers) watcher()
  }
}
