export type { BodyRead, Exchange, ExchangeHandler, Reply } from './exchange.ts'
