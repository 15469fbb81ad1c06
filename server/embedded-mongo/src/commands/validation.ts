import type { Doc, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { firstKey } from '../bson/doc'
import type { Encodable } from '../bson/encode'
import { mongoError } from '../errors'
import { plainEnvironment, compileMatcher } from '../plan/query'
import { parseFilter } from '../query/parse'
import type { Matcher } from '../query/match'
import type { CollectionState } from '../storage/catalog'

const compiled = new WeakMap<Doc, Matcher>()

/** Throws DocumentValidationFailure when the collection's validator refuses the document. */
export function checkDocument(collection: CollectionState, document: Doc, bypass: boolean): void {
  const validator = collection.options.get('validator')
  if (!isDoc(validator) || validator.size === 0 || bypass) return
  if (collection.options.get('validationAction') === 'warn') return
  if (collection.options.get('validationLevel') === 'off') return
  let matches = compiled.get(validator)
  if (!matches) {
    matches = compileMatcher(parseFilter(validator), plainEnvironment())
    compiled.set(validator, matches)
  }
  if (matches(document)) return
  throw mongoError('DocumentValidationFailure', 'Document failed validation', {
    errInfo: {
      failingDocumentId: document.get('_id') ?? null,
      details: explainFailure(validator, document),
    },
  })
}

/** With level "moderate" documents that were invalid before may stay so. */
export function checkUpdated(
  collection: CollectionState,
  before: Doc,
  after: Doc,
  bypass: boolean,
): void {
  if (collection.options.get('validationLevel') === 'moderate') {
    try {
      checkDocument(collection, before, bypass)
    } catch {
      return
    }
  }
  checkDocument(collection, after, bypass)
}

/** What failed, as far as a single condition can be named. */
function explainFailure(validator: Doc, document: Doc): Encodable {
  const [path] = validator.keys()
  const condition = path === undefined ? undefined : validator.get(path)
  if (path === undefined || condition === undefined || path.startsWith('$')) {
    return {
      operatorName: path ?? '$and',
      specifiedAs: validator,
      reason: 'expression did not match',
    }
  }
  const operator = isDoc(condition) ? (firstKey(condition) ?? '$eq') : '$eq'
  const considered: Value | undefined = document.get(path)
  return {
    operatorName: operator,
    specifiedAs: validator,
    ...(considered === undefined
      ? { reason: 'field was missing' }
      : { reason: reasonOf(operator), consideredValue: considered }),
  }
}

function reasonOf(operator: string): string {
  if (operator === '$type') return 'type did not match'
  return operator === '$in' ? 'no matching value found in array' : 'comparison failed'
}
