/** What several tasks tell is taken one by one, in the order it was told. */
export interface Channel<T> extends AsyncIterable<T> {
  readonly put: (one: T) => void
  /** Nothing more comes; with a problem, whoever takes is told of it after all that was put before. */
  readonly end: (problem?: unknown) => void
}

export function channelOf<T>(): Channel<T> {
  const waiting: T[] = []
  let ended: { readonly problem?: unknown } | undefined
  let wake = (): void => {}
  return {
    put: (one) => {
      waiting.push(one)
      wake()
    },
    end: (problem) => {
      ended ??= problem === undefined ? {} : { problem }
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        yield* waiting.splice(0)
        if (waiting.length) continue
        if (ended && "problem" in ended) throw ended.problem
        if (ended) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
