import { connect } from 'node:net'
import { join } from 'node:path'
import type { Document } from 'mongodb'
import { BSON } from 'mongodb'
import type { TestDatabase } from './harness'

/** The unix socket of a test database. */
export function socketPath(database: TestDatabase): string {
  return join(database.dataDir, 'mongo.sock')
}

/** Sends bytes on a connection of their own; answers what came back until it was closed. */
export function sendBytes(path: string, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const socket = connect(path)
    const parts: Buffer[] = []
    socket.on('data', (part) => {
      parts.push(part)
      socket.end()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(Buffer.concat(parts))
    })
    socket.write(bytes)
  })
}

/** An OP_MSG with one body section; other opcodes and flags for hostile tests. */
export function message(body: Document, opcode = 2013, flags = 0): Buffer {
  const content = BSON.serialize(body)
  const head = Buffer.alloc(21)
  head.writeInt32LE(21 + content.length, 0)
  head.writeInt32LE(7, 4)
  head.writeInt32LE(opcode, 12)
  head.writeUInt32LE(flags, 16)
  return Buffer.concat([head, content])
}

/** The document of a reply. */
export function readReply(reply: Buffer): Document {
  return BSON.deserialize(reply.subarray(21))
}

/** Runs a command exactly as given, without what a driver adds to it. */
export async function rawCommand(database: TestDatabase, command: Document): Promise<Document> {
  const reply = await sendBytes(
    socketPath(database),
    message('$db' in command ? command : { ...command, $db: 'test' }),
  )
  return readReply(reply)
}
