import { Binary } from 'bson'
import { isDoc } from '../bson/types'
import { badValue } from '../errors'
import { arrayField } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'

function sessionIds(call: Call): string[] {
  return (arrayField(call.body, call.name) ?? []).map((session) => {
    const id = isDoc(session) ? session.get('id') : undefined
    if (!(id instanceof Binary)) throw badValue('a session id is a document with a UUID as its id')
    return id.toString('hex')
  })
}

function endSessions(call: Call): Answer {
  for (const id of sessionIds(call)) call.engine.sessions.remove(id)
  return { ok: 1 }
}

function refreshSessions(call: Call): Answer {
  for (const id of sessionIds(call)) call.engine.sessions.touch(id)
  return { ok: 1 }
}

const finish: Command = {
  fields: ['recoveryToken'],
  inTransactions: true,
  // The dispatcher ends transactions itself, since it alone knows them.
  plain: () => ({ ok: 1 }),
}

/** Logical sessions; commit and abort are carried out by the dispatcher. */
export const SESSION_COMMANDS: CommandTable = new Map<string, Command>([
  ['startSession', { fields: [], plain: startSession }],
  ['endSessions', { fields: [], plain: endSessions }],
  ['killSessions', { fields: [], plain: endSessions }],
  ['refreshSessions', { fields: [], plain: refreshSessions }],
  ['commitTransaction', finish],
  ['abortTransaction', finish],
])

function startSession(): Answer {
  return {
    id: { id: new Binary(crypto.getRandomValues(Buffer.alloc(16)), 4) },
    timeoutMinutes: 30,
    ok: 1,
  }
}
