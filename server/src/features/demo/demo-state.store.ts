import mongoose from 'mongoose'
import { ensureIndexes } from '../../platform/db/connection'
import { DemoStateModel } from './demo-state.model'

const ONLY = 'demo'

/** How the demo of a database stands: none, begun and broken off, or told. */
export type DemoStory = 'none' | 'brokenOff' | 'told'

export async function demoStory(): Promise<DemoStory> {
  const state = await DemoStateModel.findById(ONLY).lean()
  if (state === null) return 'none'
  return state.isTold ? 'told' : 'brokenOff'
}

/** Marks the database as a demo before the first word, so that a broken story is known as one. */
export async function beginStory(): Promise<void> {
  await DemoStateModel.create({ _id: ONLY, offsetMs: 0, isTold: false })
}

/** Marks the story as complete. */
export async function endStory(): Promise<void> {
  await DemoStateModel.updateOne({ _id: ONLY }, { $set: { isTold: true } })
}

/** Empties a database that is marked as a demo. It refuses every other one by doing nothing. */
export async function wipeDemo(): Promise<boolean> {
  if ((await demoStory()) === 'none') return false
  await mongoose.connection.dropDatabase()
  await ensureIndexes()
  return true
}

export async function saveClockOffset(offsetMs: number): Promise<void> {
  await DemoStateModel.updateOne(
    { _id: ONLY },
    { $set: { offsetMs }, $setOnInsert: { isTold: true } },
    { upsert: true },
  )
}

/** How far the demo's clock was set forward before the last stop. */
export async function loadClockOffset(): Promise<number> {
  return (await DemoStateModel.findById(ONLY).lean())?.offsetMs ?? 0
}
