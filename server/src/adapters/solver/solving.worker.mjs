/**
 * Runs in a thread of its own, since HiGHS computes without pause. Plain JavaScript, because threads start from a file
 * as it lies here, both under Jest and in the built server.
 * In: `{ programme, start, seconds, nodes }`. Out: `{ gap }` while it searches, then `{ values, proven, gap }` or `{ failure }`.
 */
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()

/** Linear rows as the sparse arrays that HiGHS takes. */
function modelOf({ gains, wholeUpTo, rows }) {
  const { infinity, constants } = highs
  const { integer, continuous } = constants.variableType
  const starts = [0]
  const indices = []
  const values = []
  for (const { of } of rows) {
    for (const { variable, factor } of of) {
      indices.push(variable)
      values.push(factor)
    }
    starts.push(indices.length)
  }
  const [numCols, numRows] = [gains.length, rows.length]
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.maximize,
    colCost: gains,
    colLower: gains.map(() => 0),
    colUpper: gains.map((_, variable) => (variable < wholeUpTo ? 1 : infinity)),
    rowLower: rows.map(({ least }) => least ?? -infinity),
    rowUpper: rows.map(({ most }) => most ?? infinity),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    integrality: gains.map((_, variable) => (variable < wholeUpTo ? integer : continuous)),
  }
}

function solved(model, { start, seconds, nodes }) {
  model.options.set({ output_flag: false, time_limit: seconds, mip_max_nodes: nodes, mip_rel_gap: 0, mip_abs_gap: 0.5 })
  if (start) model.setSolution({ indices: [...start.keys()], values: start })
  model.run({
    [highs.constants.callbackType.mipLogging]({ data }) {
      parentPort.postMessage({ gap: data.mip_gap ?? null })
    },
  })
  if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible)
    return { failure: 'no solution was found' }
  const proven = model.getModelStatus() === highs.constants.modelStatus.optimal
  return { values: model.getSolution().colValue, proven, gap: proven ? 0 : model.info.get('mip_gap') }
}

parentPort.on('message', ({ programme, ...search }) => {
  let model
  try {
    model = highs.createModel(modelOf(programme))
    parentPort.postMessage(solved(model, search))
  } catch (error) {
    parentPort.postMessage({ failure: String(error?.message ?? error) })
  } finally {
    model?.dispose()
  }
})
