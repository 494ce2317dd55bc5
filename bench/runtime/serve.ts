/** A running server of one contender. */
export interface Serving {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Runs a contender in this process for the harness that forked it. The first message holds the options and is answered
 * with the port; every later one is answered with the CPU time this process has used. Ends when the harness does.
 */
export function serve<Options>(start: (options: Options) => Promise<Serving>): void {
  process.once('disconnect', exit)
  // Ctrl-C reaches the whole group; the harness then says when to stop.
  process.on('SIGINT', () => undefined)
  process.once('message', (options) => {
    // The harness sends each server file the options it declares.
    void begin(start(options as Options))
  })
}

async function begin(starting: Promise<Serving>): Promise<void> {
  const { port, stop } = await starting
  process.off('disconnect', exit)
  process.once('disconnect', () => void stop().finally(exit))
  process.on('message', () => tell(process.cpuUsage()))
  tell({ port })
}

/** Says something to the harness; if that has gone, the disconnect ends this process. */
function tell(message: object): void {
  process.send?.(message, () => undefined)
}

function exit(): void {
  process.exit()
}
