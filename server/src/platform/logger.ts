import { pino, type Logger } from 'pino'

export type { Logger }

/**
 * The structured log. Bodies, headers and tokens are never logged; a request is told by its id,
 * operation, status and duration.
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
