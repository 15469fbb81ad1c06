import type { Doc, Value } from '../../bson/types'
import { isArray, isDoc, typeName } from '../../bson/types'
import { firstKey } from '../../bson/doc'
import { located } from '../../errors'
import { compileExpression, namedArguments } from '../../expr/compile'
import type { Environment } from '../../plan/query'
import { compileContext } from '../../plan/query'
import { compileProjection } from '../../projection/projection'
import { applyAddFields, applyExclusion, ProjectionTree } from '../../projection/tree'

/** A stage that turns each document into one document. */
export type Reshape = (doc: Doc) => Doc
export type ReshapeCompiler = (argument: Value, environment: Environment) => Reshape

function fieldParts(path: string): readonly string[] {
  const parts = path.split('.')
  if (path === '') throw located(40352, 'FieldPath cannot be constructed with empty string')
  for (const part of parts) {
    if (part === '') throw located(15998, 'FieldPath field names may not be empty strings.')
    if (part.startsWith('$')) {
      throw located(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      )
    }
  }
  return parts
}

const project: ReshapeCompiler = (argument, environment) => {
  if (!isDoc(argument)) throw located(15969, '$project specification must be an object')
  if (argument.size === 0) {
    throw located(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    )
  }
  return compileProjection(argument, environment)
}

const addFields: ReshapeCompiler = (argument, environment) => {
  if (!isDoc(argument)) {
    throw located(
      40272,
      `$addFields specification stage must be an object, got ${typeName(argument)}`,
    )
  }
  const tree = new ProjectionTree()
  const add = (path: string, value: Value): void => {
    const parts = fieldParts(path)
    if (isDoc(value) && value.size > 0 && firstKey(value)?.startsWith('$') !== true) {
      for (const [key, inner] of value) add(`${path}.${key}`, inner)
      return
    }
    const evaluate = compileExpression(value, compileContext(environment))
    tree.add(parts, { kind: 'compute', evaluate }, path)
  }
  for (const [path, value] of argument) add(path, value)
  return (doc) => applyAddFields(doc, tree, environment.scope.on(doc))
}

const unset: ReshapeCompiler = (argument) => {
  const paths = isArray(argument) ? argument : [argument]
  if (paths.length === 0) {
    throw located(
      31119,
      '$unset specification must be a string or an array with at least one field',
    )
  }
  const tree = new ProjectionTree()
  for (const path of paths) {
    if (typeof path !== 'string') {
      throw located(
        31120,
        '$unset specification must be a string or an array containing only string values',
      )
    }
    tree.add(fieldParts(path), { kind: 'exclude' }, path)
  }
  return (doc) => applyExclusion(doc, tree)
}

function newRoot(expression: Value, environment: Environment, stage: string): Reshape {
  const evaluate = compileExpression(expression, compileContext(environment))
  return (doc) => {
    const root = evaluate(environment.scope.on(doc))
    if (isDoc(root)) return root
    throw located(
      40228,
      `'${stage}' expression must evaluate to an object, but resulting value was of type: '${typeName(root)}'`,
    )
  }
}

const replaceRoot: ReshapeCompiler = (argument, environment) => {
  const spec = namedArguments('$replaceRoot', argument, ['newRoot'])
  return newRoot(spec.get('newRoot') ?? null, environment, 'newRoot')
}

/** The stages that reshape single documents; updates may use them as well. */
export const RESHAPING: ReadonlyMap<string, ReshapeCompiler> = new Map([
  ['$project', project],
  ['$addFields', addFields],
  ['$set', addFields],
  ['$unset', unset],
  ['$replaceRoot', replaceRoot],
  [
    '$replaceWith',
    (argument, environment) => newRoot(argument, environment, 'replacement document'),
  ],
])
