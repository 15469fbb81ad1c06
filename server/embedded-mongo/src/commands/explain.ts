import { isDoc } from '../bson/types'
import type { Doc } from '../bson/types'
import { firstKey } from '../bson/doc'
import { failedToParse, notSupported } from '../errors'
import type { Query } from '../plan/query'
import { filterArgument } from '../query/parse'
import type { View } from '../storage/view'
import { docField, environmentOf, flagField, namespaceOf, stringField } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { explainPipeline, explainQuery } from './explainPlan'
import { findQuery } from './queries'

const VERBOSITIES = ['queryPlanner', 'executionStats', 'allPlansExecution']

const EXPLAINED = new Set(['find', 'count', 'distinct', 'findAndModify', 'update', 'delete'])

/** The query behind a command that can be explained. */
function queryOf(name: string, body: Doc): Query {
  switch (name) {
    case 'find':
      return findQuery(body)
    case 'count':
    case 'distinct':
      return { filter: filterArgument(body.get('query'), 'query'), hint: body.get('hint') }
    case 'findAndModify':
      return {
        filter: filterArgument(body.get('query'), 'query'),
        sort: docField(body, 'sort'),
        hint: body.get('hint'),
        limit: 1,
      }
    case 'update':
    case 'delete':
      return firstStatement(body, name)
    default:
      throw notSupported(`explain of '${name}'`)
  }
}

function firstStatement(body: Doc, name: string): Query {
  const list = body.get(`${name}s`)
  const statement = Array.isArray(list) ? list[0] : undefined
  if (!isDoc(statement)) throw failedToParse(`explain of ${name} needs one statement`)
  const many =
    name === 'update' ? flagField(statement, 'multi') === true : statement.get('limit') === 0
  return {
    filter: filterArgument(statement.get('q'), 'q'),
    hint: statement.get('hint'),
    limit: many ? 0 : 1,
  }
}

function explain(call: Call, view: View): Answer {
  const inner = call.body.get('explain')
  if (!isDoc(inner)) throw failedToParse('explain needs a command document')
  const verbosity = stringField(call.body, 'verbosity') ?? 'allPlansExecution'
  if (!VERBOSITIES.includes(verbosity)) {
    throw failedToParse(`verbosity string must be one of ${VERBOSITIES.join(', ')}`)
  }
  const name = firstKey(inner) ?? ''
  const innerCall: Call = { ...call, name, body: inner }
  if (name === 'aggregate') return explainPipeline(innerCall, view, verbosity)
  if (!EXPLAINED.has(name)) throw notSupported(`explain of '${name}'`)
  const ns = namespaceOf(call.db, inner.get(name), name)
  return explainQuery(view, ns, queryOf(name, inner), environmentOf(innerCall), verbosity)
}

export const EXPLAIN_COMMANDS: CommandTable = new Map<string, Command>([
  ['explain', { fields: ['verbosity'], read: explain }],
])
