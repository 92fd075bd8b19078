import { accountRoutes } from "./route/accounts.ts"
import { dossierRoutes } from "./route/dossiers.ts"
import { judgementRoutes } from "./route/judgements.ts"
import { reportRoutes } from "./route/reports.ts"
import { reviewRoutes } from "./route/review.ts"
import type { Route } from "./route.ts"

/** All that the API can be asked. */
export const ROUTES: readonly Route[] = [...reportRoutes, ...dossierRoutes, ...judgementRoutes, ...reviewRoutes, ...accountRoutes]
