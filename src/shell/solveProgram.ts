import type { Highs, Model, ModelData } from "highs";
import type { Objective, Outcome, Program, SolveLimits } from "../model/solver.ts";

/** Everything one call of the solver needs; what travels to its thread. */
export interface SolveRequest {
  readonly program: Program;
  readonly objectives: readonly Objective[];
  readonly limits: SolveLimits;
}

/**
 * Answers all objectives of a program, one after the other on one model, so that each search begins where the last
 * one ended. Tolerances stay at their defaults and the gap at zero: tightened ones make HiGHS report false optima.
 */
export function solveProgram(
  highs: Highs,
  { program, objectives, limits }: SolveRequest,
): readonly Outcome[] {
  return highs.withModel(modelData(highs, program), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0 });
    if (limits.nodes !== undefined) model.options.set("mip_max_nodes", limits.nodes);
    const isInteger =
      program.integer === true || (program.integer !== false && program.integer.includes(true));
    return objectives.map((objective) => answer(highs, model, objective, isInteger));
  });
}

function answer(highs: Highs, model: Model, objective: Objective, isInteger: boolean): Outcome {
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { optimal } = highs.constants.modelStatus;
  model.changeObjectiveSense(objective.sense === "min" ? minimize : maximize);
  const setCosts = (costs: readonly number[]) => {
    objective.columns.forEach((column, place) => model.changeColCost(column, costs[place] ?? 0));
  };
  setCosts(objective.coefficients);
  model.run();
  const status = model.getModelStatus();
  const solution = status === optimal ? model.getSolution() : undefined;
  const value = solution === undefined ? 0 : model.getObjectiveValue();
  setCosts([]);
  if (solution === undefined) return { status: failure(highs, status) };
  return {
    status: "optimal",
    objective: value,
    values: [...solution.colValue],
    columnDuals: isInteger ? [] : [...solution.colDual],
    rowDuals: isInteger ? [] : [...solution.rowDual],
  };
}

function failure(highs: Highs, status: number): "unbounded" | "infeasible" | "undecided" {
  const { infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (status === infeasible) return "infeasible";
  return status === unbounded || status === unboundedOrInfeasible ? "unbounded" : "undecided";
}

function modelData(highs: Highs, { lower, upper, rows, integer }: Program): ModelData {
  const size = lower.length;
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  const data: ModelData = {
    numCols: size,
    numRows: rows.length,
    colCost: new Float64Array(size),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: size,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.coefficients)),
    },
  };
  if (integer === false) return data;
  const types = highs.constants.variableType;
  const whole = (column: number) => integer === true || integer[column] === true;
  return {
    ...data,
    integrality: Array.from({ length: size }, (_, column) =>
      whole(column) ? types.integer : types.continuous,
    ),
  };
}
