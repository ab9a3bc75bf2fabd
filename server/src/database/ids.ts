import { v7 } from 'uuid'

/** A new id, made by us and not by the database: `uuidv7()` exists only from PostgreSQL 18 on. */
export const newId = <Id>(of: { parse(text: unknown): Id }): Id => of.parse(v7())
