export { Auth } from './auth/index.ts'
