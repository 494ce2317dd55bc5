/** A stream that text goes to. */
export interface Output {
  readonly isTTY: boolean
  /** Of a terminal, where it tells. */
  readonly columns?: number | undefined
  write(text: string): void
}

/** Says on a terminal what takes long. */
export interface Progress {
  /** `Comparing`. */
  phase(words: string): void
  /** Leaves the terminal as it was. */
  stop(): Promise<void>
}

/** What the command touches outside itself: the process it runs in, or a test's stand-in for one. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Relative paths start here. */
  readonly cwd: string
  /** Folder of the project whose `out/api` a baseline is compared with. */
  readonly project: string
  /** `yyyy-mm-dd`. */
  readonly today: string
  readonly stdout: Output
  readonly stderr: Output
  /** Standard input to its end, or to one byte more than `most`; nothing when it is a terminal. */
  readStdin(most: number): Promise<Uint8Array | undefined>
  startProgress(): Promise<Progress>
}
