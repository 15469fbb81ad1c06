import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { FilesAwayError, type FileStore } from './file-store'

/** A bucket of an S3-compatible store, such as Tencent COS, that belongs to this service alone. */
export interface Bucket {
  /** `https://cos.ap-shanghai.myqcloud.com` */
  readonly endpoint: string
  readonly region: string
  readonly name: string
  readonly keyId: string
  readonly secret: string
  /** Whether the bucket is the first part of the path and not of the host name. */
  readonly isInPath: boolean
}

const CONNECT_MS = 3_000
const ANSWER_MS = 15_000
const TRIES = 3

/**
 * Keeps files in a private bucket. The service reads them for whoever holds an address made for
 * them, so that the bucket needs no right of its own for anybody else.
 */
export function objectFileStore({
  endpoint,
  region,
  name,
  keyId,
  secret,
  isInPath,
}: Bucket): FileStore {
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    forcePathStyle: isInPath,
    maxAttempts: TRIES,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    // stores beside Amazon's do not all know the checksums that the client adds by itself
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => ({ Bucket: name, Key: key })
  return {
    put: async (key, bytes) => {
      await answered(client.send(new PutObjectCommand({ ...at(key), Body: bytes })))
    },
    read: async (key) => {
      const found = await answered(client.send(new GetObjectCommand(at(key))).catch(nullIfAbsent))
      return found?.Body === undefined ? null : Buffer.from(await found.Body.transformToByteArray())
    },
    remove: async (key) => {
      await answered(client.send(new DeleteObjectCommand(at(key))))
    },
    olderThan: (ageMs) => oldObjects(client, name, ageMs),
  }
}

function nullIfAbsent(error: unknown): null {
  if (error instanceof NoSuchKey) return null
  throw error
}

/** @throws FilesAwayError with the store's own error as its cause */
async function answered<Answer>(sent: Promise<Answer>): Promise<Answer> {
  try {
    return await sent
  } catch (cause) {
    throw new FilesAwayError('the object store did not do what it was asked', { cause })
  }
}

async function* oldObjects(
  client: S3Client,
  bucket: string,
  ageMs: number,
): AsyncGenerator<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket })) {
    for (const { Key, LastModified } of Contents) {
      const isOld = LastModified !== undefined && Date.now() - LastModified.getTime() > ageMs
      if (Key !== undefined && isOld) yield Key
    }
  }
}
