import { voiceOfFile } from '@linyi/shared/domain/voices/voice'
import { knownPhotos, photoOfFile, sweepPhotos } from '../features/photos/index'
import { allCommunities } from '../features/places/index'
import { knownVoices, sweepVoices } from '../features/voices/index'
import type { FileStore } from '../platform/files/file-store'
import type { Job } from '../platform/jobs/jobs'

const PERIOD_MS = 60 * 60 * 1000
/** Files are there before the record that names them; no upload takes this long. */
const ORPHAN_AGE_MS = 24 * 60 * 60 * 1000
const CHUNK = 500

/** Of these files, those that no record names: left by a power cut or by a store that was away. */
async function orphansAmong(names: readonly string[]): Promise<string[]> {
  const photos = names.flatMap((name) => photoOfFile(name) ?? [])
  const voices = names.flatMap((name) => voiceOfFile(name) ?? [])
  const known = new Set([...(await knownPhotos(photos)), ...(await knownVoices(voices))])
  return names.filter((name) => {
    const id = photoOfFile(name) ?? voiceOfFile(name)
    // what was written aside and never moved into place begins with a dot; other names are not ours
    return id === null ? name.startsWith('.') : !known.has(id)
  })
}

/** Deletes what was sent and never used, and every old file that no record names. */
export async function sweepFiles(files: FileStore, now: Date): Promise<void> {
  for (const { _id } of await allCommunities()) {
    await sweepPhotos(_id, now, files)
    await sweepVoices(_id, now, files)
  }
  let chunk: string[] = []
  const judge = async (): Promise<void> => {
    for (const name of await orphansAmong(chunk)) await files.remove(name)
    chunk = []
  }
  for await (const name of files.olderThan(ORPHAN_AGE_MS)) {
    chunk.push(name)
    if (chunk.length === CHUNK) await judge()
  }
  await judge()
}

/** Sweeps every hour. Every instance may: who comes second finds nothing to do. */
export function fileSweep(files: FileStore): Job {
  return {
    name: 'file sweep',
    everyMs: PERIOD_MS,
    run: (clock) => sweepFiles(files, clock.now()),
  }
}
