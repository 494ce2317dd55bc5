import { expect, test } from 'vitest'
import { NodeTurn } from './node-turn.ts'

const nextTurn = () => new Promise(setImmediate)

test('tasks of one turn are worked on together and in order, the next ones in the next turn', async () => {
  const worked: string[][] = []
  const turn = new NodeTurn<string>((tasks) => worked.push([...tasks]))
  turn.add('a')
  turn.add('b')
  expect(worked).toEqual([])
  await nextTurn()
  turn.add('c')
  await nextTurn()
  expect(worked).toEqual([['a', 'b'], ['c']])
})

test('many tasks take several goes, so that the first need not wait for the last', async () => {
  const goes: number[] = []
  const seen: number[] = []
  const turn = new NodeTurn<number>((tasks) => {
    goes.push(tasks.length)
    seen.push(...tasks)
  })
  const tasks = Array.from({ length: 150 }, (_, i) => i)
  tasks.forEach((task) => turn.add(task))
  await nextTurn()
  expect(goes).toEqual([64, 64, 22])
  expect(seen).toEqual(tasks)
})
