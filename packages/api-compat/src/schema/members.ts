import type { NameSet } from './facts.ts'
import type { Formula } from './formula.ts'
import type { Goal, Literal } from './goal.ts'
import type { Solver } from './solve.ts'

/** Some member with a name of the set has to meet the literal. */
export interface Existential {
  readonly names: NameSet
  readonly literal: Literal
}

/** What a goal says of an object, sorted by what it is about. */
export interface ObjectDemands {
  readonly required: Set<string>
  readonly absent: Set<string>
  /** Literals about a member, if it is there. */
  readonly members: Map<string, Literal[]>
  readonly each: { readonly names: NameSet; readonly literal: Literal }[]
  readonly some: Existential[]
  /** Literals about every name. */
  readonly names: Literal[]
  /** Some name has to fail this. */
  readonly badNames: Formula[]
  least: number
  most: number
}

/** Sorts the atoms of a goal about an object. */
export function objectDemands(solver: Solver, goal: Goal): ObjectDemands {
  const demands: ObjectDemands = {
    required: new Set(),
    absent: new Set(),
    members: new Map(),
    each: [],
    some: [],
    names: [],
    badNames: [],
    least: 0,
    most: Infinity,
  }
  for (const literal of goal.atoms)
    sort(demands, solver.expander.formulas.get(Math.abs(literal)), literal > 0)
  return demands
}

function sort(demands: ObjectDemands, formula: Formula, holds: boolean): void {
  switch (formula.k) {
    case 'required':
      ;(holds ? demands.required : demands.absent).add(formula.name)
      return
    case 'prop':
      if (!holds) demands.required.add(formula.name)
      if (holds && formula.child.k === 'false') demands.absent.add(formula.name)
      addMember(demands.members, formula.name, holds ? formula.child.id : -formula.child.id)
      return
    case 'each':
      if (holds) demands.each.push({ names: formula.names, literal: formula.child.id })
      else demands.some.push({ names: formula.names, literal: -formula.child.id })
      return
    case 'names':
      if (holds) demands.names.push(formula.child.id)
      else demands.badNames.push(formula.child)
      return
    case 'minProperties':
      if (holds) demands.least = Math.max(demands.least, formula.n)
      else demands.most = Math.min(demands.most, Math.ceil(formula.n) - 1)
      return
    case 'maxProperties':
      if (holds) demands.most = Math.min(demands.most, formula.n)
      else demands.least = Math.max(demands.least, Math.floor(formula.n) + 1)
      return
    default:
  }
}

function addMember(members: Map<string, Literal[]>, name: string, literal: Literal): void {
  const literals = members.get(name)
  if (literals) literals.push(literal)
  else members.set(name, [literal])
}
