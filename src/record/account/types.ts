/** What somebody may do: each role all that the one before it may, and more. src/desk/account/scopes.ts says what. */
export type Role = "reader" | "reviewer" | "editor" | "administrator"

/** A kind of act that an account or a token may be let do. */
export type Scope = "read" | "review" | "edit" | "administer"

/** Somebody with an account. `oidc`: who vouches for them where no password does, as "ISSUER SUBJECT". Times are ISO. */
export interface User {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly oidc?: string
  readonly madeAt: string
  readonly closedAt?: string
}

/** Who a session or a token stands for, as they are now. */
export type Holder = Pick<User, "id" | "name" | "role">

/** An account to be made. `password`: its hash (a PHC string), never the password. */
export interface NewAccount extends Pick<User, "name" | "role" | "oidc"> {
  readonly password?: string
}
