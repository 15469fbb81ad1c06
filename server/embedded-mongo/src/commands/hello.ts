import { Long, ObjectId, Timestamp } from 'bson'
import { mongoError } from '../errors'
import { MAX_DOCUMENT_BYTES } from '../storage/records'
import { MAX_MESSAGE_BYTES } from '../server/frames'
import type { Answer, Call, Command, CommandTable } from './definition'

const SERVER_VERSION = [8, 0, 0, 0] as const
const VERSION = SERVER_VERSION.slice(0, 3).join('.')
/** The replica set this database presents itself as. */
const SET_NAME = 'embedded'

function hello(call: Call): Answer {
  const now = new Date()
  const address = call.engine.address
  return {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    // No topologyVersion: with it drivers would wait for streamed heartbeats.
    setName: SET_NAME,
    setVersion: 1,
    secondary: false,
    primary: address,
    me: address,
    hosts: [address],
    electionId: new ObjectId('7fffffff0000000000000001'),
    lastWrite: {
      opTime: { ts: clusterTime(now), t: Long.fromNumber(1) },
      lastWriteDate: now,
    },
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: now,
    logicalSessionTimeoutMinutes: 30,
    connectionId: call.connectionId,
    minWireVersion: 0,
    maxWireVersion: 25,
    readOnly: false,
    ok: 1,
  }
}

function clusterTime(now: Date): Timestamp {
  return new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 })
}

function buildInfo(): Answer {
  return {
    version: VERSION,
    gitVersion: 'embedded',
    modules: ['linyi-embedded-mongo'],
    versionArray: [...SERVER_VERSION],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    storageEngines: ['sqlite'],
    ok: 1,
  }
}

function getParameter(call: Call): Answer {
  const known: Answer = {
    featureCompatibilityVersion: { version: '8.0' },
    transactionLifetimeLimitSeconds: call.engine.sessions.lifetimeMs / 1000,
    ttlMonitorSleepSecs: call.engine.ttl.seconds,
  }
  const wanted = [...call.body.keys()].filter((key) => key in known)
  const all = call.body.get('getParameter') === '*'
  if (!all && wanted.length === 0) throw mongoError('InvalidOptions', 'no option found to get')
  const chosen = all ? known : Object.fromEntries(wanted.map((key) => [key, known[key]]))
  return { ...chosen, ok: 1 }
}

function setParameter(call: Call): Answer {
  const ttl = call.body.get('ttlMonitorSleepSecs')
  const lifetime = call.body.get('transactionLifetimeLimitSeconds')
  if (typeof ttl === 'number' && ttl > 0) call.engine.ttl.setInterval(ttl)
  else if (typeof lifetime === 'number' && lifetime > 0) {
    call.engine.sessions.lifetimeMs = lifetime * 1000
  } else throw mongoError('InvalidOptions', 'no option found to set')
  return { ok: 1 }
}

const HELLO_FIELDS = [
  'helloOk',
  'client',
  'compression',
  'hostInfo',
  'internalClient',
  'saslSupportedMechs',
  'speculativeAuthenticate',
  'loadBalanced',
  'backpressure',
]
const helloCommand: Command = { fields: HELLO_FIELDS, plain: hello }
const buildInfoCommand: Command = { fields: [], plain: buildInfo }

/** Handshake and what clients ask about the server. */
export const HELLO_COMMANDS: CommandTable = new Map<string, Command>([
  ['hello', helloCommand],
  ['isMaster', helloCommand],
  ['ismaster', helloCommand],
  ['ping', { fields: [], inTransactions: false, plain: () => ({ ok: 1 }) }],
  ['buildInfo', buildInfoCommand],
  ['buildinfo', buildInfoCommand],
  [
    'getParameter',
    {
      fields: [
        'featureCompatibilityVersion',
        'transactionLifetimeLimitSeconds',
        'ttlMonitorSleepSecs',
      ],
      plain: getParameter,
    },
  ],
  [
    'setParameter',
    { fields: ['ttlMonitorSleepSecs', 'transactionLifetimeLimitSeconds'], plain: setParameter },
  ],
])
