/** Why a store cannot be used: `code` is listed in docs/errors.md. Thrown, for nothing that a caller holds could answer in its stead. */
export interface StoreProblem {
  readonly code: string
  readonly message: string
}

export const storeError = ({ code, message }: StoreProblem, cause?: unknown): Error & StoreProblem =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), { code, store: true })

export const isStoreError = (problem: unknown): problem is Error & StoreProblem => problem instanceof Error && "store" in problem
