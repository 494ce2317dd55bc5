// What runs on Node only. Everything else of this package runs wherever fetch does.
export { NodeEdge, nodeLimits, type NodeEdgeOptions, type NodeLimits } from './node-edge.ts'
