// Starts one surface in a process of its own, given as JSON, and prints what it cost: run by `fresh-boot.ts`.
import { boot } from './boot.ts'
import type { Size } from './many-operations.ts'

// The parent writes the size it has as a `Size`.
const size = JSON.parse(process.argv[2] ?? '') as Size
console.log(JSON.stringify(boot(size)))
