import { EmbeddedMongoError } from '@linyi/embedded-mongo'
import { startService } from './app/service'
import { welcomeText } from './app/welcome'
import { ConfigError, readConfig } from './config/env'
import { tellProgress } from './app/tell-progress'
import { DatabaseError } from './platform/db/connection'
import { createLogger } from './platform/logger'
import { FieldKeyError } from './platform/privacy/field-keys'

/** Faults the operator can mend: they get one sentence instead of a stack. */
function isOperatorFault(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof DatabaseError ||
    error instanceof FieldKeyError ||
    error instanceof EmbeddedMongoError
  )
}

async function main(): Promise<void> {
  const config = readConfig()
  const logger = createLogger(config.logLevel)
  const service = await startService(config, logger, tellProgress(process.stderr))
  try {
    process.stdout.write(await welcomeText(service, config))
  } catch (error) {
    await service.stop()
    throw error
  }
  let stopping: Promise<void> | null = null
  const stop = (): void => {
    stopping ??= service.stop().then(
      () => {
        process.exitCode = 0
      },
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed')
        process.exitCode = 1
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(
    isOperatorFault(error) ? `${error.message}\n` : `启动失败：${String((error as Error).stack)}\n`,
  )
  process.exitCode = 1
})
