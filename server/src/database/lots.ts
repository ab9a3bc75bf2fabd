/** A longer line is served in several lots, so that the first need not wait for the last. */
const mostInALot = 50

interface Waiting<Item, Made> {
  readonly item: Item
  resolve(made: Made): void
  reject(error: unknown): void
}

/**
 * Work that costs one transaction, for one item or for many. Whoever comes alone is served at once; whoever comes while
 * others are being served waits, without a connection to the database, and goes with the next lot.
 */
export class Lots<Key extends string, Item, Made> {
  private readonly lines = new Map<Key, Waiting<Item, Made>[]>()

  /** `serve` answers each item of a lot, in their order; of items with the same name there is one in a lot. */
  constructor(
    private readonly nameOf: (item: Item) => string,
    private readonly serve: (key: Key, items: readonly Item[]) => Promise<readonly Made[]>,
  ) {}

  /** Call it outside of a transaction: it waits for those of others. */
  join(key: Key, item: Item): Promise<Made> {
    return new Promise((resolve, reject) => {
      const line = this.lines.get(key)
      if (line) line.push({ item, resolve, reject })
      else void this.serveLine(key, [{ item, resolve, reject }])
    })
  }

  private async serveLine(key: Key, line: Waiting<Item, Made>[]): Promise<void> {
    this.lines.set(key, line)
    while (line.length > 0) await this.serveLot(key, this.next(line))
    this.lines.delete(key)
  }

  /** Takes the next lot out of the line. */
  private next(line: Waiting<Item, Made>[]): Waiting<Item, Made>[] {
    const lot = new Map<string, Waiting<Item, Made>>()
    for (const one of line)
      if (lot.size < mostInALot && !lot.has(this.nameOf(one.item))) lot.set(this.nameOf(one.item), one)
    const taken = new Set(lot.values())
    line.splice(0, line.length, ...line.filter((one) => !taken.has(one)))
    return [...taken]
  }

  /** What breaks a constraint is one item's fault, and the others shall not suffer: each is then tried alone. */
  private async serveLot(key: Key, lot: readonly Waiting<Item, Made>[]): Promise<void> {
    try {
      const made = await this.serve(
        key,
        lot.map(({ item }) => item),
      )
      for (const [n, { resolve }] of lot.entries()) resolve(made[n] as Made)
    } catch (error) {
      if (lot.length > 1 && breaksConstraint(error)) for (const one of lot) await this.serveLot(key, [one])
      else for (const { reject } of lot) reject(error)
    }
  }
}

/** Class 23 of SQLSTATE. */
const breaksConstraint = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('23')
