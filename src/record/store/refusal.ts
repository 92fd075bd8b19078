/** Why something that was asked of the store was not done: a value, for nothing is broken and nothing was changed. `code`: docs/errors.md. */
export interface Refusal {
  readonly refused: { readonly code: string; readonly message: string }
}

export const refusal = (refused: Refusal["refused"]): Refusal => ({ refused })

export const isRefusal = (result: object): result is Refusal => "refused" in result
