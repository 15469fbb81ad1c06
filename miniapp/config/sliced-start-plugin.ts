import {
  javascript,
  sources,
  type Chunk,
  type Compiler,
  type Module,
  type ModuleGraph,
} from 'webpack'

type Runtime = Chunk['runtime']

/** A finger is answered between two slices; on a phone four times slower one module more is still no stop. */
const SLICE_MS = 5

/**
 * Runs in the browser in place of the one call that evaluates the app: its modules one after another, and
 * whatever waits for the page in between (`scheduler.yield` is younger than the browsers we are built for).
 */
const RUN = `(function(require,ids,first){
var line=new MessageChannel();var at=0;
line.port1.onmessage=function(){
var end=performance.now()+${String(SLICE_MS)};
while(at<ids.length){require(ids[at++]);if(performance.now()>end){line.port2.postMessage(0);return}}
line.port1.close();require(first)
};
line.port2.postMessage(0)
})`

/** Webpack writes an entry that shares its file with all it imports into the start itself. */
const NOT_APART =
  'The entry must be in another file than its packages: see splitChunks in config/index.ts.'

/**
 * Evaluates the modules of the app in slices. A browser evaluates a script in one task: half a second on a
 * modest phone in which the page answers nobody. The order is the one in which the imports stand, so
 * nothing but the pauses is different.
 */
export class SlicedStartPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(SlicedStartPlugin.name, (compilation) => {
      const { renderStartup } = javascript.JavascriptModulesPlugin.getCompilationHooks(compilation)
      renderStartup.tap(
        SlicedStartPlugin.name,
        (startup, entry, { chunk, chunkGraph, moduleGraph }) => {
          const idOf = (module: Module) => JSON.stringify(chunkGraph.getModuleId(module))
          const text = startup.source().toString()
          const call = `__webpack_require__(${idOf(entry)})`
          if (!text.includes(call)) throw new Error(NOT_APART)
          const ids = evaluationOrder(entry, moduleGraph, chunk.runtime)
            .filter(
              (module) =>
                module !== entry && chunkGraph.getModuleSourceTypes(module).has('javascript'),
            )
            .map(idOf)
          const run = RUN.replaceAll('\n', '')
          const sliced = `${run}(__webpack_require__,[${ids.join()}],${idOf(entry)})`
          return new sources.RawSource(text.replace(call, sliced))
        },
      )
    })
  }
}

/**
 * The modules below an entry, those that are imported before those that import them. Of modules that import
 * each other only the one that is reached first is named: it brings the others along, as it always did.
 * What CommonJS requires is left to the module that requires it, for it may do so later or never.
 *
 * @see Tarjan, Depth-first search and linear graph algorithms (1972): the order in which circles are closed
 */
function evaluationOrder(entry: Module, graph: ModuleGraph, runtime: Runtime): Module[] {
  const order: Module[] = []
  const reached = new Map<Module, number>()
  const open: Module[] = []
  const visit = (module: Module): number => {
    const index = reached.size
    let lowest = index
    reached.set(module, index)
    open.push(module)
    for (const imported of importsOf(module, graph, runtime)) {
      const known = reached.get(imported)
      if (known === undefined) lowest = Math.min(lowest, visit(imported))
      else if (open.includes(imported)) lowest = Math.min(lowest, known)
    }
    if (lowest === index) {
      open.length = open.indexOf(module)
      order.push(module)
    }
    return lowest
  }
  visit(entry)
  return order
}

/** What a module imports when it is evaluated, in the order in which it says so. */
function importsOf(module: Module, graph: ModuleGraph, runtime: Runtime): Module[] {
  if (module.buildMeta?.exportsType !== 'namespace') return []
  return module.dependencies.flatMap((dependency) => {
    const connection = graph.getConnection(dependency)
    return connection?.isTargetActive(runtime) === true ? [connection.module] : []
  })
}
