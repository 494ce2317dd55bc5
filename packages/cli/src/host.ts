/** A stream that text goes to. */
export interface Output {
  readonly isTTY: boolean
  /** Where it goes in the end, for writers that bypass the stream. */
  readonly fd?: number
  write(text: string): void
}

export type StopSignal = 'SIGINT' | 'SIGTERM'

/** What a command touches outside itself: the process it runs in, or a test's stand-in for one. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Relative paths start here. */
  readonly cwd: string
  /** Name of the person or service account, for the audit log. */
  readonly user: string
  /** Answers. */
  readonly stdout: Output
  /** Errors, warnings and logs. */
  readonly stderr: Output
  /** Asks the person at the terminal; `null` when nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Calls the listener whenever the process is told to stop. */
  onStop(listener: (signal: StopSignal) => void): void
  /** Ends the process without waiting for anything. */
  exitNow(code: number): void
}
