import type { EmbeddedMongoErrorCode } from './publicError'

/** What the worker thread tells the thread that started it. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'failed'; readonly code: EmbeddedMongoErrorCode; readonly message: string }
  | { readonly kind: 'stopped' }
