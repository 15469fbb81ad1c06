import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EventModel } from '@linyi/server/platform/events/event.model'
import { leakWatch } from './leak-watch'

/** Takes in every line of a service's log. */
export const watchedLog = {
  write: (line: string) => {
    leakWatch().text('log', line.slice(0, 200), line)
  },
}

/** Settings that open something, by the names of their variables. */
const SECRET_SETTINGS = /SECRET|_KEY$|_KEYS$|_TOKEN$/

/** The keys a service was given or has made for itself. */
export function watchKeys(dataDir: string, env: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(env)) {
    if (SECRET_SETTINGS.test(name)) keyParts(value).forEach((key) => leakWatch().secret('key', key))
  }
  const file = path.join(dataDir, 'field-keys')
  if (!existsSync(file)) return
  keyParts(readFileSync(file, 'utf8')).forEach((key) => leakWatch().secret('key', key))
}

/** A ring holds names and keys; the names are no secret. */
function keyParts(ring: string): string[] {
  return ring
    .trim()
    .split(',')
    .map((entry) => entry.slice(entry.indexOf(':') + 1))
    .filter((key) => key.length >= 16)
}

/** Takes in every event that the suite's services have recorded. */
export async function watchedEvents(): Promise<void> {
  const events = EventModel.find({}).setOptions({ acrossCommunities: true }).lean().cursor()
  for await (const event of events) leakWatch().text('event', event.type, JSON.stringify(event))
}
