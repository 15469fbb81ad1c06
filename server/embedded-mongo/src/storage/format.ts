import type { Connection } from './sqlite'

/** Marks a SQLite file as ours ("LYDB"). */
const APPLICATION_ID = 0x4c594442

/** Each step brings a folder from the version of its position to the next one. */
const MIGRATIONS: readonly string[] = [
  `create table catalog(id integer primary key, v blob not null);
   create table figures(id integer primary key, n integer not null, rid integer not null);
   create table sessions(id blob primary key, number integer not null, at integer not null, v blob not null) without rowid;`,
]

/** The version this code writes. */
export const FORMAT_VERSION = MIGRATIONS.length

/** A file that is not ours or was written by a newer version. */
export class FormatError extends Error {}

function pragma(connection: Connection, name: string): number {
  return Number(connection.get(`pragma ${name}`)?.[name] ?? 0)
}

/** Checks that the file is ours and brings it to the current version. */
export function openFormat(connection: Connection): void {
  const version = pragma(connection, 'user_version')
  const tables = Number(connection.get('select count(*) n from sqlite_master')?.n ?? 0)
  if (tables > 0 && pragma(connection, 'application_id') !== APPLICATION_ID) {
    throw new FormatError('the file data.sqlite in the data folder is not an embedded database')
  }
  if (version > FORMAT_VERSION) {
    throw new FormatError(
      `the data folder has format ${String(version)}, this version reads up to ${String(FORMAT_VERSION)}`,
    )
  }
  if (version === FORMAT_VERSION) return
  connection.exec('BEGIN IMMEDIATE')
  for (const step of MIGRATIONS.slice(version)) connection.exec(step)
  connection.exec(
    `PRAGMA application_id=${String(APPLICATION_ID)}; PRAGMA user_version=${String(FORMAT_VERSION)}; COMMIT`,
  )
}
