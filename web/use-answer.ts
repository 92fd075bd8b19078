import { useCallback, useEffect, useState } from "preact/hooks"
import type { Answer } from "./api.ts"

/** What was asked for, once it is there, and how to ask again. */
export interface Asked<T> {
  readonly answer?: Answer<T>
  readonly again: () => void
}

/** Asks when the part comes up and whenever `about` changes; an answer that nobody waits for any more is dropped. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<Answer<T>>, about: string): Asked<T> {
  const [got, setGot] = useState<{ readonly about: string; readonly answer: Answer<T> }>()
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => {
    setGot(undefined)
    setTurn((before) => before + 1)
  }, [])
  useEffect(() => {
    const control = new AbortController()
    void ask(control.signal).then((answer) => {
      if (!control.signal.aborted) setGot({ about, answer })
    })
    return () => control.abort()
    // The question is told apart by what it is about, not by the function that asks it.
  }, [about, turn])
  return got?.about === about ? { answer: got.answer, again } : { again }
}
